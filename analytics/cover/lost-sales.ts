import { fewestDays } from "../forecast/demand-forecast.ts";
import { countQuantile } from "../forecast/negative-binomial.ts";
import { sum } from "../statistics.ts";

/** A day in stock near the spell: its units, what the rest of the shop sold on it, and how many days it is away. */
export type NearDay = { readonly units: number; readonly rest: number; readonly away: number };
/** A day of the spell: what was sold after all, and what the rest of the shop sold. */
export type OutDay = { readonly units: number; readonly rest: number };
export type LostSales = {
  /** Units a day on the days in stock near the spell. */
  readonly pace: number;
  readonly units: number;
  /** 80 % interval of the units. */
  readonly low: number;
  readonly high: number;
  readonly deviation: number;
  /** Whether the rest of the shop's days told more than an even pace. */
  readonly followsShop: boolean;
};

/** How far a day may be from the spell to be compared with it. */
export const nearDays = 84;
const halfLife = 28;

type Fit = { readonly expected: number; readonly dispersion: number; readonly weight: number; readonly misfit: number };

/** The pace per unit of `size`, its misfit on the days it was taken from, and what it expects of the spell. */
function fitTo(near: readonly NearDay[], out: readonly OutDay[], sizeOf: (day: OutDay) => number): Fit | null {
  const weights = near.map(({ away }) => 0.5 ** (away / halfLife));
  const weighted = (value: (day: NearDay) => number) => sum(near.map((day, at) => (weights[at] ?? 0) * value(day)));
  const size = weighted(sizeOf);
  if (size === 0) return null;
  const rate = weighted((day) => day.units) / size;
  const misfit = weighted((day) => (day.units - rate * sizeOf(day)) ** 2);
  const weight = sum(weights) ** 2 / sum(weights.map((each) => each ** 2));
  const usual = weighted((day) => day.units);
  const dispersion = usual > 0 && weight > 1 ? Math.max(1, ((misfit / usual) * weight) / (weight - 1)) : 1;
  return { expected: rate * sum(out.map(sizeOf)), dispersion, weight, misfit };
}

/**
 * Sales that a spell without stock cost. Expected are the units of the days in stock within 84 days before and after it,
 * nearer days weighing more, in proportion to what the rest of the shop sold on the spell's days where that fits those days
 * better than an even pace (a ratio estimator: Cochran 1977, ch. 6): so weekdays, holidays and a busy week count. Taken off are
 * units that were sold after all, and `instead`: units that other sizes sold beyond their own usual. The interval is negative
 * binomial, by the misfit on the days in stock and the pace's own error; nobody is assumed to have waited. Null under 7 days.
 */
export function lostSales(near: readonly NearDay[], out: readonly OutDay[], instead = 0): LostSales | null {
  if (near.length < fewestDays) return null;
  const even = fitTo(near, out, () => 1);
  const shop = fitTo(near, out, (day) => day.rest);
  const followsShop = shop !== null && even !== null && shop.misfit < even.misfit;
  const best = followsShop ? shop : even;
  if (!best || !even) return null;
  const { expected: mean, dispersion, weight } = best;
  const variance = dispersion * mean * (1 + out.length / weight);
  const gone = sum(out.map(({ units }) => units)) + instead;
  const left = (units: number) => Math.max(0, units - gone);
  return {
    pace: out.length > 0 ? even.expected / out.length : 0,
    units: left(mean),
    low: left(Math.min(mean, countQuantile({ mean, variance }, 0.1))),
    high: left(Math.max(mean, countQuantile({ mean, variance }, 0.9))),
    deviation: Math.sqrt(variance),
    followsShop,
  };
}

/**
 * Units that the other sizes of a product sold during the spell beyond what they were expected to, where it is more than
 * chance (above the 90 % quantile); 0 otherwise.
 */
export function soldInstead(near: readonly NearDay[], out: readonly OutDay[]): number {
  const expected = lostSales(
    near,
    out.map(({ rest }) => ({ rest, units: 0 })),
  );
  const sold = sum(out.map(({ units }) => units));
  return expected && sold > expected.high ? sold - expected.units : 0;
}
