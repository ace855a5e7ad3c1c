import type { Shop, ShopData } from "../core/context.ts";
import { type ReportMetric, reportMetrics } from "../core/metrics.ts";
import type { Day } from "../core/time.ts";
import { loadReport } from "../db/reports.ts";
import { type Inspection, inspectShop } from "./inspect-shop.ts";
import { localeOf } from "./words/format.ts";
import { metricName } from "./words/metrics.ts";

const isReportMetric = (name: string): name is ReportMetric => reportMetrics.some((metric) => metric === name);
const lastsMs = 10 * 60_000;
const kept = new WeakMap<ShopData, Map<string, { stamp: string; until: number; inspection: Inspection }>>();

/** When something that an inspection reads was last imported or changed here. */
async function stampOf(data: ShopData): Promise<string> {
  const [row] = await data.query<{ stamp: string | null }>(
    `select concat((select max(updated_at) from imports), (select max(greatest(done_at, undone_at)) from effects),
       (select max(changed_at) from rollup_days)) as stamp`,
  );
  return row?.stamp ?? "";
}

/** A report that was made when one of its metrics meant something else keeps its values, and says so; null for any other. */
async function asItWas(data: ShopData, shop: Shop, date: Day): Promise<Inspection | null> {
  const kept = await loadReport(data, date);
  if (!kept || kept.older.length === 0) return null;
  const locale = localeOf(shop.locale);
  const notes = kept.older.map(({ metric, version, now }) => {
    const name = isReportMetric(metric) ? metricName(metric, locale) : metric;
    return locale === "zh"
      ? `「${name}」的算法后来改过(第 ${version} 版 → 第 ${now} 版),这份报告保留当时的数字。`
      : `${name} is counted otherwise since (version ${version}, now ${now}): this report keeps its numbers.`;
  });
  return { report: { ...kept.report, notes: [...kept.report.notes, ...notes] }, facts: kept.facts, seconds: 0 };
}

/** The inspection of a day, made once for the questions that follow each other; anew after an import, a change, or ten
 * minutes. In another language than the shop's own it is only read, so that the kept report stays in the shop's. */
export async function recentInspection(
  data: ShopData,
  own: Shop,
  date: Day,
  language?: "zh" | "en",
): Promise<Inspection> {
  const foreign = language !== undefined && language !== localeOf(own.locale);
  const shop = foreign ? { ...own, locale: language } : own;
  const here = kept.get(data) ?? new Map();
  kept.set(data, here);
  const key = `${date} ${shop.locale}`;
  const stamp = await stampOf(data);
  const known = here.get(key);
  if (known && known.stamp === stamp && known.until > Date.now()) return known.inspection;
  const inspection = (await asItWas(data, shop, date)) ?? (await inspectShop(data, shop, date, !foreign));
  if (here.size > 20) here.clear();
  here.set(key, { stamp, until: Date.now() + lastsMs, inspection });
  return inspection;
}
