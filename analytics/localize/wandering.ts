import { at } from "./elements.ts";
import { usualWandering } from "./ratio-leaves.ts";

const mostWandering = 0.2;
const medianOfChiSquare = 0.455;
const steps = 24;

/** One leaf: what was seen and expected of its trials, and on how many trials the expectation rests. */
type Columns = {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly trials: Float64Array;
  readonly history: Float64Array;
};

/**
 * The intra-class correlation ρ at which the middle leaf errs as a beta-binomial leaf would: the median of
 * (o − e)² / (e·(1 − e/n)·(1 + ρ(n − 1) + n/history)) is that of χ² with one degree. Half of the leaves may err
 * as they like (moments by the median; Williams 1982 has them by the mean). At least the usual.
 */
export function wanderingOf({ observed, expected, trials, history }: Columns): number {
  const told: number[] = [];
  for (let leaf = 0; leaf < trials.length; leaf++) {
    const rate = at(expected, leaf) / Math.max(at(trials, leaf), 1e-9);
    // A leaf with less than an event either way errs by rounding, not by chance.
    if (at(trials, leaf) * Math.min(rate, 1 - rate) >= 1) told.push(leaf);
  }
  if (told.length < 8) return usualWandering;
  const errors = new Float64Array(told.length);
  const middleAt = (wandering: number): number => {
    for (const [place, leaf] of told.entries()) {
      const [n, e] = [at(trials, leaf), at(expected, leaf)];
      const noise = 1 + wandering * Math.max(n - 1, 0) + n / at(history, leaf);
      errors[place] = (at(observed, leaf) - e) ** 2 / (e * (1 - e / n) * noise);
    }
    return at(errors.sort(), told.length >> 1);
  };
  let [low, high] = [usualWandering, mostWandering];
  if (middleAt(low) <= medianOfChiSquare) return low;
  for (let step = 0; step < steps; step++) {
    const between = (low + high) / 2;
    if (middleAt(between) > medianOfChiSquare) low = between;
    else high = between;
  }
  return high;
}
