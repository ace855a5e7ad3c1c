import type { Metric } from "../../../core/metrics.ts";
import { cohort, paidBack } from "./raw-refunds.ts";
import { customerOrders, type Open, type Seen, type Seens, sales, units } from "./raw-seen.ts";
import { checkouts, dispatch, reviews, sessions, talks, visitors } from "./raw-visits.ts";

type Count = "people" | "sum" | "things" | "again";
/** `orders`: told by orders, which may not record every split. */
export type Side = { readonly of: (open: Open) => Seens; readonly count: Count; readonly orders?: true };
type Recipe = { readonly top: Side; readonly bottom?: Side; readonly minus?: Side; readonly files: readonly string[] };

const people = (name: string | null): Side => ({ of: (open) => visitors(open, name), count: "people" });
const viewers = people("view_item");
const adders = people("add_to_cart");
const checkout: Side = { of: checkouts, count: "people" };
const all = people(null);
const revenue: Side = { of: (open) => sales(open, "order"), count: "sum", orders: true };
const orders: Side = { of: (open) => sales(open, "order"), count: "people", orders: true };
const buyers: Side = { of: (open) => sales(open, "buyer"), count: "people", orders: true };
const back: Side = { of: paidBack, count: "sum", orders: true };
const talk = (amount: "all" | "seconds" | "answered" | "resolved"): Side => ({
  of: (open) => talks(open, amount),
  count: "sum",
});
const paid = ["orders"];
const seen = ["events"];
const both = ["orders", "events"];

export const recipes: Record<Exclude<Metric, "stock_cover_days">, Recipe> = {
  visitors: { top: all, files: seen },
  view_rate: { top: viewers, bottom: all, files: seen },
  cart_rate: { top: adders, bottom: viewers, files: seen },
  checkout_rate: { top: checkout, bottom: adders, files: seen },
  carts: { top: adders, files: seen },
  bounce_rate: { top: { of: sessions, count: "sum" }, bottom: { of: sessions, count: "things" }, files: seen },
  pay_rate: { top: buyers, bottom: checkout, files: both },
  conversion_rate: { top: buyers, bottom: all, files: both },
  uv_value: { top: revenue, bottom: all, files: both },
  revenue: { top: revenue, files: paid },
  net_revenue: { top: revenue, minus: back, files: paid },
  aov: { top: revenue, bottom: orders, files: paid },
  orders: { top: orders, files: paid },
  buyers: { top: buyers, files: paid },
  units: { top: { of: units, count: "sum", orders: true }, files: paid },
  orders_per_buyer: { top: orders, bottom: buyers, files: paid },
  revenue_per_buyer: { top: revenue, bottom: buyers, files: paid },
  repurchase_rate: {
    top: { of: customerOrders, count: "again", orders: true },
    bottom: { of: (open) => sales(open, "customer"), count: "people", orders: true },
    files: paid,
  },
  refund_rate: { top: { of: cohort, count: "sum", orders: true }, bottom: revenue, files: paid },
  refund_amount: { top: back, files: paid },
  rating: { top: { of: reviews, count: "sum" }, bottom: { of: reviews, count: "things" }, files: ["reviews"] },
  ship_hours: { top: { of: dispatch, count: "sum" }, bottom: { of: dispatch, count: "things" }, files: paid },
  response_seconds: { top: talk("seconds"), bottom: talk("answered"), files: [] },
  resolution_rate: { top: talk("resolved"), bottom: talk("all"), files: [] },
};

export function counted(rows: readonly Seen[], count: Count): number {
  if (count === "sum") return rows.reduce((total, row) => total + row.amount, 0);
  if (count === "things") return rows.length;
  const who = new Set(rows.map((row) => row.who));
  if (count === "people") return who.size;
  const bought = new Map<string, number>();
  for (const pair of who) {
    const [customer = ""] = pair.split("\n");
    bought.set(customer, (bought.get(customer) ?? 0) + 1);
  }
  return [...bought.values()].filter((times) => times >= 2).length;
}
