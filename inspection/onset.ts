import { mean } from "../analytics/statistics.ts";
import type { Day } from "../core/time.ts";
import type { Count, Track } from "../db/metrics/read-series.ts";
import { type DayData, trackKey } from "./day-data.ts";
import { isMeasured } from "./measured.ts";
import type { Problem } from "./problem.ts";
import { isGoods, stepsOf } from "./scan.ts";

/** A rate or a count by day; null for a day without trials or without measuring. */
export type Series = readonly (number | null)[];

/** The daily series of a metric in one part of the shop; null where there is none (stars, hours to ship). */
export function seriesFor(shop: Track, track: Track, metric: string): Series | null {
  const rate = stepsOf(shop).find((step) => step.metric === metric);
  const whole: readonly [Count, Count] | null = metric === "conversion_rate" ? ["visitors", "buyers"] : null;
  const [trials, successes] = rate ? [rate.trials, rate.successes] : (whole ?? [null, null]);
  if (trials && successes) {
    const done = isGoods(track.dimension) && successes === "buyers" ? "purchasers" : successes;
    const known = (at: number) => isMeasured(shop, trials, at) && isMeasured(shop, successes, at);
    return track[trials].map((n, at) => (n > 0 && known(at) ? (track[done][at] ?? 0) / n : null));
  }
  if (metric === "visitors") return isGoods(track.dimension) ? track.viewers : track.visitors;
  if (metric === "orders") return track.orders;
  return metric === "revenue" ? track.revenue : null;
}

/** The series that a problem moved. */
export function seriesOf(day: DayData, { signal }: Problem): Series | null {
  const track = day.tracks.get(trackKey(signal.dimension, signal.value));
  return track && day.whole ? seriesFor(day.whole, track, signal.metric) : null;
}

/**
 * The day a change began: of the last two weeks, the start whose mean up to now lies furthest from the weeks before, by
 * length × distance² (the likelihood ratio of one change point at known variance; Page 1957).
 */
export function onsetOf(day: DayData, problem: Problem): Day {
  const values = seriesOf(day, problem);
  const last = day.days.length - 1;
  const usual = day.days[last - problem.signal.window + 1] ?? day.date;
  if (!values) return usual;
  const known = (from: number, to: number) => values.slice(from, to).filter((value) => value !== null);
  const before = known(last - 41, last - 13);
  if (before.length < 7) return usual;
  const base = mean(before);
  let best = { at: last - problem.signal.window + 1, gain: 0 };
  for (let at = last - 13; at <= last; at++) {
    const now = known(at, last + 1);
    if (now.length === 0) continue;
    const gain = now.length * (mean(now) - base) ** 2;
    // A start one day later that explains as much is the better one: ties go to the shorter change.
    if (gain >= best.gain) best = { at, gain };
  }
  return day.days[best.at] ?? usual;
}
