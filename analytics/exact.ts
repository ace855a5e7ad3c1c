/** One side by side count: `said` of `of` in two groups. */
export type Counts = { readonly said: number; readonly of: number };
export type Stratum = { readonly before: Counts; readonly now: Counts };
export type ExactTest = {
  /** That so many (so few) are now said by chance alone. */
  readonly more: number;
  readonly fewer: number;
  /** The smallest two-sided p that these totals allow: with few voices nothing could be shown. */
  readonly least: number;
};

const logFactorials: number[] = [0, 0];
function logFactorial(n: number): number {
  for (let at = logFactorials.length; at <= n; at++) logFactorials.push((logFactorials[at - 1] ?? 0) + Math.log(at));
  return logFactorials[n] ?? 0;
}
const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

type Spread = { readonly from: number; readonly shares: readonly number[] };
/** How many of the `said` of both groups fall into the second one, if the groups do not differ (hypergeometric). */
function spreadOf({ before, now }: Stratum): Spread {
  const [said, of] = [before.said + now.said, before.of + now.of];
  const [from, to] = [Math.max(0, said - before.of), Math.min(said, now.of)];
  const all = logChoose(of, said);
  const shares = Array.from({ length: to - from + 1 }, (_, at) =>
    Math.exp(logChoose(now.of, from + at) + logChoose(before.of, said - from - at) - all),
  );
  return { from, shares };
}
function joined(one: Spread, two: Spread): Spread {
  const shares = new Array<number>(one.shares.length + two.shares.length - 1).fill(0);
  one.shares.forEach((left, at) => {
    two.shares.forEach((right, by) => {
      shares[at + by] = (shares[at + by] ?? 0) + left * right;
    });
  });
  return { from: one.from + two.from, shares };
}
const total = (shares: readonly number[]) =>
  Math.min(
    1,
    shares.reduce((sum, share) => sum + share, 0),
  );

/**
 * Whether a share differs between two groups, over strata that have shares of their own (reviews, conversations): the exact
 * conditional test of a common odds ratio, Fisher's test for one stratum (Mehta, Patel & Gray 1985). Right for any counts.
 */
export function exactTest(strata: readonly Stratum[]): ExactTest {
  const { from, shares } = strata.map(spreadOf).reduce(joined, { from: 0, shares: [1] });
  const seen = strata.reduce((sum, { now }) => sum + now.said, 0) - from;
  return {
    more: total(shares.slice(seen)),
    fewer: total(shares.slice(0, seen + 1)),
    least: Math.min(1, 2 * Math.min(shares[0] ?? 1, shares.at(-1) ?? 1)),
  };
}
