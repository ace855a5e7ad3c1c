import { type Metric, metricUnits } from "../../core/metrics.ts";
import { majorOf } from "../../core/money.ts";
import type { Count, Track } from "../../db/metrics/read-series.ts";
import type { PastDays } from "./read-past-days.ts";

/** Metrics that the counts of a day give (docs/metrics.md): one count, or one count over another. */
export const countedMetrics = [
  ["revenue", "revenue"],
  ["orders", "orders"],
  ["visitors", "visitors"],
  ["conversion_rate", "buyers", "visitors"],
  ["aov", "revenue", "orders"],
  ["view_rate", "viewers", "visitors"],
  ["cart_rate", "adders", "viewers"],
  ["checkout_rate", "checkouts", "adders"],
  ["pay_rate", "buyers", "checkouts"],
  ["bounce_rate", "bounces", "sessions"],
] as const satisfies readonly (readonly [Metric, Count, Count?])[];

const fromSales = new Set<Count>(["buyers", "orders", "revenue"]);
/** Whether a count of the whole shop was taken on a day; a step that nobody ever reached was not measured. */
export function isKnown(past: PastDays, count: Count, at: number): boolean {
  const days = fromSales.has(count) ? past.salesKnown : past.trafficKnown;
  return Boolean(days[at]) && (past.whole?.[count] ?? []).some((value) => value > 0);
}

/** The mean of a count over some days. */
export const meanOf = (track: Track, count: Count, places: readonly number[]): number =>
  places.length === 0 ? 0 : places.reduce((sum, at) => sum + (track[count][at] ?? 0), 0) / places.length;

/** The metric over some days taken together; null where it was not measured. Amounts are decimal numbers of the currency. */
export function metricOver(
  past: PastDays,
  track: Track,
  [metric, above, below]: readonly [Metric, Count, Count?],
  places: readonly number[],
  currency: string,
): number | null {
  const known = places.filter((at) => isKnown(past, above, at) && (below === undefined || isKnown(past, below, at)));
  if (known.length === 0) return null;
  const top = meanOf(track, above, known);
  const bottom = below === undefined ? 1 : meanOf(track, below, known);
  if (bottom === 0) return null;
  const value = top / bottom;
  if (metricUnits[metric] === "money") return majorOf(Math.round(value), currency);
  // More people at a step than at the one before it: the one before was not measured in full.
  if (metricUnits[metric] === "share" && value > 1) return null;
  return Number(value.toFixed(6));
}
