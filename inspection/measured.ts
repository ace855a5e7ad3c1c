import { type DailyCounts, findMeasured, type GapCount, gapCounts, type Measured } from "../db/metrics/find-gaps.ts";
import type { Count, Track } from "../db/metrics/read-series.ts";

const read = new WeakMap<DailyCounts, Measured>();
/** Which days measured which step of the whole shop; worked out once for each reading. */
export function measuredOf(whole: DailyCounts): Measured {
  const known = read.get(whole) ?? findMeasured(whole);
  read.set(whole, known);
  return known;
}

const isGapCount = (count: Count): count is GapCount => gapCounts.some((one) => one === count);

/** Whether the whole shop's `count` of a day can be believed. */
export function isMeasured(whole: Track, count: Count, at: number): boolean {
  const measured = measuredOf(whole);
  if (count === "visitors") return measured.seesVisits;
  if (count === "buyers") return measured.orders.days[at] ?? true;
  return isGapCount(count) ? (measured[count].days[at] ?? true) : true;
}
