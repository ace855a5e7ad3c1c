/** Poisson-like counts of a mean and a variance (below the mean: taken as equal to it). */
export type Counts = { readonly mean: number; readonly variance: number };

/** Above this the steps of the exact sum are many, and a gamma serves as well. */
const exactBelow = 400;

/** Standard normal quantile (Acklam's rational form is not needed here: Abramowitz & Stegun 26.2.23, error under 4.5e-4). */
function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  return (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) - t;
}

/** Gamma quantile by Wilson & Hilferty (1931): the cube root of a gamma is nearly normal. */
function gammaQuantile({ mean, variance }: Counts, p: number): number {
  const shape = (mean * mean) / variance;
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  return mean * Math.max(0, root) ** 3;
}

/**
 * Smallest count whose cumulative probability reaches p (0 < p < 1): negative binomial by its moments, Poisson where the
 * variance is not above the mean. Large means with a moderate shape are read from the gamma that it tends to.
 */
export function countQuantile(counts: Counts, p: number): number {
  const { mean } = counts;
  if (!(mean > 0)) return 0;
  const variance = Math.max(mean, counts.variance);
  const shape = variance > mean * (1 + 1e-9) ? (mean * mean) / (variance - mean) : Infinity;
  if (mean > exactBelow && (mean * mean) / variance > 2) return Math.round(gammaQuantile({ mean, variance }, p));
  // P(0), then P(k + 1) = P(k) · (shape + k) / (k + 1) · mean / (shape + mean).
  let chance = shape === Infinity ? Math.exp(-mean) : (shape / (shape + mean)) ** shape;
  const odds = shape === Infinity ? 0 : mean / (shape + mean);
  let total = chance;
  let count = 0;
  for (; total < p && count < 1_000_000; count++) {
    chance *= shape === Infinity ? mean / (count + 1) : ((shape + count) / (count + 1)) * odds;
    total += chance;
  }
  return count;
}
