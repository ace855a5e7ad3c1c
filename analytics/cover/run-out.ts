import { demandOf, eighty, spreadOver } from "./demand.ts";

export type CoverFacts = {
  /** Units that can be sold now. */
  readonly available: number;
  /** Goods on their way; `inDays` null where nobody says when. */
  readonly incoming: readonly { readonly units: number; readonly inDays: number | null }[];
  /** Units of each day in stock. */
  readonly daily: readonly number[];
};
/** Days from now until the last unit is sold, 0 = none is left; null = not within a year. */
export type RunOut = {
  readonly pace: number;
  readonly early: number | null;
  readonly middle: number | null;
  readonly late: number | null;
};
const horizon = 365;

/**
 * When a SKU runs out, with an 80 % interval: the first day on which demand so far (its mean, or the mean plus or minus 1.28
 * standard deviations) reaches the stock with what has come by then. Goods without a day count for the late end only.
 * Null where the pace is unknown (under 7 days in stock) or nothing sells.
 */
export function runOut({ available, incoming, daily }: CoverFacts): RunOut | null {
  const demand = demandOf(daily);
  if (!demand || demand.pace === 0) return null;
  const there = (day: number, hopeful: boolean) =>
    incoming.reduce(
      (sum, { units, inDays }) => sum + ((inDays === null ? hopeful : inDays <= day) ? units : 0),
      Math.max(0, available),
    );
  const firstDay = (deviations: number): number | null => {
    if (available <= 0) return 0;
    for (let day = 1; day <= horizon; day++) {
      const wanted = demand.pace * day + deviations * spreadOver(demand, day);
      if (wanted >= there(day, deviations < 0)) return day;
    }
    return null;
  };
  return { pace: demand.pace, early: firstDay(eighty), middle: firstDay(0), late: firstDay(-eighty) };
}
