import { mixOrRate } from "../analytics/mix.ts";
import { sum } from "../analytics/statistics.ts";
import type { DayData } from "./day-data.ts";
import { stepsOf } from "./scan.ts";
import type { Signal } from "./signals.ts";

/** Finds the same comparison over another window, or of the whole shop. */
export type Lookup = (
  metric: string,
  step: string | null,
  dimension: string,
  value: string,
  window: number,
) => Signal | undefined;

export function lookupOf(signals: readonly Signal[]): Lookup {
  const key = (...parts: unknown[]) => parts.join("\n");
  const all = new Map(signals.map((one) => [key(one.metric, one.step, one.dimension, one.value, one.window), one]));
  return (...parts) => all.get(key(...parts));
}

/** Category of a product, to know which parts of the shop lie inside each other. */
export type CategoryOf = (product: string) => string | undefined;

/** One part is a product and the other its category: the larger of them; "apart" where the product is another category's. */
function nested(told: Signal, other: Signal, categoryOf: CategoryOf): "inside" | "around" | "apart" | null {
  if (told.dimension === "product" && other.dimension === "category")
    return categoryOf(told.value) === other.value ? "inside" : "apart";
  if (told.dimension === "category" && other.dimension === "product")
    return categoryOf(other.value) === told.value ? "around" : "apart";
  return null;
}

/** What a cause already told takes away from another signal of the same step: its own miss, or its part of it. */
function takenBy(told: Signal, other: Signal, find: Lookup, categoryOf: CategoryOf): number {
  if (told.metric !== other.metric || told.step !== other.step) return 0;
  const same = find(told.metric, told.step, told.dimension, told.value, other.window) ?? told;
  const miss = same.observed - same.expected;
  const inProportion = other.expected * (same.observed / Math.max(same.expected, 1e-9) - 1);
  if (told.dimension === "") return inProportion;
  if (other.dimension === "") return miss;
  if (other.dimension === told.dimension) return 0;
  const fit = nested(told, other, categoryOf);
  if (fit !== null) return fit === "inside" ? miss : fit === "around" ? inProportion : 0;
  const whole = find(told.metric, told.step, "", "", other.window);
  // Nothing is known of the overlap of a product with a channel here: each holds its usual part of the other.
  return whole ? (miss * other.expected) / Math.max(whole.expected, 1e-9) : 0;
}

/** How far a signal still is from its baseline when everything already told is taken out of it. */
export function leftOf(signal: Signal, told: readonly Signal[], find: Lookup, categoryOf: CategoryOf): number {
  const taken = sum(told.map((one) => takenBy(one, signal, find, categoryOf)));
  return (signal.observed - signal.expected - taken) / Math.sqrt(Math.max(signal.variance, 1e-9));
}

export type Shift = {
  readonly dimension: "channel" | "device" | "region";
  readonly value: string;
  readonly part: number;
  readonly shareBefore: number;
  readonly shareAfter: number;
};

/** Is a rate of the whole shop off because its visitors are made up differently? The dimension that explains most of it. */
export function mixShift(day: DayData, signal: Signal): Shift | null {
  const steps = day.whole ? stepsOf(day.whole) : [];
  const spec = steps.find((step) => step.metric === signal.metric) ?? {
    trials: "visitors" as const,
    successes: "buyers" as const,
  };
  const at = day.days.length - signal.window;
  let best: Shift | null = null;
  for (const dimension of ["channel", "device", "region"] as const) {
    const parts = [...day.tracks.values()]
      .filter((track) => track.dimension === dimension && track.value !== "")
      .map((track) => ({
        value: track.value,
        trialsBefore: sum(track[spec.trials].slice(at - 28, at)),
        before: sum(track[spec.successes].slice(at - 28, at)),
        trialsAfter: sum(track[spec.trials].slice(at)),
        after: sum(track[spec.successes].slice(at)),
      }));
    if (
      parts.length < 2 ||
      sum(parts.map((part) => part.trialsAfter)) === 0 ||
      sum(parts.map((part) => part.trialsBefore)) === 0
    )
      continue;
    const split = mixOrRate(parts);
    const part = split.change === 0 ? 0 : split.mix / split.change;
    const { shifted } = split;
    if (shifted && part > (best?.part ?? 0) && Math.abs(shifted.shareAfter - shifted.shareBefore) >= 0.05)
      best = { dimension, part, ...shifted };
  }
  return best;
}

/** More than half of the move is composition. */
export const mostlyMix = (shift: Shift | null): shift is Shift => shift !== null && shift.part >= 0.6;
