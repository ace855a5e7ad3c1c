/** The middle of a list; NaN of an empty one. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  const high = sorted[at] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[at - 1] ?? high) + high) / 2;
}
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Spread by the median absolute deviation, scaled to a normal's standard deviation (Rousseeuw & Croux 1993, §1). */
export function madSpread(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/** Standard deviation around 0 of residuals pulled in to ±3 MAD: nearly as sharp as the plain one, deaf to outliers. */
export function robustDeviation(residuals: readonly number[]): number {
  const edge = 3 * madSpread(residuals);
  if (!(edge > 0)) return Math.sqrt(mean(residuals.map((value) => value ** 2)));
  return Math.sqrt(mean(residuals.map((value) => Math.min(edge, Math.abs(value)) ** 2)));
}

/** Upper tail of the standard normal (Abramowitz & Stegun 7.1.26 with the scaled form; relative error under 1e-6). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  // Numerical Recipes, erfc by Chebyshev fit (§6.2.2): fractional error under 1.2e-7 everywhere.
  const terms = [
    1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  const fit = terms.reduceRight((total, term) => total * t + term, 0);
  return 0.5 * t * Math.exp(-x * x - 1.26551223 + t * fit);
}

/** Two-sided p of a t statistic: the z of equal tail by Wallace's transformation (1959), good to a percent from 5 degrees. */
export function twoSidedP(t: number, degrees = Number.POSITIVE_INFINITY): number {
  const size = Math.abs(t);
  if (!Number.isFinite(degrees)) return Math.min(1, 2 * normalTail(size));
  const z = ((8 * degrees + 1) / (8 * degrees + 3)) * Math.sqrt(degrees * Math.log1p((size * size) / degrees));
  return Math.min(1, 2 * normalTail(z));
}

/** Which of the p-values stand at false discovery rate q (Benjamini & Hochberg 1995). `tests` may count more than are given. */
export function benjaminiHochberg(pValues: readonly number[], q: number, tests = pValues.length): boolean[] {
  const order = pValues.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  let last = -1;
  order.forEach(({ p }, rank) => {
    if (p <= (q * (rank + 1)) / tests) last = rank;
  });
  const stands = new Array<boolean>(pValues.length).fill(false);
  for (const { at } of order.slice(0, last + 1)) stands[at] = true;
  return stands;
}
