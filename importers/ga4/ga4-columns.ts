import { type Column, parseCell } from "../parsing/cells.ts";
import { column, count, money } from "../parsing/table-spec.ts";

/** What one kind of file must and may have; the names after the first are what other exports of GA4 call the same. */
type Wanted = { readonly column: Column; readonly names: readonly string[] };
const wanted = (one: Column, ...others: string[]): Wanted => ({ column: one, names: [one.name, ...others] });

export const eventColumns: readonly Wanted[] = [
  wanted(column("user_id!", "text", { to: "visitor_id" }), "user_pseudo_id"),
  wanted(column("ga_session_id!", "text", { to: "session_id" }), "session_id"),
  wanted(column("type!", "text", { to: "event_name" }), "event_name"),
  wanted(column("date!", "instant", { to: "happened_at" }), "event_timestamp", "ts"),
  wanted(column("item_id!", "text", { to: "sku" })),
  wanted(column("country", "text", { to: "region" })),
  wanted(column("device", "text"), "device_category"),
  wanted(column("transaction_id", "text", { to: "order_id" })),
  wanted(count("quantity")),
  wanted(money("price", "price_minor"), "price_in_usd"),
  wanted(
    column("revenue", "money", { to: "value_minor" }),
    "purchase_revenue",
    "purchase_revenue_in_usd",
    "revenue_usd",
  ),
];

export const itemColumns: readonly Wanted[] = [
  wanted(column("id!", "text", { to: "sku" }), "item_id"),
  wanted(column("name!", "text", { to: "title" }), "item_name"),
  wanted(column("category", "text"), "item_category"),
  wanted(column("brand", "text"), "item_brand"),
  wanted(column("variant", "text"), "item_variant"),
  wanted(money("price_in_usd!", "price_minor"), "price"),
];

export const userColumns: readonly Wanted[] = [
  wanted(column("id!", "text", { to: "customer_id" }), "user_id", "user_pseudo_id"),
  wanted(column("date", "instant", { to: "created_at" }), "first_seen"),
];

const isRequired = ({ column: { required } }: Wanted) => required === true;
const nameIn = (header: readonly string[], { names }: Wanted) => names.find((name) => header.includes(name));

/** The columns as this header calls them; those that it lacks are left out. */
export const columnsOf = (all: readonly Wanted[], header: readonly string[]): Column[] =>
  all.flatMap((one) => {
    const name = nameIn(header, one);
    return name === undefined ? [] : [{ ...one.column, name }];
  });

/** The required columns that a header lacks. */
export const missingOf = (all: readonly Wanted[], header: readonly string[]): string[] =>
  all.filter((one) => isRequired(one) && nameIn(header, one) === undefined).map((one) => one.column.name);

/** GA4's own event_timestamp counts microseconds since 1970. */
const epoch = /^\d{16}$/;
export function ga4Cell(one: Column, raw: string, context: Parameters<typeof parseCell>[2]): string | null {
  const micros = one.type === "instant" && epoch.test(raw.trim());
  return parseCell(one, micros ? new Date(Number(raw) / 1000).toISOString() : raw, context);
}
