import { createHash } from "node:crypto";
import type { TableRow } from "../../../db/metrics/small-world.ts";
import type { SegmentScope } from "../../../db/segments/segment-scope.ts";
import { calendarOf } from "../metrics/raw-rows.ts";
import type { Rows } from "./draw-world.ts";

export type RawOrder = {
  readonly id: string;
  readonly day: string | null;
  readonly at: number | null;
  readonly total: number;
  readonly codes: number;
  readonly channel: string;
  readonly goods: readonly { readonly id: string; readonly category: string }[];
};
type Dated = { readonly day: string | null };
export type RawPerson = {
  readonly id: string;
  readonly row: TableRow;
  readonly created: string | null;
  readonly orders: readonly RawOrder[];
  readonly refunds: readonly Dated[];
  readonly reviews: readonly (Dated & { readonly stars: number })[];
};

const plain = (row: TableRow): TableRow => ({ ...row, ...((row["overlay"] as TableRow | null | undefined) ?? {}) }); // a JSON column
const turnedDown = ["rejected", "declined", "denied", "cancelled", "canceled", "withdrawn"];
const isBought = (row: TableRow) =>
  row["customer_id"] !== null && row["status"] !== "cancelled" && row["status"] !== "unpaid";
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const codesOf = (row: TableRow) => ((row["discount_codes"] as string[] | null) ?? []).length; // a list or null

/** Every customer of a world with what is his on the last day, joined by hand, one row after the other. */
export function rawPeople(world: Rows, { asOf, timezone }: SegmentScope): RawPerson[] {
  const dayOf = calendarOf(timezone);
  const local = (at: unknown) => (typeof at === "string" ? dayOf(Date.parse(at)) : null);
  const come = (day: string | null) => day === null || day <= asOf;
  const categories = new Map(world.products.map((row) => [row["product_id"], String(plain(row)["category"])]));
  const products = new Map(world.variants.map((row) => [row["sku"], String(row["product_id"])]));
  const goodsOf = (order: unknown) =>
    world.order_lines
      .filter((line) => line["order_id"] === order && Number(line["quantity"]) > 0)
      .flatMap((line) => products.get(line["sku"] ?? "") ?? [])
      .map((id) => ({ id, category: categories.get(id) ?? "" }));
  const orders = world.orders.map(plain);
  const owners = new Map(orders.map((row) => [row["order_id"], row["customer_id"]]));
  const bought = orders.filter((row) => isBought(row) && come(local(row["placed_at"])));
  const known = new Map(world.customers.map((row) => [String(row["customer_id"]), plain(row)]));
  const ids = new Set(bought.map((row) => String(row["customer_id"])));
  for (const [id, row] of known) if (come(local(row["created_at"]))) ids.add(id);
  const gone = new Set(world.flow_optouts.map((row) => row["value"]));
  return [...ids].sort().map((id) => {
    const found = known.get(id) ?? {};
    const address = String(found["email"] ?? "")
      .trim()
      .toLowerCase();
    const isOut = gone.has(id) || gone.has(createHash("sha256").update(address).digest("hex"));
    const row = isOut ? { ...found, accepts_marketing: false } : found;
    const own = bought.filter((each) => each["customer_id"] === id);
    const numbers = new Set(own.map((each) => each["order_id"]));
    return {
      id,
      row,
      created: local(row["created_at"]),
      orders: own.map((each) => ({
        id: String(each["order_id"]),
        day: local(each["placed_at"]),
        at: typeof each["placed_at"] === "string" ? Date.parse(each["placed_at"]) : null,
        total: Number(each["total_minor"]),
        codes: codesOf(each),
        channel: String(each["channel"]),
        goods: goodsOf(each["order_id"]),
      })),
      refunds: world.refunds
        .filter((each) => numbers.has(each["order_id"] ?? null))
        .filter((each) => !turnedDown.includes(String(each["status"] ?? "").toLowerCase()))
        .map((each) => ({ day: local(each["created_at"]) })),
      reviews: world.reviews
        .filter((each) => (each["customer_id"] ?? owners.get(each["order_id"] ?? "") ?? null) === id)
        .map((each) => ({ day: local(each["created_at"]), stars: Number(each["rating"]) })),
    };
  });
}
