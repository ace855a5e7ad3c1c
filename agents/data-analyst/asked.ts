import type { Dimension } from "../../core/metrics.ts";
import type { Desk } from "../playbook/desk.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { foldWidth } from "../playbook/understanding/numerals.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { choose } from "../playbook/wording/words.ts";

/** The words of a question in the one form that patterns read: width, case and script aside. */
export const plainOf = (text: string): string => toSimplified(foldWidth(text)).toLowerCase();

/** The answer where a file is missing. */
export const noFile = (desk: Desk, what: string, file: string): PlayResult => ({
  template: "no-data",
  view: {
    what,
    why: choose(desk.language, `店里没有${file}数据`, `the shop has no ${file} data`),
    offer: choose(desk.language, "导入后我就能回答。", "Import them and I can answer."),
  },
});
export const rowsOf = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));
/** Which product a call is about: the one that was recognised, else the words themselves. */
export const productOf = (brief: Brief) =>
  brief.where.product ? { productId: brief.where.product } : { about: brief.text.slice(0, 300) };

export type Split = Dimension | "campaign" | "hour" | "weekday";
const more: readonly [Split, RegExp][] = [
  [
    "hour",
    /按(?:小时|时段|钟点)|(?:每|各)个?小时|几点|时段|分时|小时分布|\bby (?:the )?hours?\b|\bhourly\b|time of (?:the )?day|what time|(?:which|what) hours?|per hour|hour of/,
  ],
  [
    "weekday",
    /(?:周|星期|礼拜)几|(?:周|星期)[一二三四五六日天]到|工作日|\bweekdays?\b|days? of (?:the )?week|which day/,
  ],
  [
    "campaign",
    /(?:按|各个?|每个|哪个|分)(?:营销|推广|广告)?(?:活动|计划)|\b(?:by|per|each|which|every) (?:ad |marketing )?campaigns?\b/,
  ],
];
const bare: readonly [Split, RegExp][] = [
  ["channel", /渠道|来源|\bchann?els?\b|\bsources?\b/],
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
