import { decompose } from "../analytics/funnel.ts";
import { sum } from "../analytics/statistics.ts";
import type { Step } from "../core/report.ts";
import type { Count, Track } from "../db/metrics/read-series.ts";
import type { DayData } from "./day-data.ts";
import { mixShift, mostlyMix } from "./explained.ts";
import { isMeasured, measuredOf } from "./measured.ts";
import type { Outage } from "./outage.ts";
import type { Problem } from "./problem.ts";
import { rateSteps, standing, stepsOf, windows } from "./scan.ts";
import { conversionSignal, type RateSpec, type Signal, volumeSignal } from "./signals.ts";

/** Amount an order, by day; money is what the difference makes of the day's orders. */
function aovSignal(day: DayData, whole: Track, window: number): Signal | null {
  const values = whole.revenue.map((revenue, at) =>
    (whole.orders[at] ?? 0) > 0 ? revenue / (whole.orders[at] ?? 1) : 0,
  );
  const known = day.salesKnown.map((one, at) => one && (whole.orders[at] ?? 0) > 0);
  const series = { weekdays: day.weekdays, holidays: day.holidays, known };
  const signal = volumeSignal(whole, whole, { metric: "aov", step: "pay", count: "revenue" }, series, window, values);
  const orders = sum(whole.orders.slice(-window)) / window;
  return signal && { ...signal, kind: "rate", money: (signal.now - signal.before) * orders };
}

/** Figures that are products of the steps: they speak only when no step or part of the shop does. */
export function compositeSignals(day: DayData, whole: Track): Signal[] {
  const sales = { weekdays: day.weekdays, holidays: day.holidays, known: day.salesKnown };
  const found = windows.flatMap((window) => [
    conversionSignal(day, whole, window),
    volumeSignal(whole, whole, { metric: "revenue", step: null, count: "revenue" }, sales, window),
    volumeSignal(whole, whole, { metric: "orders", step: null, count: "orders" }, sales, window),
    aovSignal(day, whole, window),
  ]);
  return found.filter((signal) => signal !== null);
}

const mean = (track: Track, count: Count, from: number, to: number) =>
  sum(track[count].slice(from, to)) / Math.max(1, to - from);

const stepOf = new Map<string, Step>([
  ["visitors", "visit"],
  ...rateSteps.map((spec): [string, Step] => [spec.metric, spec.step]),
]);

/** The steps whose counts every one of these days measured; where one is missing its neighbours join. */
function chainOf(whole: Track, from: number, to: number): RateSpec[] {
  const all = (count: Count) => whole[count].every((_, at) => at < from || at >= to || isMeasured(whole, count, at));
  const chain = stepsOf(whole).filter(
    (step) =>
      sum(whole[step.successes].slice(from)) > 0 &&
      all(step.successes) &&
      (step.trials === "visitors" || all(step.trials)),
  );
  return chain;
}

/** Which factor of revenue = visitors · steps · orders a buyer · amount an order moved it most, with its effect in minor units. */
function largestFactor(day: DayData, whole: Track, window: number): { name: string; effect: number } | null {
  const end = day.days.length;
  const at = end - window;
  const chain = chainOf(whole, at - 28, end);
  const level = (count: Count, now: boolean) => (now ? mean(whole, count, at, end) : mean(whole, count, at - 28, at));
  const ratio = (above: Count, below: Count, now: boolean) => level(above, now) / Math.max(level(below, now), 1e-9);
  const factor = (name: string, value: (now: boolean) => number) => ({
    name,
    before: value(false),
    after: value(true),
  });
  const first: Count = measuredOf(whole).seesVisits ? "visitors" : "adders";
  const traffic = chain.length > 0 && sum(whole[first].slice(at - 28)) > 0;
  let previous: Count = first;
  const steps = chain.map((step) => {
    const from = previous;
    previous = step.successes;
    return factor(step.metric, (now) => ratio(step.successes, from, now));
  });
  const sold = [
    factor("orders_per_buyer", (now) => ratio("orders", "buyers", now)),
    factor("aov", (now) => ratio("revenue", "orders", now)),
  ];
  const factors = traffic
    ? [factor(first === "visitors" ? first : "cart_rate", (now) => level(first, now)), ...steps, ...sold]
    : [factor("buyers", (now) => level("buyers", now)), ...sold];
  const effects = decompose(factors);
  return effects.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0] ?? null;
}

const uses = (outage: Outage | null, signal: Signal) => outage !== null && signal.metric === "conversion_rate";

/** More or fewer orders on a holiday that brought more or fewer visitors. */
const festive = (wave: Signal | null, signal: Signal) =>
  wave !== null && signal.kind === "volume" && Math.sign(wave.change) === Math.sign(signal.change);

/** At most one problem from the composed figures: a shift of composition, the amount of an order, or an unexplained move of revenue. */
export function compositeProblem(
  day: DayData,
  dailyRevenue: number,
  problems: readonly Problem[],
  outage: Outage | null,
  wave: Signal | null = null,
): Problem | null {
  if (!day.whole) return null;
  const whole = day.whole;
  const kept = standing(compositeSignals(day, whole), dailyRevenue).filter(
    (signal) => Math.abs(signal.z) >= 3.5 && !uses(outage, signal) && !festive(wave, signal),
  );
  const told = (signal: Signal) =>
    sum(problems.filter((one) => Math.sign(one.money) === Math.sign(signal.money)).map((one) => one.money));
  const open = kept
    .filter((signal) => told(signal) / (signal.money || 1) < 0.3)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  // Poor traffic that is told already lowers the rate of all visitors, and takes no sale away.
  const diluted = (signal: Signal) => signal.change < 0 && problems.some(({ junk }) => junk);
  const rate = open.find((signal) => signal.metric === "conversion_rate" && !diluted(signal));
  const shift = rate ? mixShift(day, rate) : null;
  const plain = { echoes: [], where: {} };
  if (rate && mostlyMix(shift)) {
    if (problems.some((one) => one.kind === "mix")) return null;
    return { ...plain, signal: rate, kind: "mix", where: { [shift.dimension]: shift.value }, shift, money: rate.money };
  }
  const aov = open.find((signal) => signal.metric === "aov");
  const signal = rate ?? aov ?? open.find(({ metric }) => metric !== "conversion_rate");
  if (!signal) return null;
  const factor = largestFactor(day, whole, signal.window);
  const step = signal.metric === "aov" ? signal.step : (stepOf.get(factor?.name ?? "") ?? signal.step);
  return { ...plain, signal: { ...signal, step }, kind: signal.kind, money: signal.money };
}
