import { sum } from "./statistics.ts";

/** Daily successes of trials (adders of viewers). Both by day, in the same order. */
export type RateDays = {
  readonly successes: readonly number[];
  readonly trials: readonly number[];
  readonly weekdays: readonly number[];
};
export type RateBaseline = {
  readonly rate: number;
  /** The rate of each weekday, pulled to the common one unless weekdays clearly differ. */
  readonly byWeekday: readonly number[];
  /** Variance of the quiet days over what chance alone gives; at least 1. */
  readonly overdispersion: number;
  readonly trials: number;
  readonly days: number;
};

const chiOf = (k: number, n: number, p: number): number => (k - n * p) ** 2 / Math.max(n * p * (1 - p), 1e-9);

/** The baseline of a rate with overdispersion from its own days (Williams 1982: Pearson's χ² ÷ days), outlying days capped.
 * Null under 14 days with trials. */
export function rateBaseline(days: RateDays): RateBaseline | null {
  const used = days.trials.flatMap((n, at) =>
    n > 0 ? [{ n, k: days.successes[at] ?? 0, weekday: days.weekdays[at] ?? 0 }] : [],
  );
  const trials = sum(used.map((day) => day.n));
  if (used.length < 14 || trials === 0) return null;
  const rate = sum(used.map((day) => day.k)) / trials;
  const spread = (byWeekday: readonly number[], lost: number) => {
    const chis = used.map((day) => Math.min(9, chiOf(day.k, day.n, byWeekday[day.weekday] ?? rate)));
    return Math.max(1, sum(chis) / Math.max(1, used.length - lost));
  };
  const flat = [0, 1, 2, 3, 4, 5, 6].map(() => rate);
  const rough = spread(flat, 1);
  const own = flat.map((_, weekday) => {
    const same = used.filter((day) => day.weekday === weekday);
    return { k: sum(same.map((day) => day.k)), n: sum(same.map((day) => day.n)) };
  });
  // James–Stein: the seven weekday rates move to the common rate by as much as chance explains of their differences.
  const between = sum(own.map(({ k, n }) => (n > 0 ? chiOf(k, n, rate) : 0))) / rough;
  const keep = Math.max(0, 1 - 4 / Math.max(between - 2, 1e-9)) * (between > 14 ? 1 : 0.5);
  const byWeekday = own.map(({ k, n }) => (n > 0 ? rate + Math.max(0, keep) * (k / n - rate) : rate));
  return { rate, byWeekday, overdispersion: spread(byWeekday, 1 + 6 * keep), trials, days: used.length };
}

export type RateMove = {
  readonly before: number;
  readonly now: number;
  readonly expected: number;
  readonly z: number;
  readonly enough: boolean;
};

/**
 * Two-proportion z of a window against a baseline, variance widened by overdispersion. `enough`: at least 10 expected
 * successes and failures on each side; without it no claim is made.
 */
export function rateMove(window: RateDays, base: RateBaseline, overdispersion = base.overdispersion): RateMove {
  const trials = sum(window.trials);
  const successes = sum(window.successes);
  const expected = sum(window.trials.map((n, at) => n * (base.byWeekday[window.weekdays[at] ?? 0] ?? base.rate)));
  const before = trials > 0 ? expected / trials : base.rate;
  const variance = overdispersion * trials * before * (1 - before) * (1 + trials / base.trials);
  const least = Math.min(expected, trials - expected, base.trials * base.rate, base.trials * (1 - base.rate));
  return {
    before,
    now: trials > 0 ? successes / trials : Number.NaN,
    expected,
    z: variance > 0 ? (successes - expected) / Math.sqrt(variance) : 0,
    enough: trials > 0 && least >= 10,
  };
}
