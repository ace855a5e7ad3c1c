import { benjaminiHochberg, sum } from "../analytics/statistics.ts";
import type { Count, Track } from "../db/metrics/read-series.ts";
import type { DayData } from "./day-data.ts";
import { measuredOf } from "./measured.ts";
import { type RateSpec, rateSignal, type Series, type Signal, type VolumeSpec, volumeSignal } from "./signals.ts";

export const rateSteps: readonly RateSpec[] = [
  { metric: "view_rate", step: "view", trials: "visitors", successes: "viewers" },
  { metric: "cart_rate", step: "cart", trials: "viewers", successes: "adders" },
  { metric: "checkout_rate", step: "checkout", trials: "adders", successes: "checkouts" },
  { metric: "pay_rate", step: "pay", trials: "checkouts", successes: "buyers" },
];
/** The steps that this shop's source sends: where one is missing its neighbours join, and without visits none begins there. */
export function stepsOf(whole: Track): RateSpec[] {
  const measured = measuredOf(whole);
  const sent = (count: Count) =>
    count === "viewers" || count === "adders" || count === "checkouts" ? measured[count].ever : true;
  let before: Count | null = measured.seesVisits ? "visitors" : null;
  return rateSteps.flatMap((step) => {
    if (!sent(step.successes)) return [];
    const joined = before === null ? [] : [{ ...step, trials: before }];
    before = step.successes;
    return joined;
  });
}
const visits: VolumeSpec = { metric: "visitors", step: "visit", count: "visitors" };
const interest: VolumeSpec = { metric: "visitors", step: "view", count: "viewers" };
const orders: VolumeSpec = { metric: "orders", step: null, count: "orders" };
/** A window begins to tell of a slow change after a week; a change of yesterday shows in one day. */
export const windows = [1, 2, 3, 5, 7] as const;
const scanned = ["", "channel", "device", "region", "category", "product"] as const;
/** At most so many values of a dimension are looked at by themselves. */
const valuesAtMost = 50;

function tracksOf(day: DayData, dimension: string, by: Count): Track[] {
  const found = [...day.tracks.values()].filter(
    (track) => track.dimension === dimension && (dimension === "" || track.value !== ""),
  );
  const size = (track: Track) => sum(track[by].slice(-35));
  return found.sort((a, b) => size(b) - size(a) || (a.value < b.value ? -1 : 1)).slice(0, valuesAtMost);
}

/** Products and categories are looked at by some of the visitors; every visitor has a channel, a device and a region. */
export const isGoods = (dimension: string): boolean => dimension === "product" || dimension === "category";

/** A product pays by its own purchase events: its buyers are known from order lines only, whole shop and channels from orders. */
const specFor = (spec: RateSpec, dimension: string): RateSpec =>
  spec.metric === "pay_rate" && isGoods(dimension) ? { ...spec, successes: "purchasers" } : spec;

/** Views of a product as a part of all visitors, or of all who looked at anything, so that a better or worse day of the
 * whole shop is no news of the product. */
function partOf(track: Track, all: readonly number[]): number[] {
  const usual = sum(all) / Math.max(1, all.filter((count) => count > 0).length);
  return track.viewers.map((count, at) => ((all[at] ?? 0) > 0 ? (count * usual) / (all[at] ?? 1) : 0));
}

/** By how much the visitors of the window were fewer than usual: so much less its views of a product can tell. */
function scaleOf(all: readonly number[], window: number): number {
  const usual = sum(all) / Math.max(1, all.filter((count) => count > 0).length);
  return Math.max(1, (usual * window) / Math.max(1, sum(all.slice(-window))));
}

/**
 * Interest in a product or category, against visitors and against viewers; the calmer of the two is believed: visitors who
 * look at nothing make every part of the visitors small, and one product that is gone makes every other part of the views large.
 */
function interestSignal(track: Track, whole: Track, series: Series, window: number): Signal | null {
  const [byVisitors, byViewers] = [whole.visitors, whole.viewers].map((all) =>
    volumeSignal(track, whole, interest, series, window, partOf(track, all), scaleOf(all, window)),
  );
  if (!byVisitors || !byViewers || Math.sign(byVisitors.z) !== Math.sign(byViewers.z)) return null;
  return Math.abs(byVisitors.z) <= Math.abs(byViewers.z) ? byVisitors : byViewers;
}

