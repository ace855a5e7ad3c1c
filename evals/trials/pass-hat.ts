import { wilsonInterval } from "../../analytics/proportions.ts";

/** One case over all trials: how often it was tried, how often it was right. */
export type Tried = { readonly trials: number; readonly passed: number };

/** The chance that k trials of a case, drawn from those seen, are all right: C(passed, k) ÷ C(trials, k), unbiased.
 * Yao and others 2024, "τ-bench", section 4.1. */
function allRight({ trials, passed }: Tried, k: number): number {
  let share = 1;
  for (let at = 0; at < k; at++) share *= Math.max(0, passed - at) / (trials - at);
  return share;
}

/** pass^k of a suite, the mean over its cases, with a 95 % interval. The interval is Wilson's, as if each case were right or
 * wrong: no case's share varies more than that, so it is wide rather than narrow. */
export function passHat(cases: readonly Tried[], k: number): { value: number; low: number; high: number } {
  const sum = cases.reduce((total, one) => total + allRight(one, k), 0);
  const [low, high] = wilsonInterval({ of: sum, from: cases.length });
  return { value: cases.length === 0 ? 0 : sum / cases.length, low, high };
}
