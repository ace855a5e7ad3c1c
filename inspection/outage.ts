import { countBaseline, offBaseline } from "../analytics/baseline.ts";
import { sum } from "../analytics/statistics.ts";
import type { ReportMetric } from "../core/metrics.ts";
import type { Step } from "../core/report.ts";
import type { Count, Track, TrackDimension } from "../db/metrics/read-series.ts";
import type { DayData } from "./day-data.ts";
import { isMeasured, measuredOf } from "./measured.ts";
import { isGoods } from "./scan.ts";

/** Events that vanished while orders went on: the measurement broke, not the sales. */
export type Outage = {
  readonly metric: ReportMetric;
  readonly step: Step;
  readonly count: Count;
  readonly dimension: TrackDimension;
  readonly value: string;
  readonly window: number;
  /** A day's events before and now, and a day's orders before and now. */
  readonly before: number;
  readonly now: number;
  readonly ordersBefore: number;
  readonly ordersNow: number;
};

const watched: readonly { count: Count; metric: ReportMetric; step: Step }[] = [
  { count: "visitors", metric: "visitors", step: "visit" },
  { count: "viewers", metric: "view_rate", step: "view" },
  { count: "adders", metric: "cart_rate", step: "cart" },
  { count: "checkouts", metric: "checkout_rate", step: "checkout" },
];

const hasCount = (day: DayData, count: Count, at: number) => day.whole === null || isMeasured(day.whole, count, at);

type Window = {
  readonly expected: number;
  readonly now: number;
  readonly base: NonNullable<ReturnType<typeof countBaseline>>;
  readonly off: ReturnType<typeof offBaseline>;
};

function windowOf(day: DayData, values: readonly number[], window: number, count: Count | null): Window | null {
  const start = values.length - window;
  const usable = values.map(
    (value, at) => (day.salesKnown[at] ?? false) && (count === null || (value > 0 && hasCount(day, count, at))),
  );
  const base = countBaseline(values.slice(0, start), day.weekdays.slice(0, start), day.weekdays.slice(start), usable);
  return base
    ? { expected: sum(base.expected), now: sum(values.slice(start)), base, off: offBaseline(values.slice(start), base) }
    : null;
}

type Watched = (typeof watched)[number];

/**
 * Orders of the part itself stayed in their usual range; where orders do not say which part they came from, those of the whole
 * shop did, and would not have if what vanished had been real.
 */
function ordersStayed(day: DayData, track: Track, item: Watched, events: Window, window: number): Window | null {
  const own = windowOf(day, track.orders, window, null);
  const { whole } = day;
  const fell = Math.log((events.now + 0.5) / (events.expected + 0.5));
  const stayed = (orders: Window, loss: number) => {
    const spread = Math.sqrt(1 / orders.expected + orders.base.deviation ** 2 / window);
    const apart = Math.log((orders.now + 0.5) / (orders.expected + 0.5)) - loss;
    return orders.off.t >= -2.5 && orders.now >= 0.6 * orders.expected && apart >= 3 * spread;
  };
  if (own && own.expected >= 8) return stayed(own, fell) ? own : null;
  if (!whole || track.dimension === "" || sum(track.orders) > 0) return null;
  const [all, orders] = [
    windowOf(day, whole[item.count], window, item.count),
    windowOf(day, whole.orders, window, null),
  ];
  if (!all || !orders || orders.expected < 8) return null;
  const gone = Math.min(0.95, (events.expected - events.now) / Math.max(all.expected, 1));
  return stayed(orders, Math.log(1 - gone)) ? orders : null;
}

/** Events fell by more than half, clearly, while orders stayed. */
function outageOf(day: DayData, track: Track, item: Watched, window: number): Outage | null {
  const events = windowOf(day, track[item.count], window, item.count);
  if (!events || events.expected < 20) return null;
  if (events.now > 0.5 * events.expected || Math.abs(events.off.t) < 3.5) return null;
  const orders = ordersStayed(day, track, item, events, window);
  if (!orders) return null;
  return {
    metric: item.metric,
    step: item.step,
    count: item.count,
    dimension: track.dimension,
    value: track.value,
    window,
    before: events.expected / window,
    now: events.now / window,
    ordersBefore: orders.expected / window,
    ordersNow: orders.now / window,
  };
}

/** The one part of the shop whose events are missing while those of all others came as usual. */
function onlyPart(
  day: DayData,
  tracks: readonly Track[],
  item: (typeof watched)[number],
  found: Outage,
): Outage | null {
  if (found.dimension !== "") return null;
  for (const track of tracks) {
    const part = track.dimension === "" ? null : outageOf(day, track, item, found.window);
    if (part && found.now - part.now >= 0.8 * (found.before - part.before)) return part;
  }
  return null;
}

/** A step that all but vanished on the day while purchases went on, by what came to a purchase on the days that measured
 * it: this needs few such days, and so names a gap that began soon after measuring did. */
function missingStep(day: DayData, whole: Track): Outage | null {
  const measured = measuredOf(whole);
  const at = day.days.length - 1;
  const sold = (one: number) => Math.max(whole.orders[one] ?? 0, whole.purchasers[one] ?? 0);
  for (const { count, metric, step } of watched) {
    if (count !== "viewers" && count !== "adders" && count !== "checkouts") continue;
    const { days, usual } = measured[count];
    if (days[at] || usual === null) continue;
    const known = day.days
      .map((_, one) => one)
      .filter((one) => one < at && days[one] && (day.salesKnown[one] ?? false));
    const ordersBefore = known.length > 0 ? sum(known.map(sold)) / known.length : sold(at);
    return {
      metric,
      step,
      count,
      dimension: "",
      value: "",
      window: 1,
      before: usual * sold(at),
      now: whole[count][at] ?? 0,
      ordersBefore,
      ordersNow: sold(at),
    };
  }
  return null;
}

/**
 * The widest gap of measurement on the day inspected, if there is one: the whole shop before a channel, an earlier step
 * before a later one. Needs orders of the shop's own; without them nobody can tell a gap from a bad day.
 */
export function findOutage(day: DayData): Outage | null {
  const { whole } = day;
  const newest = (day.reach["events"] ?? day.reach["traffic_daily"])?.newest;
  if (!whole || !newest || !(day.reach["orders"] ?? day.reach["payments"]) || !day.salesKnown.at(-1)) return null;
  const gone = missingStep(day, whole);
  const seen = watched.filter(({ count }) => count !== "visitors" || measuredOf(whole).seesVisits);
  const tracks = [...day.tracks.values()].filter((track) => !isGoods(track.dimension));
  const order = ["", "channel", "device", "region"];
  tracks.sort((a, b) => order.indexOf(a.dimension) - order.indexOf(b.dimension) || (a.value < b.value ? -1 : 1));
  for (const track of gone ? tracks.filter(({ dimension }) => dimension === "") : tracks)
    for (const item of seen)
      for (const window of [1, 3]) {
        const found = outageOf(day, track, item, window);
        if (found && (track[item.count].at(-1) ?? 0) <= 0.5 * found.before)
          return onlyPart(day, tracks, item, found) ?? found;
      }
  return gone;
}
