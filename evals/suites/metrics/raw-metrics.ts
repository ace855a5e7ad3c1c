import type { Dimension } from "../../../core/metrics.ts";
import { counted, recipes, type Side } from "./raw-recipes.ts";
import { type RawShop, text } from "./raw-rows.ts";
import { type Open, openRaw, type Seen, type Seens } from "./raw-seen.ts";
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

export type RawAnswer = ReadonlyMap<string, number | null>;

/**
 * Every metric a second time, from docs/metrics.md and the rows as they were brought: no rollup, no view, no statement of the
 * readers in db/metrics. Slow and plain on purpose. A shop's rows are kept with what was made of
 * them, to be asked many questions.
 */
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
