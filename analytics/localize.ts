import { sum } from "./statistics.ts";

/** One finest cell: its attributes, and events of trials before and now (for a count, trials are left at 0). */
export type Cell = {
  readonly attributes: readonly string[];
  readonly before: number;
  readonly trialsBefore: number;
  readonly now: number;
  readonly trialsNow: number;
};
/** A segment: the attributes it fixes (by position), with what was seen and expected in it. */
export type Segment = {
  readonly fixed: ReadonlyMap<number, string>;
  readonly observed: number;
  readonly expected: number;
  readonly score: number;
};

type Sums = { fixed: Map<number, string>; observed: number; expected: number };

const misfit = (observed: number, expected: number): number => {
  if (expected <= 0) return 0;
  return (observed > 0 ? observed * Math.log(observed / expected) : 0) - (observed - expected);
};

/** Expected events of each cell, its own history pulled to the whole's rate by 200 trials (spec: m = 200). */
export function expectedEvents(cells: readonly Cell[]): number[] {
  const whole = sum(cells.map((cell) => cell.before)) / Math.max(sum(cells.map((cell) => cell.trialsBefore)), 1e-9);
  const weight = 200;
  return cells.map((cell) => (cell.trialsNow * (cell.before + weight * whole)) / (cell.trialsBefore + weight));
}

function cuboid(cells: readonly Cell[], expected: readonly number[], dims: readonly number[]): Sums[] {
  const found = new Map<string, Sums>();
  cells.forEach((cell, at) => {
    const key = dims.map((dim) => cell.attributes[dim] ?? "").join("\n");
    let sums = found.get(key);
    if (!sums) {
      sums = { fixed: new Map(dims.map((dim) => [dim, cell.attributes[dim] ?? ""])), observed: 0, expected: 0 };
      found.set(key, sums);
    }
    sums.observed += cell.now;
    sums.expected += expected[at] ?? 0;
  });
  return [...found.values()];
}

/**
 * Where did events rise or fall? Ranks the whole, every value of every attribute and every pair of values by the
 * likelihood ratio of "one factor inside, none outside": gain − what stays unexplained outside − 1.5 an attribute −
 * ln(cardinality) each; gains are divided by `overdispersion`. Ratio form of the scan in the project's diagnosis notes
 * (the generalised ripple effect of Li et al. 2019, Squeeze §3). `direction` 1 looks for rises, −1 for falls.
 * Best first; the whole has no fixed attribute. Ratios localise by their own failures when failures are the rarer side.
 */
export function localize(
  cells: readonly Cell[],
  expected: readonly number[],
  options: { direction: 1 | -1; overdispersion: number; minimum?: number },
): Segment[] {
  const width = cells[0]?.attributes.length ?? 0;
  const dims: number[][] = [[]];
  for (let a = 0; a < width; a++) {
    dims.push([a]);
    for (let b = a + 1; b < width; b++) dims.push([a, b]);
  }
  const cardinality = Array.from(
    { length: width },
    (_, dim) => new Set(cells.map((cell) => cell.attributes[dim])).size,
  );
  const total = { observed: sum(cells.map((cell) => cell.now)), expected: sum(expected) };
  const segments: Segment[] = [];
  for (const set of dims) {
    if (set.some((dim) => (cardinality[dim] ?? 0) < 2)) continue;
    const penalty = sum(set.map((dim) => 1.5 + Math.log(cardinality[dim] ?? 1)));
    for (const found of cuboid(cells, expected, set)) {
      if (found.expected < (options.minimum ?? 10) || (found.observed - found.expected) * options.direction <= 0)
        continue;
      const inside = misfit(found.observed, found.expected);
      const outside = Math.max(0, misfit(total.observed - found.observed, total.expected - found.expected));
      segments.push({ ...found, score: (inside - outside) / options.overdispersion - penalty });
    }
  }
  return segments.sort((a, b) => b.score - a.score || a.fixed.size - b.fixed.size);
}
