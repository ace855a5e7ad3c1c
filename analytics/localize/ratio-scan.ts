import { sumInto } from "./element-sums.ts";
import { at, cuboidOf, type Elements, total } from "./elements.ts";
import { byBoth, byEvents, type Gain } from "./gains.ts";
import type { Evidence } from "./ratio-leaves.ts";

export type Totals = { readonly observed: number; readonly expected: number; readonly trials: number };
/** The evidence summed into all elements, with the whole. */
export type Sums = {
  readonly elements: Elements;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly trials: Float64Array;
  readonly whole: Totals;
  readonly sign: 1 | -1;
  /** The gain that fits the measure: both sides where events are bounded by trials. */
  readonly gain: Gain;
};

/** Nats that each attribute of a hypothesis costs, besides ln(cardinality). */
const perAttribute = 1.5;

/** Sums of the leaves that are `left` (1) or all. */
export function sumsOf(elements: Elements, evidence: Evidence, left?: Uint8Array): Sums {
  const columns = [evidence.observed, evidence.expected, evidence.trials];
  const [observed, expected, trials] = sumInto(elements, columns, left);
  if (!observed || !expected || !trials) throw new RangeError("three columns give three sums");
  const whole = (column: Float64Array) => total(left ? column.map((value, leaf) => (left[leaf] ? value : 0)) : column);
  return {
    elements,
    observed,
    expected,
    trials,
    whole: { observed: whole(evidence.observed), expected: whole(evidence.expected), trials: whole(evidence.trials) },
    sign: evidence.sign,
    gain: evidence.bounded ? byBoth : byEvents,
  };
}

export const totalsOf = (sums: Sums, id: number): Totals => ({
  observed: at(sums.observed, id),
  expected: at(sums.expected, id),
  trials: at(sums.trials, id),
});
export const excess = (sums: Sums, part: Totals): number => sums.sign * (part.observed - part.expected);

/** Nats that a segment's own factor gains, less what stays unexplained outside; −∞ where it moved the other way. */
export function gainOf(sums: Sums, part: Totals, gain: Gain = sums.gain): number {
  if (!(excess(sums, part) > 0)) return Number.NEGATIVE_INFINITY;
  const { whole } = sums;
  const outside = gain(whole.observed - part.observed, whole.expected - part.expected, whole.trials - part.trials);
  return gain(part.observed, part.expected, part.trials) - Math.max(0, outside);
}

export const costOf = (elements: Elements, id: number): number => {
  const { dims, naming } = cuboidOf(elements, id);
  return perAttribute * dims.length + naming;
};

/** An element with what it gains and its score, gain less the cost of naming it. */
export type Scored = { readonly id: number; readonly gain: number; readonly score: number };

/** All elements that moved the way looked for, best first; the simpler first among equals. */
export function ranked(sums: Sums, gain: Gain = sums.gain, among?: (id: number) => boolean): Scored[] {
  const found: Scored[] = [];
  for (const cuboid of sums.elements.cuboids) {
    const cost = perAttribute * cuboid.dims.length + cuboid.naming;
    for (let id = cuboid.from; id < cuboid.to; id++) {
      if (among && !among(id)) continue;
      const own = gainOf(sums, totalsOf(sums, id), gain);
      if (own > Number.NEGATIVE_INFINITY) found.push({ id, gain: own, score: own - cost });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.id - b.id);
}
