import { expect, test } from "vitest";
import { orderIdOf, orderOf, type PurchaseRow } from "./purchase-orders.ts";

const row = (sku: string, more: Partial<PurchaseRow> = {}): PurchaseRow => ({
  order_id: null,
  visitor_id: "7",
  session_id: "7.1",
  at: "2026-03-01T10:00:05.000Z",
  sku,
  title: `Item ${sku}`,
  quantity: null,
  price: null,
  list_price: 1500,
  revenue: null,
  device: "mobile",
  region: "US",
  ...more,
});
const fields = (made: readonly { fields: object }[]) => made.map((one) => one.fields);

test("a purchase of many item rows is one order at list price", () => {
  const { orders, order_lines, payments } = orderOf("7.1.20260301100005", [row("a"), row("b", { list_price: 250 })]);
  expect(fields(orders)).toMatchObject([{ total: 1750, customer_id: "7", total_is: "items at list price" }]);
  expect(fields(order_lines)).toMatchObject([
    { line: 1, sku: "a", quantity: 1, unit_price: 1500 },
    { line: 2, sku: "b", quantity: 1, unit_price: 250 },
  ]);
  expect(fields(payments)).toMatchObject([{ kind: "payment", amount: 1750 }]);
});

test("revenue that the rows tell is the total, once", () => {
  const { orders } = orderOf("T1", [row("a", { revenue: 1980, quantity: 2 }), row("b", { revenue: 1980 })]);
  expect(fields(orders)).toMatchObject([{ order_id: "T1", total: 1980 }]);
});

test("a thank-you page loaded again adds nothing to the order", () => {
  const again = { at: "2026-03-01T10:04:00.000Z" };
  const { orders, order_lines } = orderOf("T1", [row("a"), row("b"), row("a", again), row("b", again)]);
  expect(fields(orders)).toMatchObject([{ total: 3000, placed_at: "2026-03-01T10:00:05.000Z" }]);
  expect(order_lines).toHaveLength(2);
});

test("where the export names transactions, a purchase without one is no order", () => {
  expect(orderIdOf(row("a"), true)).toBeUndefined();
  expect(orderIdOf(row("a", { order_id: "(not set)" }), true)).toBeUndefined();
  expect(orderIdOf(row("a", { order_id: "T9" }), true)).toBe("T9");
  expect(orderIdOf(row("a"), false)).toBe("7.1.20260301100005");
});
