import type { Dimension, Metric } from "../../core/metrics.ts";
import { addDays, type DayRange, daysOf, periodBefore } from "../../core/time.ts";
import { compareMetric } from "../../tools/metrics/compare-metric.ts";
import { queryMetric } from "../../tools/metrics/query-metric.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Brief, Play, PlayResult, Plays } from "../playbook/play.ts";
import { choose, dimensionWord, joinWords, metricWord } from "../playbook/wording/words.ts";
import { extremeOf, wantsLow } from "./extreme.ts";
import { wayOf } from "./which-way.ts";

type Rows = { rows: { key: string | null; label: string | null }[]; unknown: string[]; known?: boolean };
const overviewMetrics: Metric[] = [
  "revenue",
  "orders",
  "buyers",
  "aov",
  "visitors",
  "conversion_rate",
  "refund_amount",
];

export const periodOf = (brief: Brief, desk: Desk, days = 1): DayRange =>
  brief.period ?? { from: addDays(desk.ctx.asOf, 1 - days), to: desk.ctx.asOf };
/** What a period is compared with when nobody says: one day with the same weekday a week before, else the period before. */
export const compareOf = (brief: Brief, period: DayRange): DayRange =>
  brief.compare ??
  (daysOf(period) === 1 ? { from: addDays(period.from, -7), to: addDays(period.to, -7) } : periodBefore(period));

const whereOf = (brief: Brief) => (Object.keys(brief.where).length > 0 ? { where: brief.where } : {});
const scopeOf = (brief: Brief) => Object.values(brief.where).join(", ");
const labelOf = (row: { key: string | null; label: string | null }, desk: Desk) =>
  row.label || row.key || choose(desk.language, "(未标明)", "(not given)");

/** On the first of a month "this month" has no whole day yet. */
const notBegun = (metrics: readonly Metric[], desk: Desk): PlayResult => ({
  template: "no-data",
  view: {
    what: joinWords(
      metrics.map((metric) => metricWord(metric, desk.language)),
      desk.language,
    ),
    why: choose(desk.language, "这段时间还没有过完一天", "not one day of it is over yet"),
    offer: choose(
      desk.language,
      "可以看看之前的,比如“上个月”“昨天”。",
      "Ask for days before, such as last month or yesterday.",
    ),
  },
});

export const overview = async (brief: Brief, desk: Desk, metrics: readonly Metric[]): Promise<PlayResult> => {
  const period = periodOf(brief, desk);
  const before = compareOf(brief, period);
  const lines = [];
  const missing: string[] = [];
  for (const metric of metrics) {
    const called = await desk.call(compareMetric, {
      metric,
      ...period,
      beforeFrom: before.from,
      beforeTo: before.to,
      ...whereOf(brief),
    });
    const no = refused(called, desk.language);
    if (no) return no;
    const word = metricWord(metric, desk.language);
    if (!dataOf<{ known: boolean }>(called)?.known) missing.push(word);
    else
      lines.push({
        word,
        now: called.facts.get("now"),
        before: called.facts.get("before"),
        change: called.facts.get("change"),
      });
  }
  if (lines.length === 0 && period.from > desk.ctx.asOf) return notBegun(metrics, desk);
  return {
    template: "overview",
    view: {
      period,
      before,
      metrics: lines,
      way: wayOf(brief.text, lines),
      missing: joinWords(missing, desk.language),
      scope: scopeOf(brief),
      note: "",
    },
  };
};

/** A metric along a dimension, with the earlier period beside it where one is asked for. */
export async function breakdown(brief: Brief, desk: Desk, metric: Metric, by: Dimension): Promise<PlayResult> {
  const period = periodOf(brief, desk, by === "day" ? 7 : by === "week" || by === "month" ? 56 : 7);
  const word = metricWord(metric, desk.language);
  const view = { period, word, by: dimensionWord(by, desk.language), note: "" };
  if (brief.compare || brief.intent === "kpi_compare") {
    const before = compareOf(brief, period);
    const called = await desk.call(compareMetric, {
      metric,
      ...period,
      beforeFrom: before.from,
      beforeTo: before.to,
      by,
      ...whereOf(brief),
    });
    const data = dataOf<Rows>(called);
    if (!data) return refused(called, desk.language) ?? unknown(word, desk);
    const get = called.facts.get;
    if (data.rows.length === 0) return unknown(word, desk);
    const rows = data.rows.map((row, index) => ({
      label: labelOf(row, desk),
      now: get(`${index}.now`),
      before: get(`${index}.before`),
      change: get(`${index}.change`),
    }));
    return {
      template: "breakdown",
      view: {
        ...view,
        before,
        rows,
        first: extremeOf(brief.text, metric, rows),
        now: get("now"),
        beforeTotal: get("before"),
        change: get("change"),
      },
    };
  }
  const called = await desk.call(queryMetric, {
    metrics: [metric],
    ...period,
    by,
    order: wantsLow(brief.text, metric) ? "least" : "most",
    limit: by === "day" ? 62 : 10,
    ...whereOf(brief),
  });
  const data = dataOf<Rows>(called);
  if (!data) return refused(called, desk.language) ?? unknown(word, desk);
  if (data.rows.length === 0) return unknown(word, desk);
  const rows = data.rows.map((row, index) => ({
    label: labelOf(row, desk),
    now: called.facts.get(`${metric}.${index}`),
  }));
  return {
    template: "breakdown",
    view: {
      ...view,
      rows,
      first: extremeOf(brief.text, metric, rows),
    },
  };
}

export const unknown = (word: string, desk: Desk): PlayResult => ({
  template: "no-data",
  view: {
    what: word,
    why: choose(desk.language, "这段时间没有相应的数据", "there are no data for it in these days"),
    offer: choose(
      desk.language,
      "导入对应的文件后就能看,或换一个时间段。",
      "Import the file that holds it, or ask for other days.",
    ),
  },
});

const figures: Play = async (brief, desk) => {
  const [by] = brief.dimensions;
  const metrics = brief.metrics.length > 0 ? brief.metrics : overviewMetrics;
  return by ? breakdown(brief, desk, brief.metrics[0] ?? "revenue", by) : overview(brief, desk, metrics);
};
const along =
  (by: Dimension, metric: Metric): Play =>
  (brief, desk) =>
    breakdown(brief, desk, brief.metrics[0] ?? metric, brief.dimensions[0] ?? by);
const ranking: Play = (brief, desk) =>
  breakdown(brief, desk, brief.metrics[0] ?? "revenue", brief.dimensions[0] ?? "product");
export const metricPlays: Plays = {
  sales_overview: figures,
  kpi_compare: figures,
  traffic_sources: along("channel", "visitors"),
  product_ranking: ranking,
};
