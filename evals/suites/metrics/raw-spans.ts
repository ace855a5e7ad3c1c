import type { Dimension, Metric } from "../../../core/metrics.ts";
import { instant, type RawTable, text } from "./raw-rows.ts";
import type { Open } from "./raw-seen.ts";

export type RawQuestion = {
  readonly metric: Metric;
  readonly from: string;
  readonly to: string;
  readonly by?: Dimension;
  /** Days that a reader says were not measured. */
  readonly leftOut: ReadonlySet<string>;
};
export const monday = (day: string) => {
  const at = Date.parse(day);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
};

export type Spans = {
  readonly of: ReadonlyMap<string, { from: string; to: string }>;
  readonly days: { from: string; to: string } | null;
  readonly stock: boolean;
};
const dated: readonly [RawTable, string][] = [
  ["events", "happened_at"],
  ["orders", "placed_at"],
  ["payments", "paid_at"],
  ["refunds", "created_at"],
  ["shipments", "shipped_at"],
  ["reviews", "created_at"],
];

/** How far each file reaches; sales are known as far as any of them tells, visits as far as their own file. */
export function spansOf(open: Open): Spans {
  const own = new Map<string, { from: string; to: string }>();
  for (const [table, column] of dated) {
    const days = open.rows[table].map((row) => instant(row, column)).filter((when) => when !== null);
    if (days.length === 0) continue;
    const [low, high] = days.reduce(([a, b], when) => [Math.min(a, when), Math.max(b, when)], [Infinity, -Infinity]);
    own.set(table, { from: open.dayOf(low), to: open.dayOf(high) });
  }
  const ends = [...own].filter(([table]) => table !== "reviews").map(([, span]) => span.to);
  const last = ends.sort().at(-1);
  const of = new Map(
    [...own].map(([table, span]) => [
      table,
      table === "events" || last === undefined || span.to > last ? span : { ...span, to: last },
    ]),
  );
  const first = [...own.values()].map(({ from }) => from).sort()[0];
  return { of, days: first && last ? { from: first, to: last } : null, stock: open.rows.inventory.length > 0 };
}

export function* daysIn({ from, to }: { from: string; to: string }): Generator<string> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) yield new Date(at).toISOString().slice(0, 10);
}
export const timeKey = (day: string, by: Dimension | undefined) =>
  by === "day" ? day : by === "week" ? monday(day) : by === "month" ? day.slice(0, 7) : "";
export const isTime = (by: Dimension | undefined) => by === "day" || by === "week" || by === "month";

/** The groups of which anything is known; null: all that occur. */
export function knownKeys(
  spans: Spans,
  files: readonly string[],
  { from, to, by, leftOut }: RawQuestion,
): Set<string> | null {
  const keys = new Set<string>();
  for (const day of daysIn({ from, to })) {
    if (leftOut.has(day)) continue;
    const told = files.every((file) => {
      const span = spans.of.get(file);
      return span !== undefined && span.from <= day && day <= span.to;
    });
    if (told) keys.add(timeKey(day, by));
  }
  if (by === undefined || isTime(by)) return keys;
  return keys.size > 0 ? null : new Set();
}

const firstViews = ["session_start", "page_view", "view_item", "view_item_list", "view_search_results"];
/** Without first views every session that adds once would look like a bounce. */
export const seesFirstViews = (open: Open, from: string, to: string): boolean =>
  open.rows.events.some((row) => {
    if (!firstViews.includes(text(row, "event_name") ?? "")) return false;
    const day = open.dayOf(instant(row, "happened_at") ?? 0);
    return from <= day && day <= to;
  });
