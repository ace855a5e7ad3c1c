import { mean } from "../analytics/statistics.ts";
import type { Day } from "../core/time.ts";
import type { Count } from "../db/metrics/read-series.ts";
import { type DayData, trackKey } from "./day-data.ts";
import { isMeasured } from "./measured.ts";
import type { Problem } from "./problems.ts";
import { stepsOf } from "./scan.ts";

/** The series that a problem moved: a rate by day, or a count. Null for a day without trials. */
export function seriesOf(day: DayData, problem: Problem): (number | null)[] | null {
  const { signal } = problem;
  const track = day.tracks.get(trackKey(signal.dimension, signal.value));
  const { whole: shop } = day;
  if (!track || !shop) return null;
  const rate = stepsOf(shop).find((step) => step.metric === signal.metric);
  const whole: readonly [Count, Count] | null = signal.metric === "conversion_rate" ? ["visitors", "buyers"] : null;
  const [trials, successes] = rate ? [rate.trials, rate.successes] : (whole ?? [null, null]);
  if (trials && successes) {
    const done = signal.dimension === "product" && successes === "buyers" ? "purchasers" : successes;
    const known = (at: number) => isMeasured(shop, trials, at) && isMeasured(shop, successes, at);
    return track[trials].map((n, at) => (n > 0 && known(at) ? (track[done][at] ?? 0) / n : null));
  }
  if (signal.metric === "visitors") return signal.dimension === "product" ? track.viewers : track.visitors;
  if (signal.metric === "orders") return track.orders;
  return signal.metric === "revenue" ? track.revenue : null;
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
