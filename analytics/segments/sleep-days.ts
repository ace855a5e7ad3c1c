/** What is known of the time between two orders of one customer. */
export type RepurchaseGaps = { readonly count: number; readonly ninetieth: number | null };
export type SleepRule = { readonly days: number; readonly basis: "stated" | "own gaps" | "usual" };

/** Gaps that make a shop's own interval worth following, and what is taken before it has them. */
const enoughGaps = 20;
const usualDays = 90;

/**
 * After how many days without an order a customer sleeps: what was said; else the days within which nine in ten repeat
 * orders of this shop came, between two weeks and a year; else 90.
 */
export function sleepRule(gaps: RepurchaseGaps, stated?: number): SleepRule {
  if (stated !== undefined) return { days: stated, basis: "stated" };
  if (gaps.ninetieth === null || gaps.count < enoughGaps) return { days: usualDays, basis: "usual" };
  return { days: Math.min(365, Math.max(14, Math.ceil(gaps.ninetieth))), basis: "own gaps" };
}
