import { mean, sum } from "../statistics.ts";
import { quantile } from "../what-if/interval.ts";
import { ridge } from "../what-if/ridge.ts";

/** What a campaign cost and brought on one day, minor units; `at` counts days from the first. */
export type SpendDay = { readonly at: number; readonly spend: number; readonly revenue: number };
export type SpendResponse = {
  /** Money spent and brought on a usual day. */
  readonly spend: number;
  readonly revenue: number;
  /** How much revenue changes, in percent, with one percent more spent; below 1: each unit brings less than the one before. */
  readonly bend: number;
  /** What one unit more brings at today's spending, with its 80 % interval. */
  readonly marginal: { readonly low: number; readonly middle: number; readonly high: number };
  /** The most that was ever spent in a day: nothing is known beyond. */
  readonly most: number;
  readonly days: number;
};
export const noResponse = ["too_few_days", "never_varied"] as const;
export type Answered =
  | { readonly known: true; readonly response: SpendResponse }
  | { readonly known: false; readonly why: (typeof noResponse)[number]; readonly value: number };

export const leastDays = 28;
/** Standard deviation of the logarithm of daily spending under which nothing can be learned from it: about a tenth. */
const leastSpread = 0.1;
const draws = 400;
const blockDays = 7;

function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
/** log(revenue + 1) = level + bend · log spend + drift · time, the bend pulled towards a half and kept between 0 and 1: concave,
 * as responses to advertising are found to be (Simon & Arndt 1980; Hanssens, Parsons & Schultz 2001, ch. 3). */
function curveOf(days: readonly SpendDay[]): { level: number; bend: number } {
  const middle = mean(days.map(({ at }) => at));
  const rows = days.map(({ at, spend }) => [1, Math.log(spend), (at - middle) / 100]);
  const values = days.map(({ revenue }) => Math.log(revenue + 1));
  const [level = 0, bend = 0.5] = ridge(rows, values, [
    { mean: 0, weight: 0 },
    { mean: 0.5, weight: 0.2 },
    { mean: 0, weight: 1 },
  ]);
  return { level, bend: Math.min(1, Math.max(0, bend)) };
}
/** What one unit more brings: bend · revenue ÷ spend, with the revenue that the days really brought. */
function marginalOf(days: readonly SpendDay[]): number {
  const { bend } = curveOf(days);
  return (bend * sum(days.map(({ revenue }) => revenue))) / sum(days.map(({ spend }) => spend));
}

/** How a campaign's revenue answers to its spending, with an interval from weeks drawn again (block bootstrap, Künsch 1989).
 * Refused under four weeks, and where spending never varied. */
export function spendResponse(days: readonly SpendDay[]): Answered {
  if (days.length < leastDays) return { known: false, why: "too_few_days", value: days.length };
  const logs = days.map(({ spend }) => Math.log(spend));
  const centre = mean(logs);
  const spread = Math.sqrt(mean(logs.map((each) => (each - centre) ** 2)));
  if (spread < leastSpread) return { known: false, why: "never_varied", value: spread };
  const random = chance(days.length);
  const blocks = Math.ceil(days.length / blockDays);
  const again = Array.from({ length: draws }, () => {
    const drawn = Array.from({ length: blocks }, () => {
      const from = Math.floor(random() * (days.length - blockDays + 1));
      return days.slice(from, from + blockDays);
    }).flat();
    return marginalOf(drawn);
  }).sort((one, two) => one - two);
  return {
    known: true,
    response: {
      spend: mean(days.map((each) => each.spend)),
      revenue: mean(days.map((each) => each.revenue)),
      bend: curveOf(days).bend,
      marginal: { low: quantile(again, 0.1), middle: marginalOf(days), high: quantile(again, 0.9) },
      most: Math.max(...days.map((each) => each.spend)),
      days: days.length,
    },
  };
}

export type Move = {
  readonly from: string;
  readonly to: string;
  /** Minor units a day. */
  readonly amount: number;
  /** Revenue a day that it should bring more, 80 %. */
  readonly gain: { readonly low: number; readonly middle: number; readonly high: number };
};
/** A tenth of what the worse campaign spends: a step whose outcome can be seen and taken back. */
const step = 0.1;

/**
 * A tenth of the daily budget from the campaign whose last unit brings least to the one whose last unit brings most, where the
 * intervals of the two do not meet; never beyond what the second one ever spent. Null where nothing is told apart.
 */
export function moveBudget(known: readonly { readonly id: string; readonly response: SpendResponse }[]): Move | null {
  const order = [...known].sort((one, two) => one.response.marginal.middle - two.response.marginal.middle);
  const [worst, best] = [order[0], order.at(-1)];
  if (!worst || !best || worst.id === best.id) return null;
  const [less, more] = [worst.response.marginal, best.response.marginal];
  if (less.high >= more.low) return null;
  const amount = Math.round(Math.min(worst.response.spend * step, best.response.most - best.response.spend));
  if (amount <= 0) return null;
  return {
    from: worst.id,
    to: best.id,
    amount,
    gain: {
      low: Math.round(amount * (more.low - less.high)),
      middle: Math.round(amount * (more.middle - less.middle)),
      high: Math.round(amount * (more.high - less.low)),
    },
  };
}
