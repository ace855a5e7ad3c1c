import { countBaseline, offBaseline } from "../analytics/baseline.ts";
import type { Holiday } from "../analytics/calendar/holidays.ts";
import { rateBaseline, rateMove } from "../analytics/significance.ts";
import { sum, twoSidedP } from "../analytics/statistics.ts";
import type { ReportMetric } from "../core/metrics.ts";
import type { Step } from "../core/report.ts";
import type { Count, Track, TrackDimension } from "../db/metrics/read-series.ts";
import { isMeasured } from "./measured.ts";

/** One comparison of a window with its baseline, for one part of the shop. Amounts are a day's, in minor units. */
export type Signal = {
  readonly metric: ReportMetric;
  readonly step: Step | null;
  readonly kind: "rate" | "volume";
  readonly dimension: TrackDimension;
  readonly value: string;
  /** Days of the window; it ends on the day inspected. */
  readonly window: number;
  readonly before: number;
  readonly now: number;
  readonly change: number;
  /** Distance from the baseline in standard deviations, and its two-sided p. */
  readonly z: number;
  readonly p: number;
  /** Revenue gained (+) or lost (−) a day. */
  readonly money: number;
  /** What a rate counts in the window, for taking one cause out of another signal. */
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
};

export type RateSpec = {
  readonly metric: ReportMetric;
  readonly step: Step;
  readonly trials: Count;
  readonly successes: Count;
};
export type Series = {
  readonly weekdays: readonly number[];
  readonly known: readonly boolean[];
  readonly holidays: readonly (Holiday | null)[];
};

/** A window that ends on an ordinary day and reaches back into a holiday compares what cannot be compared. */
const holidayInside = ({ holidays }: Series, start: number): boolean =>
  !holidays.at(-1) && holidays.slice(start).some((holiday) => holiday !== null);

/** What one unit of a count is worth in revenue, by the track's own history, or the shop's where it sold too little. */
export function worthOf(track: Track, whole: Track, unit: Count, from: number): number {
  const ratio = (one: Track) => sum(one.revenue.slice(from)) / Math.max(sum(one[unit].slice(from)), 1);
  return sum(track.orders.slice(from)) >= 10 ? ratio(track) : Math.min(ratio(track), ratio(whole));
}

const last = (length: number, window: number) => length - window;

/** Where chance alone explains the quiet days the spread is known, not estimated from them. */
const degreesOf = (base: { overdispersion: number; days: number }) =>
  base.overdispersion < 1.3 ? 150 : Math.max(5, base.days - 1);

export function rateSignal(track: Track, whole: Track, spec: RateSpec, series: Series, window: number): Signal | null {
  const start = last(track.visitors.length, window);
  if (holidayInside(series, start)) return null;
  const counted = track[spec.trials].map((n, at) => ({ n, k: Math.min(n, track[spec.successes][at] ?? 0), at }));
  const history = counted
    .filter(({ at, n }) => at < start && n > 0 && series.known[at] && !series.holidays[at] && !blind(whole, spec, at))
    .slice(-28);
  const days = counted.filter(({ at }) => at >= start);
  if (days.some(({ at }) => !series.known[at] || unmeasured(whole, spec, at))) return null;
  const pack = (list: typeof counted) => ({
    trials: list.map(({ n }) => n),
    successes: list.map(({ k }) => k),
    weekdays: list.map(({ at }) => series.weekdays[at] ?? 0),
  });
  const base = rateBaseline(pack(history));
  if (!base || base.rate > 0.98 || base.rate === 0) return null;
  const move = rateMove(pack(days), base);
  if (!move.enough) return null;
  const observed = sum(days.map(({ k }) => k));
  const worth = worthOf(track, whole, spec.successes, Math.max(0, start - 28));
  return {
    ...spec,
    kind: "rate",
    dimension: track.dimension,
    value: track.value,
    window,
    before: move.before,
    now: move.now,
    change: move.before > 0 ? move.now / move.before - 1 : 0,
    z: move.z,
    p: twoSidedP(move.z, degreesOf(base)),
    money: ((observed - move.expected) / window) * worth,
    observed,
    expected: move.expected,
    variance: ((observed - move.expected) / (move.z || 1)) ** 2,
  };
}

/** A day on which nobody at all did what usually many do is a gap of measurement and no part of a baseline. */
export function blind(whole: Track, spec: RateSpec, at: number): boolean {
  return unmeasured(whole, spec, at) || ((whole[spec.successes][at] ?? 0) === 0 && (whole[spec.trials][at] ?? 0) > 30);
}

/** A side of the rate went missing while purchases went on. */
const unmeasured = (whole: Track, spec: RateSpec, at: number): boolean =>
  !isMeasured(whole, spec.trials, at) || !isMeasured(whole, spec.successes, at);

const conversion: RateSpec = { metric: "conversion_rate", step: "pay", trials: "visitors", successes: "buyers" };
/** Buyers of visitors, for the whole shop. */
export function conversionSignal(day: Known, whole: Track, window: number): Signal | null {
  const known = day.salesKnown.map((one, at) => one && (day.trafficKnown[at] ?? false));
  return rateSignal(whole, whole, conversion, { ...day, known }, window);
}
type Known = Omit<Series, "known"> & {
  readonly salesKnown: readonly boolean[];
  readonly trafficKnown: readonly boolean[];
};

export type VolumeSpec = { readonly metric: ReportMetric; readonly step: Step | null; readonly count: Count };

/** `values` replaces the track's own count where it is taken relative to the shop's (a product's part of the visitors). */
export function volumeSignal(
  track: Track,
  whole: Track,
  spec: VolumeSpec,
  series: Series,
  window: number,
  values: readonly number[] = track[spec.count],
  scale = 1,
): Signal | null {
  const start = last(values.length, window);
  if (holidayInside(series, start)) return null;
  const counted: Count = spec.count === "revenue" ? "buyers" : spec.count;
  const known = series.known.map((one, at) => one && isMeasured(whole, counted, at));
  for (let at = start; at < values.length; at++) if (!known[at]) return null;
  const base = countBaseline(
    values.slice(0, start),
    series.weekdays.slice(0, start),
    series.weekdays.slice(start),
    known.map((one, at) => one && !series.holidays[at]),
  );
  if (!base) return null;
  const actual = values.slice(start);
  const expected = sum(base.expected);
  if (expected < 10 * window ** 0.5) return null;
  const off = offBaseline(actual, base, scale);
  const worth = spec.count === "revenue" ? 1 : worthOf(track, whole, spec.count, Math.max(0, start - 28));
  return {
    metric: spec.metric,
    step: spec.step,
    kind: "volume",
    dimension: track.dimension,
    value: track.value,
    window,
    before: expected / window,
    now: sum(actual) / window,
    change: off.change,
    z: off.t,
    p: twoSidedP(off.t, base.degrees),
    money: ((sum(actual) - expected) / window) * worth,
    observed: sum(actual),
    expected,
    variance: off.t === 0 ? expected : ((sum(actual) - expected) / off.t) ** 2,
  };
}
