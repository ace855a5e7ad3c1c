import { median } from "../statistics.ts";
import { at, total } from "./elements.ts";
import { leastWandering, wanderingOf } from "./wandering.ts";

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

/** How a leaf's own history and its rate are taken. */
export type Trust = {
  /** History is pulled to the whole's rate by this many trials. */
  readonly priorTrials: number;
  /** Intra-class correlation of a leaf's rate between periods; "shown": what the leaves show, and the history's own chance. */
  readonly wandering: number | "shown";
};
/** For ranking: small leaves are compared with the whole's rate, which is steadier and what people look at. */
export const pulled: Trust = { priorTrials: 200, wandering: leastWandering };
/** The same where each trial counts, so that one large leaf can decide … */
export const byVolume: Trust = { priorTrials: 200, wandering: 0 };
/** … and where leaves do: none counts for more than 50 trials. */
export const byLeaves: Trust = { priorTrials: 200, wandering: 0.02 };
/** For claiming: every leaf against itself, so that a segment that always differed is no finding. */
export const itself: Trust = { priorTrials: 1, wandering: "shown" };

/**
 * Rates of a leaf wander from period to period beyond chance (beta-binomial with this intra-class correlation), so n
 * trials tell as much as n / (1 + ρ(n − 1)) (Williams 1982; Kish's design effect). At ρ = .002 a usual rate of 3 % wanders
 * by a quarter of itself, and no leaf counts for more than 500 trials: many leaves that agree outweigh a large one.
 */
const noiseOf = (trials: number, wandering: number) => 1 + wandering * Math.max(trials - 1, 0);

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
 * The evidence of a ratio for a rise (`direction` 1) or fall (−1) of its events. A fall of a share is looked at as a rise
 * of what failed to happen.
 */
export function ratioEvidence(leaves: RatioLeaves, periods: number, trust: Trust, direction: 1 | -1): Evidence {
  const { expected, bounded } = expectation(leaves, periods, trust.priorTrials);
  const observed = Float64Array.from(leaves.now);
  const trials = Float64Array.from(leaves.trialsNow);
  const history = leaves.trialsBefore.map((mean) => mean * periods + trust.priorTrials);
  const unit = bounded ? 1 : unitOf(observed, expected);
  const turned = bounded && direction < 0;
  const shown = trust.wandering === "shown";
  const wandering =
    trust.wandering !== "shown"
      ? trust.wandering
      : !bounded
        ? leastWandering
        : wanderingOf({ observed, expected, trials, history });
  for (let leaf = 0; leaf < observed.length; leaf++) {
    const all = at(trials, leaf);
    const noise = noiseOf(all, wandering) + (shown ? all / at(history, leaf) : 0);
    const weight = 1 / (unit * noise);
    observed[leaf] = weight * (turned ? Math.max(0, all - at(observed, leaf)) : at(observed, leaf));
    expected[leaf] = weight * (turned ? Math.max(0, all - at(expected, leaf)) : at(expected, leaf));
    trials[leaf] = weight * all;
  }
  return { observed, expected, trials, bounded, sign: turned ? 1 : direction };
}
