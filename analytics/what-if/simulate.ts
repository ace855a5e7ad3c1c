import { sum } from "../statistics.ts";
import { elasticityOf, fitResponse, leastMoves, overBy, type Response } from "./demand-response.ts";
import { adaptedMiss, backtest, type Interval, unitsAfter } from "./interval.ts";
import { baseOf, priceMoves, type SkuSales, shopLines, trendAt, unitsByDay, usualPrice } from "./price-moves.ts";

export type Wish = {
  readonly sku: string;
  /** The price asked about, minor units; null: as it is. */
  readonly price: number | null;
  /** What the SKU costs at its present price in the catalogue, where known; null: as most paid of late. */
  readonly now: number | null;
  /** Units that there will be to sell in the four weeks; null: enough. */
  readonly stock: number | null;
  readonly cost: number | null;
};
type Money = Interval;
export type Outlook = {
  readonly price: number;
  readonly units: Interval;
  readonly revenue: Money;
  readonly profit: Money | null;
};
export const noSupport = ["no_sales", "too_few_sales", "too_few_changes", "never_this_far"] as const;
export type Simulated =
  | {
      readonly supported: true;
      readonly unchanged: Outlook;
      readonly changed: Outlook;
      /** Units by the price alone: a share of what there would be without it, 80 %. */
      readonly effect: Interval;
      readonly elasticity: number;
      readonly changes: number;
      /** Changes of this SKU itself among them. */
      readonly own: number;
      readonly capped: boolean;
      /** Share of earlier intervals that held, and of how many. */
      readonly held: { readonly of: number; readonly from: number };
    }
  | {
      readonly supported: false;
      readonly why: (typeof noSupport)[number];
      /** What there is of what is missing: lines, changes, or the farthest price that history bears (minor units). */
      readonly value: number;
      readonly needed: number | null;
    };

const leastSold = 8;
const recentDays = 84;
/** So many changes at least as large, the same way, make a step a known one. */
const leastAlike = 5;
const alike = 0.85;

/** The farthest step, as a logarithm, that enough earlier ones reached; 0 where none did. */
export function reachOf({ steps }: Pick<Response, "steps">, down: boolean): number {
  const sorted = down ? steps : [...steps].reverse();
  const farthest = sorted[leastAlike - 1] ?? 0;
  return down ? Math.min(0, farthest / alike) : Math.max(0, farthest / alike);
}

const times = (units: Interval, each: number): Money => {
  const ends = [units.low * each, units.high * each].map(Math.round).sort((one, two) => one - two);
  return { low: ends[0] ?? 0, middle: Math.round(units.middle * each), high: ends[1] ?? 0 };
};
const capped = (units: Interval, stock: number | null): Interval => {
  const most = stock ?? Number.POSITIVE_INFINITY;
  return { low: Math.min(most, units.low), middle: Math.min(most, units.middle), high: Math.min(most, units.high) };
};
const outlook = (price: number, units: Interval, cost: number | null): Outlook => ({
  price,
  units,
  revenue: times(units, price),
  profit: cost === null ? null : times(units, price - cost),
});
const refused = (why: (typeof noSupport)[number], value: number, needed: number | null): Simulated => ({
  supported: false,
  why,
  value,
  needed,
});

/**
 * Four weeks at another price, in units and money, by how this shop's buyers answered to its earlier changes (docs/what-if.md);
 * 80 % intervals. `length`: days from the first of the sales to the last complete one. Refuses where the history bears nothing.
 */
export function simulate(
  sales: readonly SkuSales[],
  length: number,
  { sku, price, now, stock, cost }: Wish,
): Simulated {
  const own = sales.find((each) => each.sku === sku);
  if (!own || own.days.length === 0) return refused("no_sales", 0, null);
  const lines = sum(own.days.filter(({ at }) => at >= length - recentDays && at < length).map((each) => each.lines));
  if (lines < leastSold) return refused("too_few_sales", lines, leastSold);
  const current = now ?? usualPrice(own.days, length - recentDays, length)?.price ?? null;
  if (current === null || current <= 0) return refused("no_sales", 0, null);
  const moves = overBy(priceMoves(sales, length), length);
  const response = fitResponse(moves);
  if (!response) return refused("too_few_changes", moves.length, leastMoves);
  const step = Math.log((price ?? current) / current);
  const reach = reachOf(response, step < 0);
  if (Math.abs(step) > Math.abs(reach)) return refused("never_this_far", Math.round(current * Math.exp(reach)), null);
  const judged = backtest(moves);
  const miss = adaptedMiss(judged.map(({ inside }) => !inside));
  const place = {
    sku,
    category: own.category,
    base: baseOf(unitsByDay(own.days, length), length),
    trend: trendAt(shopLines(sales, length), length),
  };
  const before = unitsAfter(response, { ...place, step: 0 }, miss);
  const after = unitsAfter(response, { ...place, step }, miss);
  const elasticity = elasticityOf(response, sku, own.category);
  const sides = [-1.2816, 0, 1.2816]
    .map((z) => Math.exp((elasticity + z * Math.max(0.15, response.spread)) * step) - 1)
    .sort((one, two) => one - two);
  return {
    supported: true,
    unchanged: outlook(current, capped(before, stock), cost),
    changed: outlook(price ?? current, capped(after, stock), cost),
    effect: { low: sides[0] ?? 0, middle: sides[1] ?? 0, high: sides[2] ?? 0 },
    elasticity,
    changes: moves.length,
    own: moves.filter((move) => move.sku === sku).length,
    capped: stock !== null && after.high > stock,
    held: { of: judged.filter(({ inside }) => inside).length, from: judged.length },
  };
}