function signalsOf(track: Track, whole: Track, day: DayData): (Signal | null)[] {
  const series = { weekdays: day.weekdays, holidays: day.holidays, known: day.trafficKnown };
  const product = isGoods(track.dimension);
  const steps = stepsOf(whole)
    .filter((step) => !product || step.metric !== "view_rate")
    .map((step) => specFor(step, track.dimension));
  return windows.flatMap((window) => [
    ...steps.map((step) => rateSignal(track, whole, step, series, window)),
    product
      ? interestSignal(track, whole, series, window)
      : volumeSignal(track, whole, visits, series, window, track.visitors),
  ]);
}

function trafficSignals(day: DayData, whole: Track): Signal[] {
  const tracks = scanned.flatMap((name) => tracksOf(day, name, "viewers"));
  return tracks.flatMap((track) => signalsOf(track, whole, day)).filter((signal) => signal !== null);
}

/** Without traffic the orders themselves are the only sign. */
function orderSignals(day: DayData, whole: Track): Signal[] {
  const series = { weekdays: day.weekdays, holidays: day.holidays, known: day.salesKnown };
  const found = scanned.flatMap((dimension) =>
    tracksOf(day, dimension, "orders").flatMap((track) =>
      windows.map((window) => volumeSignal(track, whole, orders, series, window)),
    ),
  );
  return found.filter((signal) => signal !== null);
}

/** Standard deviations a signal must be away, a false discovery rate over all that is tested, and a part of a day's revenue. */
const limits = { z: 3.3, q: 0.1, money: 0.01, change: 0.08, lastDay: 1 };

const placeKey = (signal: Signal) => `${signal.metric}\n${signal.step}\n${signal.dimension}\n${signal.value}`;

/** Windows of one series overlap: their smallest p counts about as much as the best of this many independent looks. */
const looks = 3;

/** What stands the false discovery rate over all series that are tested, each by its clearest window. */
function discoveries(signals: readonly Signal[]): Set<string> {
  const clearest = new Map<string, number>();
  for (const signal of signals)
    clearest.set(placeKey(signal), Math.min(clearest.get(placeKey(signal)) ?? 1, Math.min(1, looks * signal.p)));
  const keys = [...clearest.keys()];
  const kept = benjaminiHochberg([...clearest.values()], limits.q);
  return new Set(keys.filter((_, at) => kept[at]));
}

/** Large enough to matter: as a change, in money, and still so on the last day. */
export function matters(signals: readonly Signal[], dailyRevenue: number): Signal[] {
  const today = new Map(signals.filter(({ window }) => window === 1).map((signal) => [placeKey(signal), signal.z]));
  return signals.filter((signal) => {
    if (Math.abs(signal.change) < limits.change || Math.abs(signal.money) < limits.money * dailyRevenue) return false;
    const last = today.get(placeKey(signal));
    return last === undefined || last * Math.sign(signal.z) >= limits.lastDay;
  });
}

/** Keeps what stands after the false discovery rate over all tests, still shows on the last day, and matters in money. */
export function standing(signals: readonly Signal[], dailyRevenue: number): Signal[] {
  const found = discoveries(signals);
  return matters(signals, dailyRevenue).filter(
    (signal) => found.has(placeKey(signal)) && Math.abs(signal.z) >= limits.z,
  );
}

export type Scan = {
  readonly tested: readonly Signal[];
  readonly standing: readonly Signal[];
  readonly dailyRevenue: number;
};

/** Every step of the funnel and every volume, for the shop and its parts, over windows of 1, 3 and 7 days. */
export function scanShop(day: DayData): Scan {
  const { whole } = day;
  if (!whole) return { tested: [], standing: [], dailyRevenue: 0 };
  const dailyRevenue = sum(whole.revenue.slice(-29, -1)) / 28;
  const tested = day.trafficKnown.some(Boolean) ? trafficSignals(day, whole) : orderSignals(day, whole);
  return { tested, standing: standing(tested, dailyRevenue), dailyRevenue };
}
