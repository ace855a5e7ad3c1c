import type { Dimension, Metric } from "../../../core/metrics.ts";
import { type RawShop, text } from "./raw-rows.ts";
import {
  cohort,
  customerOrders,
  type Open,
  openRaw,
  paidBack,
  type Seen,
  type Seens,
  sales,
  units,
} from "./raw-seen.ts";
import {
  daysIn,
  isTime,
  knownKeys,
  monday,
  type RawQuestion,
  type Spans,
  seesFirstViews,
  spansOf,
  timeKey,
} from "./raw-spans.ts";
import { skuCovers } from "./raw-stock.ts";
import { checkouts, dispatch, reviews, sessions, talks, visitors } from "./raw-visits.ts";

/**
 * Every metric a second time, from docs/metrics.md and the rows as they were brought: no rollup, no view, no statement of the
 * readers in db/metrics. Slow and plain on purpose.
 */
type Count = "people" | "sum" | "things" | "again";
/** `orders`: told by orders, which may not record every split. */
type Side = { readonly of: (open: Open) => Seens; readonly count: Count; readonly orders?: true };
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

const recipes: Record<Exclude<Metric, "stock_cover_days">, Recipe> = {
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

export type RawAnswer = ReadonlyMap<string, number | null>;

function counted(rows: readonly Seen[], count: Count): number {
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

/** A shop's rows, kept with what was made of them, to be asked many questions. */
export function rawMetrics(shop: RawShop) {
  const open = openRaw(shop);
  const made = new Map<Side, Seens>();
  const spans = spansOf(open);
  const noFirstViews = new Map<string, boolean>();

  const keyOf = (row: Seen, by: Dimension | undefined): string => {
    if (by === undefined) return "";
    if (by === "day") return row.day;
    if (by === "week") return monday(row.day);
    if (by === "month") return row.day.slice(0, 7);
    if (by === "product") return row.product ?? "";
    if (by === "category") return text(open.products.get(row.product ?? ""), "category") ?? "";
    return row[by];
  };
  const recorded = (column: string) => open.rows.orders.some((order) => text(order, column) !== null);
  const listOf = (side: Side, by: Dimension | undefined) => {
    if (side.orders && (by === "channel" || by === "device" || by === "region") && !recorded(by)) return null;
    const found = made.get(side) ?? side.of(open);
    made.set(side, found);
    return by === "product" || by === "category" ? found.goods : found.whole;
  };
  const grouped = (side: Side, { from, to, by, leftOut }: RawQuestion) => {
    const rows = listOf(side, by);
    if (rows === null) return null;
    const groups = new Map<string, Seen[]>();
    for (const row of rows) {
      if (row.day < from || row.day > to || leftOut.has(row.day)) continue;
      if (by === "product" && row.product === null) continue;
      const key = keyOf(row, by);
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    return new Map([...groups].map(([key, group]) => [key, counted(group, side.count)]));
  };
  const bounceUnknown = ({ from, to }: RawQuestion) => {
    const key = `${from} ${to}`;
    const known = noFirstViews.get(key) ?? !seesFirstViews(open, from, to);
    noFirstViews.set(key, known);
    return known;
  };
  return {
    days: spans.days,
    ask(question: RawQuestion): RawAnswer {
      if (question.metric === "stock_cover_days") return stockCover(open, spans, question);
      const { metric, by } = question;
      const recipe = recipes[metric];
      const top = metric === "bounce_rate" && bounceUnknown(question) ? null : grouped(recipe.top, question);
      const second = recipe.bottom ?? recipe.minus;
      const below = second ? grouped(second, question) : new Map<string, number>();
      const keys = keysFor(question, top, below);
      const known = knownKeys(spans, recipe.files, question);
      const quotient = (key: string): number | null => {
        if (top === null || below === null || (known !== null && !known.has(key))) return null;
        const [over, under] = [top.get(key) ?? 0, below.get(key) ?? 0];
        if (recipe.minus) return over - under;
        return recipe.bottom ? (under === 0 ? null : over / under) : over;
      };
      return new Map((by === undefined ? [""] : keys).map((key) => [key, quotient(key)]));
    },
  };
}

type Groups = ReadonlyMap<string, number> | null;
function keysFor({ from, to, by }: RawQuestion, top: Groups, below: Groups): string[] {
  if (isTime(by)) return [...new Set([...daysIn({ from, to })].map((day) => timeKey(day, by)))];
  return [...new Set([...(top?.keys() ?? []), ...(below?.keys() ?? [])])];
}

function stockCover(open: Open, spans: Spans, question: RawQuestion): RawAnswer {
  const { by, to } = question;
  const known = spans.stock ? knownKeys(spans, ["orders"], question) : new Set<string>();
  const sums = new Map<string, [stock: number, daily: number]>();
  if (by === undefined || by === "product" || by === "category")
    for (const { product, category, onHand, daily } of skuCovers(open, to)) {
      const key = by === "product" ? product : by === "category" ? category : "";
      const [stock, pace] = sums.get(key) ?? [0, 0];
      sums.set(key, [stock + onHand, pace + daily]);
    }
  const keys = by === undefined ? [""] : isTime(by) ? keysFor(question, null, null) : [...sums.keys()];
  const value = (key: string) => {
    const [stock, daily] = sums.get(key) ?? [0, 0];
    return daily > 0 && (known === null || known.has(key)) ? stock / daily : null;
  };
  return new Map(keys.map((key) => [key, value(key)]));
}
