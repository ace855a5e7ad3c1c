import type { Made } from "./ga4-specs.ts";

/** One item row of a purchase as the store gives it, with the item's name and list price where the shop knows them. */
export type PurchaseRow = {
  readonly order_id: string | null;
  readonly visitor_id: string;
  readonly session_id: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly sku: string | null;
  readonly title: string | null;
  readonly quantity: number | null;
  /** Minor units: the row's own price, and the item's list price. */
  readonly price: number | null;
  readonly list_price: number | null;
  /** Minor units of the whole purchase; GA4 repeats it on every item row. */
  readonly revenue: number | null;
  readonly device: string | null;
  readonly region: string | null;
};
export type OrderRows = { orders: Made[]; order_lines: Made[]; payments: Made[] };

/** GA4 writes this where a purchase came without an id. */
const isId = (text: string | null): text is string => text !== null && text !== "" && text !== "(not set)";
const momentId = (row: PurchaseRow) => `${row.session_id}.${row.at.replace(/\D/g, "").slice(0, 14)}`;

/** The order that a purchase row belongs to; undefined where the export has transaction ids and this row has none. */
export const orderIdOf = (row: PurchaseRow, hasIds: boolean): string | undefined =>
  isId(row.order_id) ? row.order_id : hasIds ? undefined : momentId(row);

type Line = { sku: string; title: string | null; quantity: number; price: number };

/** Items of one purchase, each sku once. A purchase that was sent again (the thank-you page loaded anew) counts once. */
function linesOf(rows: readonly PurchaseRow[]): Line[] {
  const [first] = rows;
  const lines = new Map<string, Line>();
  for (const row of rows) {
    if (row.sku === null || row.at !== first?.at || row.session_id !== first.session_id) continue;
    const price = row.price ?? row.list_price ?? 0;
    lines.set(row.sku, { sku: row.sku, title: row.title, quantity: row.quantity ?? 1, price });
  }
  return [...lines.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** One order with its lines and payment out of the rows of its purchase, earliest first. */
export function orderOf(order_id: string, rows: readonly PurchaseRow[]): OrderRows {
  const [first] = rows;
  if (!first) return { orders: [], order_lines: [], payments: [] };
  const { at, visitor_id, device, region, session_id } = first;
  const lines = linesOf(rows);
  const told = rows.find((row) => row.revenue !== null)?.revenue ?? null;
  const total = told ?? lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  const order = { order_id, placed_at: at, paid_at: at, status: "delivered", total, device, region };
  const extra = told === null ? { session_id, total_is: "items at list price" } : { session_id };
  return {
    orders: [{ fields: { ...order, customer_id: visitor_id, ...extra } }],
    order_lines: lines.map(({ sku, title, quantity, price }, index) => ({
      fields: { order_id, line: index + 1, sku, quantity, unit_price: price, title },
    })),
    payments: [{ fields: { payment_id: order_id, order_id, kind: "payment", amount: total, at } }],
  };
}
