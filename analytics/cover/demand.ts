import { mean, sum } from "../statistics.ts";

/** Width of an 80 % interval on each side, in standard deviations. */
export const eighty = 1.2816;
/** Fewer days in stock than this tell no pace. */
export const fewestDays = 7;

export type Demand = {
  /** Units a day on days in stock. */
  readonly pace: number;
  /** Variance of a day over its mean, at least 1 (Poisson). */
  readonly dispersion: number;
  readonly days: number;
};

/** The pace of daily units on days in stock; null where too few days were seen. */
export function demandOf(units: readonly number[]): Demand | null {
  if (units.length < fewestDays) return null;
  const pace = mean(units);
  const variance = sum(units.map((value) => (value - pace) ** 2)) / (units.length - 1);
  return { pace, dispersion: pace > 0 ? Math.max(1, variance / pace) : 1, days: units.length };
}

/** Standard deviation of the units of `days` days: each day's own chance, and the pace not being known exactly. */
export const spreadOver = ({ pace, dispersion, days: seen }: Demand, days: number): number =>
  Math.sqrt(dispersion * pace * days * (1 + days / seen));
