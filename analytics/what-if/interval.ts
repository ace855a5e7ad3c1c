import { expectedOf, fitResponse, overBy, type Response, sizeOf } from "./demand-response.ts";
import type { PriceMove } from "./price-moves.ts";

export type Interval = { readonly low: number; readonly middle: number; readonly high: number };

/** The value at a share of sorted numbers, between neighbours in proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
}

/** What an interval of 80 % misses. */
export const usualMiss = 0.2;
/** Units of the four weeks after a change, between bounds that the shop's own earlier changes leave a share `miss` outside of. */
export function unitsAfter(
  response: Response,
  move: Omit<PriceMove, "at" | "before" | "after" | "sold">,
  miss = usualMiss,
): Interval {
  const middle = expectedOf(response, move);
  const size = sizeOf(response, move);
  const finite = 0.5 / response.scores.length;
  const units = (log: number) => Math.max(0, (move.base + 1) * Math.exp(log) - 1);
  return {
    low: units(middle + size * quantile(response.scores, miss / 2 - finite)),
    middle: units(middle),
    high: units(middle + size * quantile(response.scores, 1 - miss / 2 + finite)),
  };
}

const remembered = 120;
const weight = 20;
/**
 * The share to leave outside so that 80 % came true of late: intervals that missed too often are widened, and the other way round
 * (adaptive conformal inference, Gibbs & Candès 2021, with the misses of the last 60 judged changes, shrunk by 20).
 */
export function adaptedMiss(missed: readonly boolean[]): number {
  const last = missed.slice(-remembered);
  const share = (last.filter(Boolean).length + usualMiss * weight) / (last.length + weight);
  return Math.min(0.4, Math.max(0.05, usualMiss - 1 * (share - usualMiss)));
}

export type Judged = { readonly move: PriceMove; readonly interval: Interval; readonly inside: boolean };
/**
 * Every change that could be foreseen, foreseen with what was over on its day and nothing later: what the share of the next
 * interval is adapted by, and what a backtest reads. Changes of one day do not learn from each other.
 */
export function backtest(moves: readonly PriceMove[], least?: number): Judged[] {
  const judged: Judged[] = [];
  for (const at of [...new Set(moves.map((move) => move.at))].sort((one, two) => one - two)) {
    const over = overBy(moves, at);
    const response = fitResponse(over, least);
    if (!response) continue;
    const miss = adaptedMiss(judged.filter(({ move }) => over.includes(move)).map(({ inside }) => !inside));
    for (const move of moves.filter((each) => each.at === at)) {
      const interval = unitsAfter(response, move, miss);
      judged.push({ move, interval, inside: interval.low <= move.sold && move.sold <= interval.high });
    }
  }
  return judged;
}
