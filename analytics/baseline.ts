import { madSpread, mean, median, robustDeviation, sum } from "./statistics.ts";

/** What a window of days is compared with. Values are per day; `deviation` is relative (log scale). */
export type CountBaseline = {
  /** Expected value of each day of the window. */
  readonly expected: number[];
  /** Day-to-day spread of log values around their expectation. */
  readonly deviation: number;
  /** Multiplies the deviation for what the baseline itself does not know. */
  readonly inflation: number;
  readonly degrees: number;
  /** How far a day's deviation lasts into the next (lag-1 autocorrelation of the quiet days, pulled to 0.2). */
  readonly correlation: number;
  readonly days: number;
};

const logOf = (value: number) => Math.log(value + 0.5);

/** How a weekday differs from the days around it, log scale, by median over the weeks and pulled to 0 where weeks are few. */
function weekdayEffects(logs: readonly number[], weekdays: readonly number[]): number[] {
  const around = logs.map((_, at) => median(logs.slice(Math.max(0, at - 3), at + 4)));
  const effects = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const off = logs.flatMap((value, at) => (weekdays[at] === weekday ? [value - (around[at] ?? value)] : []));
    if (off.length < 2) return 0;
    const spread = Math.max(madSpread(off), 1e-9);
    const middle = median(off);
    const noise = (1.57 * spread ** 2) / off.length;
    return middle * (middle ** 2 / (middle ** 2 + noise));
  });
  return effects;
}

/** Slope a day by Theil & Sen (1968), pulled to 0 unless it is clear of its own error. */
function slopeOf(values: readonly number[], deviation: number): number {
  const slopes: number[] = [];
  for (let later = 1; later < values.length; later++)
    for (let earlier = 0; earlier < later; earlier++)
      slopes.push(((values[later] ?? 0) - (values[earlier] ?? 0)) / (later - earlier));
  const n = values.length;
  const slope = median(slopes);
  const error = deviation * Math.sqrt(12 / (n * (n * n - 1)));
  const t2 = (slope / Math.max(error, 1e-12)) ** 2;
  return Number.isFinite(slope) ? slope * (t2 / (t2 + 9)) : 0;
}

/**
 * The baseline of a daily count or amount: running level of the last 28 days (median) with a cautious trend, and weekday
 * effects over up to 8 weeks (medians), all on the log scale. `history` ends the day before the window; days where `usable`
 * is false (no data) are left out. Null under 14 usable days: no claim can be made.
 */
export function countBaseline(
  history: readonly number[],
  weekdays: readonly number[],
  window: readonly number[],
  usable: readonly boolean[] = [],
): CountBaseline | null {
  const from = Math.max(0, history.length - 56);
  const kept = history.map((_, at) => at).filter((at) => at >= from && usable[at] !== false);
  if (kept.length < 14) return null;
  const logs = kept.map((at) => logOf(history[at] ?? 0));
  const days = kept.map((at) => weekdays[at] ?? 0);
  const effects = weekdayEffects(logs, days);
  const flat = logs.map((value, at) => value - (effects[days[at] ?? 0] ?? 0));
  const recent = flat.slice(-28);
  const level = median(recent);
  const rough = robustDeviation(recent.map((value) => value - level));
  const slope = slopeOf(recent, rough);
  const middle = (recent.length - 1) / 2;
  const residuals = recent.map((value, at) => value - level - slope * (at - middle));
  const degrees = Math.max(4, recent.length - 8);
  const deviation = robustDeviation(residuals) * Math.sqrt(recent.length / degrees);
  // The log of a day's mean lies above the mean of its logs; measured on the residuals so that totals agree.
  const lift = Math.log(Math.max(mean(residuals.map((value) => Math.exp(Math.max(-2, Math.min(2, value))))), 1e-9));
  const expected = window.map((weekday, ahead) => {
    const log = level + slope * (recent.length + ahead - middle) + (effects[weekday] ?? 0);
    return Math.max(0, Math.exp(log + lift) - 0.5);
  });
  const weeks = Math.max(1, kept.length / 7);
  return {
    expected,
    deviation,
    inflation: Math.sqrt(1 + 1.57 / recent.length + 1.57 / weeks),
    degrees,
    correlation: lagOne(residuals),
    days: kept.length,
  };
}

/** Shop series hang together a little; four weeks tell it badly, so what they tell is pulled to that. */
function lagOne(residuals: readonly number[]): number {
  const capped = residuals.map((value) => Math.max(-0.5, Math.min(0.5, value)));
  const own =
    sum(capped.slice(1).map((value, at) => value * (capped[at] ?? 0))) / Math.max(sum(capped.map((v) => v * v)), 1e-9);
  return Math.max(0, Math.min(0.6, (own * capped.length + 0.2 * 15) / (capped.length + 15)));
}

/** Variance of a mean of `days` values of an AR(1) series, in variances of one of them. */
const meanVariance = (days: number, correlation: number): number => {
  let inside = 0;
  for (let lag = 1; lag < days; lag++) inside += (1 - lag / days) * correlation ** lag;
  return (1 + 2 * inside) / days;
};

/** How far a window lies off its baseline: t on the log scale, with sampling variance of small counts and days that hang
 * together. `scale`: values are counts times so much (a part of the visitors written as views of a usual day). */
export function offBaseline(
  actual: readonly number[],
  baseline: CountBaseline,
  scale = 1,
): { change: number; t: number } {
  const now = sum(actual);
  const before = sum(baseline.expected);
  const spread2 = Math.max(baseline.deviation ** 2, scale / Math.max(before / actual.length, 0.5 * scale));
  const own = Math.log((now + 0.5) / (before + 0.5));
  const t = own / Math.sqrt(spread2 * meanVariance(actual.length, baseline.correlation) * baseline.inflation ** 2);
  // Of a handful the logarithm makes too much; the square root does not (Anscombe 1948).
  const few = (2 * (Math.sqrt(now / scale + 0.375) - Math.sqrt(before / scale + 0.375))) / baseline.inflation;
  return { change: before > 0 ? now / before - 1 : 0, t: Math.sign(t) * Math.min(Math.abs(t), Math.abs(few)) };
}
