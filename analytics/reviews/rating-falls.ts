import { benjaminiHochberg, normalTail } from "../statistics.ts";

/** How many reviews gave one, two, … five stars. */
export type Stars = readonly number[];
export type ProductStars = { readonly product: string; readonly before: Stars; readonly now: Stars };
export type RatingFall = {
  readonly product: string;
  readonly before: number;
  readonly now: number;
  readonly nBefore: number;
  readonly nNow: number;
  /** That so large a fall is chance alone. */
  readonly pValue: number;
};

const leastReviews = 5;
const falseDiscovery = 0.1;
const count = (stars: Stars) => stars.reduce((sum, each) => sum + each, 0);
export const meanStars = (stars: Stars) => stars.reduce((sum, each, at) => sum + each * (at + 1), 0) / count(stars);

/**
 * One-sided rank-sum test with ties and continuity correction (Mann & Whitney 1947; Lehmann 1975, §1.4): stars are ordinal
 * and lopsided, so a t-test would claim falls that are none.
 */
function fallOf({ product, before, now }: ProductStars): RatingFall {
  const [nBefore, nNow] = [count(before), count(now)];
  const n = nBefore + nNow;
  let [ranksNow, ties, below] = [0, 0, 0];
  now.forEach((own, at) => {
    const same = own + (before[at] ?? 0);
    ranksNow += own * (below + (same + 1) / 2);
    ties += same ** 3 - same;
    below += same;
  });
  const expected = (nNow * (n + 1)) / 2;
  const variance = ((nBefore * nNow) / 12) * (n + 1 - ties / (n * (n - 1)));
  const z = variance > 0 ? (expected - ranksNow - 0.5) / Math.sqrt(variance) : 0;
  return { product, before: meanStars(before), now: meanStars(now), nBefore, nNow, pValue: normalTail(z) };
}

/**
 * Products whose rating fell beyond chance at a false discovery rate of 10 % over all products with at least five reviews
 * in each span; the likeliest first. `tested`: how many had enough reviews to tell.
 */
export function ratingFalls(products: readonly ProductStars[]): { falls: RatingFall[]; tested: number } {
  const tests = products
    .filter(({ before, now }) => count(before) >= leastReviews && count(now) >= leastReviews)
    .map(fallOf);
  const stands = benjaminiHochberg(
    tests.map((each) => each.pValue),
    falseDiscovery,
  );
  const falls = tests.filter((each, at) => stands[at] && each.now < each.before);
  return { falls: falls.sort((left, right) => left.pValue - right.pValue), tested: tests.length };
}
