import type { Shop, ShopData } from "../../core/context.ts";
import { metricUnits, type ReportMetric } from "../../core/metrics.ts";
import { majorOf } from "../../core/money.ts";
import { addDays, type Day } from "../../core/time.ts";
import { labelsOf } from "../../db/metrics/labels.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import type { Count, Track, TrackDimension } from "../../db/metrics/read-series.ts";
import { type Bridge, bridgeOf } from "./bridge.ts";
import { countedMetrics, isKnown, meanOf, metricOver } from "./ratios.ts";
import { type PastDays, readPastDays } from "./read-past-days.ts";

export type Series = {
  readonly metric: ReportMetric;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  /** Eight of ten of the days before lie in here; null under ten days. */
  readonly usual: { readonly low: number; readonly high: number } | null;
};
type Pair = { readonly before: number | null; readonly after: number | null };
export type Segment = {
  readonly value: string;
  readonly label: string;
  readonly visitors: Pair;
  readonly cells: readonly ({ readonly metric: ReportMetric } & Pair)[];
};
/** What the pictures of a day are drawn from; every amount is a decimal number of the shop's currency. */
export type DayPictures = {
  readonly date: Day;
  readonly days: readonly Day[];
  /** The days that `before` is the mean of. */
  readonly comparedWith: readonly Day[];
  readonly series: readonly Series[];
  readonly bridge: Bridge | null;
  readonly funnel: readonly ({ readonly step: Count } & Pair)[];
  readonly segments: readonly { readonly dimension: TrackDimension; readonly rows: readonly Segment[] }[];
};

const partsShown = 8;
const dimensions: readonly TrackDimension[] = ["channel", "device", "region", "category", "product"];
const otherSeries: readonly ReportMetric[] = ["refund_rate", "refund_amount", "rating", "ship_hours"];
const heatMetrics = ["visitors", "view_rate", "cart_rate", "checkout_rate", "pay_rate", "revenue"];

/** Between which values eight of ten lie (quantiles by Hyndman & Fan 1996, type 7). */
function usualOf(values: readonly (number | null)[]): Series["usual"] {
  const sorted = values.filter((value) => value !== null).sort((one, two) => one - two);
  if (sorted.length < 10) return null;
  const quantile = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
  };
  return { low: quantile(0.1), high: quantile(0.9) };
}

const seriesOf = (metric: ReportMetric, values: readonly (number | null)[], currency: string): Series => ({
  metric,
  unit: metricUnits[metric] === "money" ? currency : metricUnits[metric],
  values,
  usual: usualOf(values.slice(0, -1)),
});

async function otherSeriesOf(data: ShopData, shop: Shop, { days }: PastDays, metric: ReportMetric): Promise<Series> {
  const period = { from: days[0] ?? "", to: days.at(-1) ?? "" };
  const { rows } = await readMetric(data, shop, { metric, period, by: "day" });
  const byDay = new Map(rows.map((row) => [row.key, row.value]));
  const values = days.map((day) => {
    const value = byDay.get(day) ?? null;
    return value !== null && metricUnits[metric] === "money" ? majorOf(Math.round(value), shop.currency) : value;
  });
  return seriesOf(metric, values, shop.currency);
}

function segmentsOf(past: PastDays, dimension: TrackDimension, shop: Shop, labels: ReadonlyMap<string, string>) {
  const last = past.days.length - 1;
  const weight = (track: Track) => meanOf(track, "revenue", past.compared) + meanOf(track, "visitors", past.compared);
  return largest(past, dimension, weight).map((track): Segment => {
    const pair = (metric: (typeof countedMetrics)[number]): Pair => ({
      before: metricOver(past, track, metric, past.compared, shop.currency),
      after: metricOver(past, track, metric, [last], shop.currency),
    });
    const shown = countedMetrics.filter(([metric]) => heatMetrics.includes(metric));
    return {
      value: track.value,
      label: labels.get(track.value) ?? track.value,
      visitors: pair(countedMetrics[2]),
      cells: shown.map((metric) => ({ metric: metric[0], ...pair(metric) })),
    };
  });
}
const largest = ({ tracks }: PastDays, dimension: TrackDimension, weight: (track: Track) => number) =>
  tracks
    .filter((track) => track.dimension === dimension && track.value !== "")
    .sort((one, two) => weight(two) - weight(one) || (one.value < two.value ? -1 : 1))
    .slice(0, partsShown);

const steps: readonly Count[] = ["visitors", "viewers", "adders", "checkouts", "buyers"];
function funnelOf(past: PastDays, whole: Track): DayPictures["funnel"] {
  const last = past.days.length - 1;
  const measured = steps.filter((step) => isKnown(past, step, last));
  return measured.map((step) => ({
    step,
    before: past.compared.length > 0 ? Number(meanOf(whole, step, past.compared).toFixed(1)) : null,
    after: whole[step][last] ?? null,
  }));
}

/** Series of four weeks, the way from the usual revenue to the day's, the funnel then and now, and every part of the shop. */
export async function dayPictures(data: ShopData, shop: Shop, date: Day): Promise<DayPictures> {
  const past = await readPastDays(data, shop, date);
  const { whole, days, compared } = past;
  const base = { date, days, comparedWith: compared.map((at) => days[at] ?? addDays(date, -7)) };
  if (!whole) return { ...base, series: [], bridge: null, funnel: [], segments: [] };
  const counted = countedMetrics.map((metric) =>
    seriesOf(
      metric[0],
      days.map((_, at) => metricOver(past, whole, metric, [at], shop.currency)),
      shop.currency,
    ),
  );
  const others = [];
  for (const metric of otherSeries) others.push(await otherSeriesOf(data, shop, past, metric));
  const products = past.tracks.filter(({ dimension }) => dimension === "product").map(({ value }) => value);
  const labels = await labelsOf(data, "product", products);
  return {
    ...base,
    series: [...counted, ...others].filter(({ values }) => values.some((value) => value !== null)),
    bridge: bridgeOf(past, whole, shop.currency),
    funnel: funnelOf(past, whole),
    segments: dimensions
      .map((dimension) => ({ dimension, rows: segmentsOf(past, dimension, shop, labels) }))
      .filter(({ rows }) => rows.length > 0),
  };
}
