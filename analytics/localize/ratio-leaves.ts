import { median } from "../statistics.ts";
import { at, total } from "./elements.ts";

/** A ratio's leaves: `now` events of `trialsNow`; `before` of `trialsBefore` are means over earlier periods. */
export type RatioLeaves = {
  readonly now: Float64Array;
  readonly trialsNow: Float64Array;
  readonly before: Float64Array;
  readonly trialsBefore: Float64Array;
};
/** What was seen, expected and possible in each leaf, weighted by what the leaf can tell. */
export type Evidence = {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly trials: Float64Array;
  /** Whether events are at most one a trial: then what did not happen counts as well. */
  readonly bounded: boolean;
  /** 1: `observed` above `expected` is the change looked for; −1: below. */
  readonly sign: 1 | -1;
};

/** Leaves in the direction looked for, each trial counting once. */
export type Raw = Evidence & {
  /** On how many trials each expectation rests. */
  readonly history: Float64Array;
  /** Variance of an event in units of its mean: 1, or what is seen where events are not whole (money). */
  readonly unit: number;
};

/** For ranking, history is pulled to the whole's rate by so many trials: steadier, and what people look at. */
export const steadyTrials = 200;
/** For claiming, every leaf is compared with itself: a segment that always differed is no finding. */
export const ownTrials = 1;
/**
 * Rates of a leaf wander from period to period beyond chance (beta-binomial with this intra-class correlation), so n
 * trials tell as much as n / (1 + ρ(n − 1)) (Williams 1982; Kish's design effect). At ρ = .002 a usual rate of 3 % wanders
 * by a quarter of itself, and no leaf counts for more than 500 trials: many leaves that agree outweigh a large one.
 */
export const usualWandering = 0.002;
/** Where leaves count rather than trials: none for more than 50. */
export const votingWandering = 0.02;

/** How many trials one is worth in a leaf, upside down. */
export const noiseOf = (trials: number, wandering: number): number => 1 + wandering * Math.max(trials - 1, 0);

/** Events of each leaf at its own earlier rate, and whether they are at most one a trial everywhere. */
function expectation(leaves: RatioLeaves, periods: number, prior: number) {
  const rate = total(leaves.before) / Math.max(total(leaves.trialsBefore), 1e-9);
  const expected = new Float64Array(leaves.now.length);
  let bounded = true;
  for (let leaf = 0; leaf < expected.length; leaf++) {
    const trials = at(leaves.trialsBefore, leaf) * periods + prior;
    const own = (at(leaves.before, leaf) * periods + prior * rate) / trials;
    const now = at(leaves.trialsNow, leaf);
    expected[leaf] = now * own;
    if (at(leaves.now, leaf) > now * (1 + 1e-6) + 1e-6 || own > 1 + 1e-6) bounded = false;
  }
  return { expected, bounded };
}

/** Variance of what is counted, in units of its mean (1 for whole events, far from it for money). */
function unitOf(observed: Float64Array, expected: Float64Array): number {
  const spread = [...expected].flatMap((mean, leaf) => (mean > 0 ? [(at(observed, leaf) - mean) ** 2 / mean] : []));
  return Math.max(median(spread) / medianOfChiSquare, 1e-9) || 1;
}
const medianOfChiSquare = 0.455;

/**
 * A ratio's leaves looked at for a rise (`direction` 1) or fall (−1) of its events; a fall of a share is a rise of what
 * failed to happen. `priorTrials`: by how many trials of the whole's rate a leaf's history is pulled.
 */
export function rawEvidence(leaves: RatioLeaves, periods: number, priorTrials: number, direction: 1 | -1): Raw {
  const { expected, bounded } = expectation(leaves, periods, priorTrials);
  const history = leaves.trialsBefore.map((mean) => mean * periods + priorTrials);
  const turned = bounded && direction < 0;
  const side = (column: Float64Array) =>
    turned ? column.map((value, leaf) => Math.max(0, at(leaves.trialsNow, leaf) - value)) : column;
  return {
    observed: side(leaves.now),
    expected: side(expected),
    trials: leaves.trialsNow,
    history,
    bounded,
    unit: bounded ? 1 : unitOf(leaves.now, expected),
    sign: turned ? 1 : direction,
  };
}

/** Leaves that count for what their wandering lets them tell. */
export function weighted(raw: Raw, wandering: number): Evidence {
  const of = (column: Float64Array) =>
    column.map((value, leaf) => value / (raw.unit * noiseOf(at(raw.trials, leaf), wandering)));
  return { ...raw, observed: of(raw.observed), expected: of(raw.expected), trials: of(raw.trials) };
}
