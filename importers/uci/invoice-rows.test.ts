import { expect, test } from "vitest";
import { creditRows, invoiceRows } from "./invoice-rows.ts";
import type { LedgerLine } from "./ledger-lines.ts";
import { kindOf } from "./line-kinds.ts";
import { Purchases } from "./purchases.ts";

const line = (invoice: string, stockCode: string, quantity: number, price: number): LedgerLine => ({
  source: { line: 1, cells: [] },
  invoice,
  stockCode,
  title: "A thing",
  quantity,
  at: "2011-05-01T09:00:00.000Z",
  price,
  customer: "17850",
  country: "France",
  kind: kindOf(stockCode),
});
const empty = () => ({ lines: 0, total: 0, carriage: 0 });

test("an invoice is an order paid at once, carriage included", () => {
  const rows = invoiceRows([line("1", "85123A", 6, 255), line("1", "POST", 1, 1800)], empty(), new Purchases());
  expect(rows.orders[0]).toMatchObject({ status: "delivered", total: 3330, shipping_total: 1800, region: "France" });
  expect(rows.payments).toMatchObject([{ order_id: "1", amount: 3330, kind: "payment" }]);
  expect(rows.order_lines[1]).toMatchObject({ line: 2, kind: "carriage" });
});

test("damaged stock written off is bookkeeping, not a sale", () => {
  const rows = invoiceRows([line("2", "85123A", -30, 0)], empty(), new Purchases());
  expect(rows.orders[0]).toMatchObject({ status: "cancelled", total: 0, kind: "bookkeeping" });
  expect(rows.payments).toEqual([]);
});

test("a credit note gives back what was bought earlier, or stands for itself where no sale is known", () => {
  const purchases = new Purchases();
  invoiceRows([line("1", "85123A", 6, 255)], empty(), purchases);
  const rows = creditRows([line("C9", "85123A", -2, 255), line("C9", "22423", -1, 1275)], empty(), purchases);
  expect(rows.refunds).toMatchObject([
    { refund_id: "C9-1", order_id: "1", line: 1, quantity: 2, amount: 510, kind: "return" },
    { refund_id: "C9-2", order_id: "C9", amount: 1275, sale_found: false },
  ]);
  expect(rows.payments.map(({ kind, amount }) => [kind, amount])).toEqual([
    ["refund", 510],
    ["refund", 1275],
  ]);
});

test("a fee that the shop itself pays is no refund", () => {
  const rows = creditRows([line("C8", "AMAZONFEE", -1, 500_000)], empty(), new Purchases());
  expect(rows.refunds).toEqual([]);
  expect(rows.orders[0]).toMatchObject({ order_id: "C8", status: "cancelled", total: 0 });
});
