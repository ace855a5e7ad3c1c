import { cellMetrics, type Dimension, type Metric } from "../../core/metrics.ts";
import { plainOf } from "./plain.ts";
import type { Brief } from "./play.ts";

export type Split = Dimension | "campaign" | "hour" | "weekday";
const more: readonly [Split, RegExp][] = [
  [
    "hour",
    /按(?:小时|时段|钟点)|(?:每|各)个?小时|几点|时段|分时|小时分布|\bby (?:the )?hours?\b|\bhourly\b|time of (?:the )?day|what time|(?:which|what) hours?|per hour|hour of/,
  ],
  ["weekday", /(?:周|星期|礼拜)几|(?:周|星期)[一二三四五六日天]到|工作日|\bweekdays?\b|days? of (?:the )?week/],
  [
    "campaign",
    /(?:按|各个?|每个|哪个|分)(?:营销|推广|广告)?(?:活动|计划)|\b(?:by|per|each|which|every) (?:ad |marketing )?campaigns?\b/,
  ],
];
const bare: readonly [Split, RegExp][] = [
  ["channel", /渠道|管道|通路|来源|\bchann?els?\b|\bsources?\b/],
  [
    "device",
    /设备|终端|(?:手机|移动|电脑|pc)端|手机.{0,3}(?:电脑|pc)|(?:电脑|pc).{0,3}手机|\bdevices?\b|\bon (?:mobile|desktop)|mobile.{0,8}desktop|desktop.{0,8}mobile/,
  ],
  ["region", /地区|省份|城市|地域|\bregions?\b|\bprovinces?\b|\bcit(?:y|ies)\b/],
  ["category", /类目|品类|\bcategor(?:y|ies)\b/],
];

/** How an answer is to be split, with what the plain reading leaves out: hours, weekdays, campaigns, and a second dimension. */
export function splitsOf(brief: Brief): Split[] {
  const text = plainOf(brief.text);
  const found = more.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
  // 按周几 is no split by weeks, and "which day of the week" none by day.
  const core = brief.dimensions.filter((name) => !(found.includes("weekday") && (name === "week" || name === "day")));
  const all: Split[] = [...core, ...found];
  const crossed = all.length === 0 && /交叉|×|\bcross/.test(text);
  const second = (all.length === 1 || crossed) && brief.where.channel === undefined;
  if (second) for (const [name, pattern] of bare) if (!all.includes(name) && pattern.test(text)) all.push(name);
  return all.slice(0, 2);
}

/** Metrics that can be told for each part of the visitors. */
export const tellable: ReadonlySet<Metric> = new Set<Metric>(cellMetrics);
export const canSplit = (metrics: readonly Metric[]): boolean => metrics.every((metric) => tellable.has(metric));
