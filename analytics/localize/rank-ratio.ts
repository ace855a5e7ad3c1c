import type { CodedTable } from "./coded-table.ts";
import { elementsOf, whereOf } from "./elements.ts";
import { type RatioLeaves, rawEvidence, steadyTrials, usualWandering, weighted } from "./ratio-leaves.ts";
import { gainOf, ranked, sumsOf } from "./ratio-scan.ts";

/** A segment by name ({} is the whole) and by how many nats, its naming paid, it explains what moved. */
export type Segment = { readonly where: Readonly<Record<string, string>>; readonly score: number };

/**
 * All segments of up to `most` attributes in which a ratio's events rose (`direction` 1) or fell (−1), best first, the
 * whole among them. `leaves`' history is a sum or a mean over `periods` periods (1 for a sum).
 */
export function rankRatio(
  table: CodedTable,
  leaves: RatioLeaves,
  { direction, most, periods }: { direction: 1 | -1; most: number; periods: number },
): Segment[] {
  const elements = elementsOf(table, most);
  const sums = sumsOf(elements, weighted(rawEvidence(leaves, periods, steadyTrials, direction), usualWandering));
  const whole = gainOf(sums, sums.whole);
  const segments = ranked(sums).map(({ id, score }) => ({ where: whereOf(elements, id), score }));
  if (whole > 0) segments.push({ where: {}, score: whole });
  return segments.sort((a, b) => b.score - a.score);
}
