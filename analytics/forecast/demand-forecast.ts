import { mean as meanOf, sum } from "../statistics.ts";
import { type Counts, countQuantile } from "./negative-binomial.ts";

/** A day this many days back weighs half as much as today: chosen on the earlier origins of `eval forecast` among 14, 28, 56. */
const usualHalfLife = 28;
/** Days of sales that a forecast looks at; older ones weigh under an eighth. */
export const historyDays = 84;
/** Fewer days in stock than this tell no pace. */
export const fewestDays = 7;

/** What the days so far tell of the days to come. */
export type DemandModel = {
  /** Expected units a day. */
  readonly pace: number;
  /** Variance of units over their mean, at least 1 (Poisson). */
  readonly dispersion: number;
  /** How many days of equal weight the pace rests on. */
  readonly weight: number;
  /** Days after which a day weighs half as much. */
  readonly halfLife: number;
};

type Weighted = { readonly mean: number; readonly variance: number; readonly weight: number };
function weightedMoments(values: readonly number[], life: number): Weighted {
  const weights = values.map((_, at) => 0.5 ** ((values.length - 1 - at) / life));
  const all = sum(weights);
  const mean = sum(values.map((value, at) => value * (weights[at] ?? 0))) / all;
  const weight = all ** 2 / sum(weights.map((each) => each ** 2));
  const spread = sum(values.map((value, at) => (weights[at] ?? 0) * (value - mean) ** 2)) / all;
  return { mean, weight, variance: weight > 1 ? (spread * weight) / (weight - 1) : spread };
}

/** Totals of 7 days, the last one ending with the last day. */
const weeksOf = (days: readonly number[]): number[] =>
  Array.from({ length: Math.floor(days.length / 7) }, (_, back) =>
    sum(days.slice(days.length - 7 * (back + 1), days.length - 7 * back)),
  ).reverse();

/**
 * Simple exponential smoothing of daily units, oldest first (days without stock left out), as a mean whose weights halve every
 * 28 days; the dispersion is the larger of the days' and the weeks', so that waves longer than a day count. Null where fewer
 * than 7 days tell a pace.
 */
export function demandModel(days: readonly number[], halfLife = usualHalfLife): DemandModel | null {
  if (days.length < fewestDays) return null;
  const seen = days.slice(-historyDays);
  const daily = weightedMoments(seen, halfLife);
  if (daily.mean === 0) return { pace: 0, dispersion: 1, weight: daily.weight, halfLife };
  const weeks = weeksOf(seen);
  const weekly = weeks.length >= 4 ? weightedMoments(weeks, halfLife / 7) : null;
  const perWeek = weekly && meanOf(weeks) > 0 ? weekly.variance / weekly.mean : 1;
  return {
    pace: daily.mean,
    dispersion: Math.max(1, daily.variance / daily.mean, perWeek),
    weight: daily.weight,
    halfLife,
  };
}

/**
 * Units of the next `days` days in all: mean and variance. The variance is a day's own chance, and the level's wandering as
 * exponential smoothing implies it (Hyndman, Koehler, Ord & Snyder 2008, ETS(A,N,N), §6.3.3), with the error of a pace
 * from few days on top.
 */
export function totalOver({ pace, dispersion, weight, halfLife }: DemandModel, days: number): Counts {
  const step = 1 - 0.5 ** (1 / halfLife);
  const drift = 1 + step * (days - 1) + (step ** 2 * (days - 1) * (2 * days - 1)) / 6;
  const short = Math.max(0, days * (1 / weight - step / (2 - step)));
  const mean = pace * days;
  return { mean, variance: dispersion * mean * (drift + short) };
}

/** Units that the next `days` days stay below with probability p. */
export const unitsAt = (model: DemandModel, days: number, p: number): number =>
  countQuantile(totalOver(model, days), p);
