import type { LedgerLine } from "./ledger-lines.ts";
import { isGivenBack, isSold } from "./line-kinds.ts";
import type { Purchases } from "./purchases.ts";

type Fields = Record<string, unknown>;
/** Rows for the tables, by the canonical names of their files and columns; money is in minor units. */
export type InvoiceRows = { orders: Fields[]; order_lines: Fields[]; payments: Fields[]; refunds: Fields[] };
/** What was seen of an invoice before: its lines need not stand together. */
export type InvoiceState = { lines: number; total: number; carriage: number };

const amountOf = ({ quantity, price }: LedgerLine) => quantity * price;
const isSale = (line: LedgerLine) => isSold(line.kind) && amountOf(line) > 0;

const kindOfLine = (line: LedgerLine): string =>
  isSold(line.kind) && line.quantity < 0 ? "stock_adjustment" : line.price === 0 ? "free" : line.kind;

function lineRow(line: LedgerLine, number: number): Fields {
  const { invoice, stockCode, quantity, price, title } = line;
  const kind = kindOfLine(line);
  const plain = { order_id: invoice, line: number, sku: stockCode, quantity, unit_price: price, title };
  return kind === "goods" ? plain : { ...plain, kind };
}

/** An invoice: a sale that is paid at once, or (no line that anyone pays) the shop's own bookkeeping. */
export function invoiceRows(lines: readonly LedgerLine[], state: InvoiceState, purchases: Purchases): InvoiceRows {
  const [first] = lines;
  const rows: InvoiceRows = { orders: [], order_lines: [], payments: [], refunds: [] };
  if (!first) return rows;
  for (const line of lines) {
    const number = ++state.lines;
    rows.order_lines.push(lineRow(line, number));
    if (!isSale(line)) continue;
    state.total += amountOf(line);
    if (line.kind === "carriage") state.carriage += amountOf(line);
    if (line.customer) purchases.add(line.customer, line.stockCode, line.invoice, number, line.quantity);
  }
  const { invoice, at, customer, country } = first;
  const isPaid = state.total > 0;
  const order = { order_id: invoice, placed_at: at, total: state.total, customer_id: customer, region: country };
  rows.orders.push(
    isPaid
      ? { ...order, status: "delivered", paid_at: at, shipping_total: state.carriage }
      : { ...order, status: "cancelled", kind: "bookkeeping" },
  );
  if (isPaid) rows.payments.push({ payment_id: invoice, order_id: invoice, kind: "payment", amount: state.total, at });
  return rows;
}

/** A credit note: each line gives money back for an earlier sale, found by customer and article; fees that the shop
 * itself pays are bookkeeping. */
export function creditRows(lines: readonly LedgerLine[], state: InvoiceState, purchases: Purchases): InvoiceRows {
  const rows: InvoiceRows = { orders: [], order_lines: [], payments: [], refunds: [] };
  const fees = lines.filter((line) => !isGivenBack(line.kind));
  for (const line of lines.filter((each) => isGivenBack(each.kind))) {
    const id = `${line.invoice}-${++state.lines}`;
    const quantity = Math.abs(line.quantity);
    const sale = line.customer ? purchases.giveBack(line.customer, line.stockCode, quantity) : undefined;
    const amount = Math.abs(amountOf(line));
    const order_id = sale?.order ?? line.invoice;
    rows.refunds.push({
      refund_id: id,
      order_id,
      kind: line.kind === "goods" ? "return" : "refund_only",
      created_at: line.at,
      line: sale?.line,
      quantity,
      amount,
      reason: line.title,
      status: "done",
      closed_at: line.at,
      sku: line.stockCode,
      customer_id: line.customer,
      credit_note: line.invoice,
      sale_found: sale !== undefined,
    });
    if (amount > 0) rows.payments.push({ payment_id: id, order_id, kind: "refund", amount, at: line.at });
  }
  if (fees.length > 0) {
    const kept = invoiceRows(fees, { ...state, total: 0, carriage: 0 }, purchases);
    rows.orders.push(...kept.orders);
    rows.order_lines.push(...kept.order_lines);
    state.lines += fees.length;
  }
  return rows;
}
