import { demandOf, eighty, spreadOver } from "./demand.ts";

export type LostSales = {
  /** Units a day on the days in stock before. */
  readonly pace: number;
  readonly units: number;
  /** 80 % interval of the units. */
  readonly low: number;
  readonly high: number;
  readonly deviation: number;
};

/**
 * Sales that a spell without stock cost: the pace of the days in stock before it over the days it lasted, less what was sold
 * on them after all. The interval holds each day's chance (negative binomial by moments, at least Poisson) and the pace's own
 * uncertainty. Nobody is assumed to have waited or taken another size, so it is an upper estimate. Null under 7 days in stock.
 */
export function lostSales(before: readonly number[], daysOut: number, soldMeanwhile: number): LostSales | null {
  const demand = demandOf(before);
  if (!demand) return null;
  const units = Math.max(0, demand.pace * daysOut - soldMeanwhile);
  const deviation = spreadOver(demand, daysOut);
  return {
    pace: demand.pace,
    units,
    low: Math.max(0, units - eighty * deviation),
    high: units + eighty * deviation,
    deviation,
  };
}
