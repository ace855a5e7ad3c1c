import type { Cause } from "../../core/report.ts";
import type { Day } from "../../core/time.ts";
import { deliveryClues, replyClues } from "./care.ts";
import type { Case, Clue } from "./clue.ts";
import { listingClues, ratingClues } from "./goods.ts";
import { patternClues } from "./patterns.ts";
import { priceClues } from "./prices.ts";
import { campaignClues, spendClues } from "./promotions.ts";
import { defectClues, refundClues } from "./refunds.ts";
import { rivalClues } from "./rivals.ts";
import { lowStockClues, stockClues } from "./stock.ts";
import { holidayClues, trendClues } from "./trends.ts";

/** Dated facts and measured changes: they can make a small move worth telling. */
const evidence: readonly ((one: Case) => Clue[])[] = [
  priceClues,
  stockClues,
  lowStockClues,
  ratingClues,
  listingClues,
  rivalClues,
  trendClues,
  holidayClues,
  campaignClues,
  spendClues,
  refundClues,
  defectClues,
  deliveryClues,
  replyClues,
];
const collectors = [...evidence, patternClues];

/** The best that the data say of a problem, before it is told. */
export function leadOf(one: Case): { logit: number; on: Day | null } | null {
  const [best] = evidence.flatMap((collect) => collect(one)).sort((a, b) => b.logit - a.logit);
  return best ? { logit: best.logit, on: best.on ?? null } : null;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The causes of a problem, likeliest first, at most three: every clue competes with the others and with "unknown" (log-odds
 * 0), so confidences add up to at most 1. With no clue above even odds of a tenth the cause is said to be unknown.
 */
export function causesOf(one: Case): Cause[] {
  const clues = collectors.flatMap((collect) => collect(one)).sort((a, b) => b.logit - a.logit);
  const best = new Map<string, Clue>();
  // The same factor of another product explains less than its strongest case.
  for (const clue of clues) if (!best.has(clue.factor)) best.set(clue.factor, clue);
  const odds = [...best.values()].map((clue) => ({ clue, odds: Math.exp(clue.logit) }));
  const total = 1 + odds.reduce((sum, entry) => sum + entry.odds, 0);
  const kept = odds
    .map(({ clue, odds: own }) => ({ clue, confidence: own / total }))
    .filter(({ confidence }) => confidence >= 0.08);
  const causes = kept.slice(0, 3).map(({ clue, confidence }) => ({
    factor: clue.factor,
    where: clue.where,
    share: round(confidence),
    confidence: round(Math.min(0.97, confidence)),
    ...clue.tell(),
  }));
  // "Nobody knows" competes as well: where it is likelier than the best clue it comes first.
  const unknown = 1 / total;
  if (causes.length > 0 && unknown <= (kept[0]?.confidence ?? 0)) return causes;
  return [
    {
      factor: "unknown",
      where: one.problem.where,
      share: causes.length > 0 ? round(unknown) : 1,
      confidence: causes.length > 0 ? round(unknown) : 0.5,
      evidence: [],
      text: one.pen.say("数据里没有看到能解释它的变化。", "Nothing in the data explains it."),
    },
    ...causes.slice(0, 2),
  ];
}
