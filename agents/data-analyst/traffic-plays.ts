import { ownLanguage } from "../../core/language.ts";
import type { Metric } from "../../core/metrics.ts";
import { daysOf } from "../../core/time.ts";
import { getTrafficBreakdown } from "../../tools/traffic/get-traffic-breakdown.ts";
import type { Desk } from "../playbook/desk.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play, PlayResult } from "../playbook/play.ts";
import { type Split, splitsOf, tellable } from "../playbook/splits.ts";
import { choose, dimensionWord, joinWords, metricWord } from "../playbook/wording/words.ts";
import { noFile } from "./asked.ts";
import { periodOf } from "./metric-plays.ts";

export const noTraffic = (desk: Desk): PlayResult =>
  noFile(desk, choose(desk.language, "流量", "Traffic"), choose(desk.language, "这段时间的访问事件(events)", "events"));

const weekdays = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;
const splitWords: Partial<Record<Split, readonly [string, string]>> = {
  hour: ["按小时", "by hour"],
  weekday: ["按星期几", "by weekday"],
  campaign: ["按活动", "by campaign"],
};
const splitWord = (split: Split, desk: Desk): string => {
  const own = splitWords[split];
  if (own) return choose(desk.language, ...own);
  return dimensionWord(split as Exclude<Split, "hour" | "weekday" | "campaign">, desk.language); // the rest are core dimensions
};
function keyWord(split: Split, label: string, desk: Desk): string {
  if (split === "weekday") return weekdays[ownLanguage(desk.language)][Number(label) - 1] ?? label;
  if (split === "hour") return choose(desk.language, `${Number(label)} 点`, `${label}:00`);
  return label || choose(desk.language, "(未标明)", "(not given)");
}
/** Counted once in each cell: whoever came twice may stand in two. */
const people: ReadonlySet<Metric> = new Set(["visitors", "buyers", "carts"]);

/** Any metric of the funnel by one dimension or two. */
export const trafficBreakdown: Play = async (brief, desk) => {
  const by = splitsOf(brief);
  const time = by.length === 1 && (by[0] === "hour" || by[0] === "weekday");
  const period = periodOf(brief, desk, by.includes("weekday") ? 28 : 7);
  const asked = [...new Set(brief.metrics)].filter((metric) => tellable.has(metric)).slice(0, 4);
  const metrics: Metric[] = asked.length > 0 ? asked : ["visitors"];
  const untellable = brief.metrics.filter((metric) => !tellable.has(metric));
  const { channel, device, region, product, category } = brief.where;
  const where = Object.fromEntries(
    Object.entries({ channel, device, region, product, category }).filter(([, value]) => value !== undefined),
  );
  const called = await desk.call(getTrafficBreakdown, {
    metrics,
    by,
    ...period,
    where,
    order: time ? "time" : "most",
    limit: 24,
  });
  const data = dataOf<{ cells: number; rows: { labels: string[] }[]; unknown: string[] }>(called);
  if (!data) return refused(called, desk.language) ?? noTraffic(desk);
  if (data.rows.length === 0) return noTraffic(desk);
  if (by.includes("campaign") && by.length === 1 && data.rows.every((row) => !row.labels[0]))
    return noFile(
      desk,
      choose(desk.language, "按活动看流量", "Traffic by campaign"),
      choose(desk.language, "活动来源(events 的 campaign 列)", "campaign (a column of events)"),
    );
  const told = metrics.filter((metric) => !data.unknown.includes(metric));
  const label = (labels: readonly string[]) =>
    labels.map((each, at) => keyWord(by[at] ?? "channel", each, desk)).join(" × ");
  const rows = data.rows.map((row, index) => ({
    label: label(row.labels),
    values: told.map((metric) => ({
      word: metricWord(metric, desk.language),
      now: called.facts.get(`${metric}.${index}`),
    })),
  }));
  const peak = called.facts.find("peak");
  const top =
    peak && data.rows.findIndex((_, index) => called.facts.get(`${metrics[0]}.${index}`).label === peak.label);
  return {
    template: "traffic-breakdown",
    view: {
      period,
      words: joinWords(
        told.map((metric) => metricWord(metric, desk.language)),
        desk.language,
      ),
      by: joinWords(
        by.map((split) => splitWord(split, desk)),
        desk.language,
      ),
      single: told.length === 1,
      rows,
      missing: joinWords(
        [...data.unknown, ...untellable].map((metric) => metricWord(metric, desk.language)),
        desk.language,
      ),
      peak: time && top !== undefined && top >= 0 ? rows[top]?.label : "",
      peakValue: peak,
      shortened: data.cells > rows.length,
      people: told.some((metric) => people.has(metric)),
      uneven: by.includes("weekday") && daysOf(period) % 7 !== 0,
    },
  };
};
