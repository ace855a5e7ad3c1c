import { twoSidedP } from "./statistics.ts";

export type Share = { readonly of: number; readonly from: number };

/**
 * Whether two shares differ: the pooled two-proportion z test, two-sided. Null where one side has fewer than 5 expected
 * successes or failures: too little to say.
 */
export function shareDifference(one: Share, two: Share): { z: number; p: number } | null {
  const total = one.from + two.from;
  if (one.from <= 0 || two.from <= 0) return null;
  const pooled = (one.of + two.of) / total;
  const least = Math.min(one.from, two.from) * Math.min(pooled, 1 - pooled);
  if (least < 5) return null;
  const z = (one.of / one.from - two.of / two.from) / Math.sqrt(pooled * (1 - pooled) * (1 / one.from + 1 / two.from));
  return { z, p: twoSidedP(z) };
}
