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

/** The 95 % interval of a share (Wilson 1927): holds for few trials and for none or all of them. */
export function wilsonInterval({ of, from }: Share): readonly [low: number, high: number] {
  if (from <= 0) return [0, 1];
  const [p, z2] = [of / from, 1.96 ** 2];
  const middle = (p + z2 / (2 * from)) / (1 + z2 / from);
  const half = (1.96 / (1 + z2 / from)) * Math.sqrt((p * (1 - p)) / from + z2 / (4 * from * from));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
