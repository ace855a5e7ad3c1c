import { calendarOf, groupBy, instant, number, type Raw, type RawShop, type RawTable, text } from "./raw-rows.ts";

/** Something that happened, with what it can be told apart by; `product` null: of no product. */
export type Seen = {
  readonly day: string;
  readonly channel: string;
  readonly device: string;
  readonly region: string;
  readonly product: string | null;
  readonly amount: number;
  readonly who: string;
};
/** A measure: the same things for the whole shop and with their products; null: this shop cannot tell. */
export type Seens = { readonly whole: readonly Seen[] | null; readonly goods: readonly Seen[] | null };

export const at = (row: Raw | undefined) => ({
  channel: text(row, "channel") ?? "",
  device: text(row, "device") ?? "",
  region: text(row, "region") ?? "",
});

/** A shop's rows with the ways from one to another. */
export function openRaw({ zone, rows }: RawShop) {
  const dayOf = calendarOf(zone);
  const one = (table: RawTable, key: string) => new Map(rows[table].map((row) => [text(row, key) ?? "", row]));
  const many = (table: RawTable, key: string) => groupBy(rows[table], (row) => text(row, key) ?? "");
  const variants = one("variants", "sku");
  return {
    rows,
    dayOf,
    at,
    orders: one("orders", "order_id"),
    products: one("products", "product_id"),
    linesOf: many("order_lines", "order_id"),
    paymentsOf: many("payments", "order_id"),
    refundsOf: many("refunds", "order_id"),
    productOf: (sku: string | null) => (sku === null ? null : text(variants.get(sku), "product_id")),
  };
}
export type Open = ReturnType<typeof openRaw>;

export const lineAmount = (line: Raw) =>
  (number(line, "quantity") ?? 0) * (number(line, "unit_price_minor") ?? 0) - (number(line, "discount_minor") ?? 0);
const onlyItsWay = (row: Raw) => (row["extra"] as Raw | null)?.["why"] === "payment method changed"; // a JSON column
export const moneyRows = (open: Open, order: string, kind: string) =>
  (open.paymentsOf.get(order) ?? []).filter((row) => text(row, "kind") === kind && !onlyItsWay(row));

export type Paid = { readonly order: Raw; readonly id: string; readonly at: number; readonly amount: number };
/** Every payment of every order: its payment rows, or its total when it only says that it was paid. */
export function payments(open: Open): Paid[] {
  return [...open.orders].flatMap(([id, order]) => {
    const said = instant(order, "paid_at");
    const rows = moneyRows(open, id, "payment");
    if (rows.length === 0)
      return said === null ? [] : [{ order, id, at: said, amount: number(order, "total_minor") ?? 0 }];
    return rows.flatMap((row) => {
      const when = instant(row, "paid_at") ?? said;
      return when === null ? [] : [{ order, id, at: when, amount: number(row, "amount_minor") ?? 0 }];
    });
  });
}

const buyerOf = (order: Raw, id: string) => text(order, "customer_id") ?? `nobody of ${id}`;
type Told = { amount: (line: Raw) => number; who: (order: Raw, id: string) => string | null };
/** The lines of each order, on the day of its first payment. */
function soldLines(open: Open, told: Told): Seen[] {
  const first = new Map<string, Paid>();
  for (const paid of payments(open)) if (paid.at < (first.get(paid.id)?.at ?? Infinity)) first.set(paid.id, paid);
  return [...first.values()].flatMap(({ order, id, at: when }) => {
    const who = told.who(order, id);
    if (who === null) return [];
    return (open.linesOf.get(id) ?? []).map((line) => ({
      ...at(order),
      day: open.dayOf(when),
      product: open.productOf(text(line, "sku")),
      amount: told.amount(line),
      who,
    }));
  });
}

/** Payments counted for `who`: the buyer, the order or the customer; lines where products are asked for. */
export function sales(open: Open, who: "buyer" | "order" | "customer"): Seens {
  const name = (order: Raw, id: string) =>
    who === "order" ? id : who === "buyer" ? buyerOf(order, id) : text(order, "customer_id");
  const whole = payments(open).flatMap(({ order, id, at: when, amount }) => {
    const named = name(order, id);
    return named === null ? [] : [{ ...at(order), day: open.dayOf(when), product: null, amount, who: named }];
  });
  return { whole, goods: soldLines(open, { amount: lineAmount, who: name }) };
}
/** Orders beside their customers, for those who bought again. */
export function customerOrders(open: Open): Seens {
  const pair = (order: Raw, id: string) =>
    text(order, "customer_id") === null ? null : `${text(order, "customer_id")}\n${id}`;
  const whole = payments(open).flatMap(({ order, id, at: when }) => {
    const who = pair(order, id);
    return who === null ? [] : [{ ...at(order), day: open.dayOf(when), product: null, amount: 1, who }];
  });
  return { whole, goods: soldLines(open, { amount: () => 1, who: pair }) };
}
export function units(open: Open): Seens {
  const lines = soldLines(open, { amount: (line) => number(line, "quantity") ?? 0, who: (_order, id) => id });
  return { whole: lines, goods: lines };
}
