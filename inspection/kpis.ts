import { benjaminiHochberg, sum, twoSidedP } from "../analytics/statistics.ts";
import type { ShopData } from "../core/context.ts";
import { metricUnits, type ReportMetric, reportMetrics } from "../core/metrics.ts";
import { majorOf } from "../core/money.ts";
import type { Kpi } from "../core/report.ts";
import { addDays, daysBetween } from "../core/time.ts";
import { contracts } from "../db/metrics/contracts.ts";
import { readMetric } from "../db/metrics/read-metric.ts";
import { refundRateAtAge } from "../db/metrics/read-refund-age.ts";
import { compositeSignals } from "./composites.ts";
import type { DayData } from "./day-data.ts";
import type { FactBook } from "./fact-book.ts";
import { measuredOf } from "./measured.ts";
import type { Outage } from "./outage.ts";
import { rateSignal, type Signal } from "./signals.ts";

const bounces = { metric: "bounce_rate", step: "visit", trials: "sessions", successes: "bounces" } as const;
const round = (value: number, digits = 6) => Number(value.toFixed(digits));

type Move = { value: number; baseline: number; p: number | null; z: number };

/** Whole-shop comparisons of the day itself, from the series already read. */
function fromSignals(day: DayData, tested: readonly Signal[]): Map<ReportMetric, Move> {
  const moves = new Map<ReportMetric, Move>();
  if (!day.whole) return moves;
  // Without first views every session that adds once would look like a bounce.
  const { seesVisits } = measuredOf(day.whole);
  const own = !seesVisits
    ? null
    : rateSignal(
        day.whole,
        day.whole,
        bounces,
        { weekdays: day.weekdays, holidays: day.holidays, known: day.trafficKnown },
        1,
      );
  const signals = [...tested, ...compositeSignals(day, day.whole), ...(own ? [own] : [])];
  for (const signal of signals)
    if (signal.window === 1 && signal.dimension === "" && !moves.has(signal.metric))
      moves.set(signal.metric, { value: signal.now, baseline: signal.before, p: signal.p, z: signal.z });
  return moves;
}

/** Metrics without a daily model: the day against the four weeks before, said without a claim of significance. */
async function plain(data: ShopData, day: DayData, metric: ReportMetric): Promise<Move | null> {
  const request = (from: string, to: string) => readMetric(data, day.shop, { metric, period: { from, to } });
  const value = (await request(day.date, day.date)).rows[0]?.value ?? null;
  if (value === null) return null;
  const days = daysCounted(day, metric);
  const before = { from: addDays(day.date, -28), to: addDays(day.date, -1) };
  const baseline = (await request(before.from, before.to)).rows[0]?.value ?? null;
  // More people at a step than at the one before it: the one before was not measured in full.
  if (shareOfPeople.has(metric) && (value > 1 || (baseline ?? 0) > 1)) return null;
  return baseline === null ? null : { value, baseline: baseline / days, p: null, z: 0 };
}

const shareOfPeople = new Set<ReportMetric>(["view_rate", "cart_rate", "checkout_rate", "pay_rate", "conversion_rate"]);

/** By how many days of the four weeks before a sum is divided to be a day's. */
function daysCounted(day: DayData, metric: ReportMetric): number {
  if (metric === "refund_amount") return 28;
  const known = metric === "visitors" ? day.trafficKnown : day.salesKnown;
  const sums = metric === "visitors" || metric === "orders" || metric === "revenue";
  return sums ? Math.max(1, known.slice(-29, -1).filter(Boolean).length) : 1;
}

/** A young day has had less time for refunds than the days before it: those are counted at its own age. */
async function refundRate(data: ShopData, day: DayData): Promise<Move | null> {
  const zone = day.shop.timezone;
  const newest = day.reach["refunds"]?.newest;
  const age = newest && newest > day.date ? daysBetween(day.date, newest) : 0;
  const value = await refundRateAtAge(data, zone, { from: day.date, to: day.date }, age);
  const baseline = await refundRateAtAge(data, zone, { from: addDays(day.date, -28), to: addDays(day.date, -1) }, age);
  return value === null || baseline === null ? null : { value, baseline, p: null, z: 0 };
}

/** Days that the whole stock lasts at its pace, today and a week ago. */
function stockCover(day: DayData): Move | null {
  const cover = (rows: DayData["stockNow"]) => {
    const pace = sum(rows.map((row) => row.units / row.daysInStock));
    return pace > 0 ? sum(rows.map((row) => row.onHand)) / pace : null;
  };
  const [value, baseline] = [cover(day.stockNow), cover(day.stockWeekAgo)];
  return value === null || baseline === null ? null : { value, baseline, p: null, z: 0 };
}

const needed: Partial<Record<ReportMetric, readonly string[]>> = {
  rating: ["reviews"],
  response_seconds: ["conversations"],
  resolution_rate: ["conversations"],
  stock_cover_days: ["inventory"],
  refund_rate: ["refunds"],
  refund_amount: ["refunds"],
};

async function moveOf(data: ShopData, day: DayData, metric: ReportMetric, known: ReadonlyMap<ReportMetric, Move>) {
  const move = known.get(metric);
  if (move) return move;
  const files = needed[metric];
  if (files && !files.some((file) => day.reach[file])) return null;
  if (metric === "stock_cover_days") return stockCover(day);
  return metric === "refund_rate" ? refundRate(data, day) : plain(data, day, metric);
}

/** Every metric that the day's data can tell, with its baseline; significant after Benjamini–Hochberg (q = .10) and |z| ≥ 3. */
export async function kpisOf(
  data: ShopData,
  day: DayData,
  tested: readonly Signal[],
  book: FactBook,
  outage: Outage | null,
): Promise<Kpi[]> {
  const known = fromSignals(day, tested);
  const rows: { metric: ReportMetric; move: Move }[] = [];
  for (const metric of reportMetrics) {
    const move = await moveOf(data, day, metric, known);
    if (move && Number.isFinite(move.value) && Number.isFinite(move.baseline)) rows.push({ metric, move });
  }
  const stands = benjaminiHochberg(
    rows.map(({ move }) => move.p ?? twoSidedP(0)),
    0.1,
  );
  return rows.map(({ metric, move }, at) => {
    const money = metricUnits[metric] === "money";
    const shown = (amount: number) => (money ? majorOf(Math.round(amount), day.shop.currency) : round(amount));
    const fact = book.add({
      id: `kpi.${metric}`,
      label: metric,
      value: money ? Math.round(move.value) : move.value,
      unit: metricUnits[metric],
      ...(money ? { currency: day.shop.currency } : {}),
      source: {
        table: "daily metrics",
        filter: metric,
        period: { from: day.date, to: day.date },
        metric,
        version: contracts[metric].version,
      },
    });
    const gap =
      outage !== null &&
      ["visitors", "view_rate", "cart_rate", "checkout_rate", "pay_rate", "conversion_rate", "bounce_rate"].includes(
        metric,
      );
    return {
      metric,
      value: shown(move.value),
      unit: money ? day.shop.currency : metricUnits[metric],
      baseline: shown(move.baseline),
      change: move.baseline === 0 ? 0 : round(move.value / move.baseline - 1, 4),
      significant: !gap && Boolean(stands[at]) && Math.abs(move.z) >= 3,
      ...(move.p === null ? {} : { pValue: Number(move.p.toPrecision(3)) }),
      fact,
    };
  });
}
