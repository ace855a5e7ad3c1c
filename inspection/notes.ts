import { daysBetween } from "../core/time.ts";
import { coverage } from "../db/metrics/data-reach.ts";
import { type GapCount, gapCounts, stretchesOf } from "../db/metrics/find-gaps.ts";
import type { DayData } from "./day-data.ts";
import { measuredOf } from "./measured.ts";
import type { Signal } from "./signals.ts";
import type { Pen } from "./words/format.ts";

type Missing = readonly [file: string, zh: string, en: string];
const absent: readonly Missing[] = [
  ["inventory", "没有库存数据:看不到缺货和补货。", "No stock data: restocking is not looked at."],
  ["search_terms", "没有市场搜索数据:没有找商机。", "No search data: opportunities are not looked for."],
  ["reviews", "没有评价数据:没有看评分。", "No reviews: ratings are not looked at."],
  ["refunds", "没有退款数据:没有看退款。", "No refund data: refunds are not looked at."],
  ["lost_visitors", "没有流失去向数据:看不到竞品。", "No data on lost visitors: rivals cannot be seen."],
];

/** What only explains: without it the report is whole, and some causes stay unseen. */
const explaining: readonly Missing[] = [
  ["price_history", "改价", "price changes"],
  ["campaigns", "活动", "campaigns"],
  ["campaign_daily", "广告花费", "advertising spend"],
  ["shipments", "物流", "deliveries"],
  ["payments", "收退款流水", "payments"],
  ["conversations", "客服会话", "conversations with buyers"],
];

/** One sentence for all of them: a list of its own lines would only be in the way. */
function unexplained(day: DayData, pen: Pen): string[] {
  const names = explaining.filter(([file]) => !day.reach[file]).map(([, zh, en]) => pen.say(zh, en));
  if (names.length === 0) return [];
  const list = names.join(pen.say("、", ", "));
  return [pen.say(`没有这些数据,与之有关的原因看不到:${list}。`, `Causes are not seen without these data: ${list}.`)];
}

function traffic(day: DayData, pen: Pen): string[] {
  const span = coverage(day.reach, "events");
  if (!span) return [pen.say("没有流量数据:转化无法解释。", "No traffic data: conversion is not explained.")];
  if (span.to < day.date) return [pen.say(`流量数据只到 ${span.to}。`, `Traffic data end on ${span.to}.`)];
  const known = day.trafficKnown.filter(Boolean).length;
  if (known < 14) return [pen.say("流量数据不足 14 天:不下结论。", "Fewer than 14 days of traffic: no claim is made.")];
  if (known < 28)
    return [pen.say("流量数据不足 28 天:结论把握较低。", "Fewer than 28 days of traffic: low confidence.")];
  return day.reach["events"]
    ? []
    : [pen.say("只有每日汇总流量:看不到单个访客。", "Daily traffic totals only: single visitors are not seen.")];
}

function sales(day: DayData, pen: Pen): string[] {
  const span = coverage(day.reach, "orders");
  if (!span)
    return day.reach["traffic_daily"]
      ? []
      : [pen.say("没有订单数据:没有看销售。", "No orders: sales are not looked at.")];
  if (span.from > day.date || span.to < day.date)
    return [
      pen.say(
        `${day.date} 不在订单数据的范围内(${span.from} 至 ${span.to})。`,
        `${day.date} lies outside the order data (${span.from} to ${span.to}).`,
      ),
    ];
  return daysBetween(span.from, day.date) < 28
    ? [pen.say("订单数据不足 28 天:结论把握较低。", "Fewer than 28 days of orders: low confidence.")]
    : [];
}

const stepWords: Readonly<Record<GapCount, readonly [zh: string, en: string]>> = {
  viewers: ["商品浏览", "product views"],
  adders: ["加购", "add to cart"],
  checkouts: ["去结算", "checkouts"],
  orders: ["订单", "orders"],
};

/** Steps that were not measured on some of the days that the report compares, or never. */
function gaps(day: DayData, pen: Pen): string[] {
  const { whole } = day;
  if (!whole || !day.reach["events"]) return [];
  const measured = measuredOf(whole);
  const from = Math.max(0, day.days.length - 29);
  const notes = gapCounts.flatMap((count) => {
    const missing = day.days.filter(
      (_, at) => at >= from && (day.trafficKnown[at] ?? false) && !measured[count].days[at],
    );
    const word = pen.say(...stepWords[count]);
    if (missing.length === 0) return [];
    if (!measured[count].ever)
      return [pen.say(`没有${word}的埋点数据:这一步看不到。`, `No data on ${word}: this step is not known.`)];
    const shown = stretchesOf(missing)
      .map((one) => (one.from === one.to ? one.from : pen.say(`${one.from} 至 ${one.to}`, `${one.from} to ${one.to}`)))
      .join(pen.say("、", ", "));
    return [
      pen.say(
        `${word}的统计在 ${shown} 缺失,而成交照常:这些天按"未知"处理,不算下跌,也不计入对比基准。`,
        `Measuring of ${word} is missing on ${shown} while purchases went on: these days are not known, no fall, and no part of a baseline.`,
      ),
    ];
  });
  if (!measured.seesVisits)
    notes.push(
      pen.say(
        "数据里没有访问和浏览:访客数、浏览率和整体转化率无从得知,漏斗从加购开始。",
        "The data hold no visits or views: visitors, view rate and conversion are not known; the funnel begins at the cart.",
      ),
    );
  return notes;
}

/** Data that cannot be what they say, named instead of being counted as buyers. */
function oddities(day: DayData, pen: Pen): string[] {
  const notes = day.crowds
    .slice(0, 1)
    .map(({ day: on, events }) =>
      pen.say(
        `${pen.day(on)}有一位访客产生了 ${pen.count(events)} 次行为,像是机器人:只按一位访客计。`,
        `One visitor made ${pen.count(events)} events on ${pen.day(on)}, as programs do: counted as one visitor.`,
      ),
    );
  const shown = (days: readonly string[]) =>
    stretchesOf(days)
      .map(({ from, to }) => (from === to ? from : `${from}–${to}`))
      .join(pen.say("、", ", "));
  const [missing, shut] = [emptyDays(day, "events"), day.reach["events"] ? [] : emptyDays(day, "orders")];
  if (missing.length > 0)
    notes.push(
      pen.say(
        `${shown(missing)} 既没有访客也没有订单,按缺数据处理,不算下跌。`,
        `No visitors and no orders on ${shown(missing)}: taken as missing data, not as a fall.`,
      ),
    );
  if (shut.length > 0)
    notes.push(
      pen.say(
        `${shown(shut)} 一单都没有:是歇业,还是数据没传上来,看不出来;不算下跌,也不计入对比基准。`,
        `Not one order on ${shown(shut)}: closed or not recorded, nobody can tell; no fall, and no part of a baseline.`,
      ),
    );
  return notes;
}

/** Days of the last four weeks inside a file's span that are not known, and without an order. */
function emptyDays(day: DayData, file: "events" | "orders"): string[] {
  const span = coverage(day.reach, file);
  const known = file === "events" ? day.trafficKnown : day.salesKnown;
  return day.days.filter(
    (on, at) =>
      at >= day.days.length - 29 &&
      span !== null &&
      span.from <= on &&
      on <= span.to &&
      !known[at] &&
      (day.whole?.orders[at] ?? 0) === 0,
  );
}

/** The day is a holiday and went as such days do: said here, since it is nothing to look into. */
function festive(day: DayData, wave: Signal | null, pen: Pen): string[] {
  const holiday = day.holidays.at(-1);
  if (!holiday || !wave) return [];
  const [part, up] = [pen.percent(Math.abs(wave.change)), wave.change > 0];
  const what = wave.metric === "visitors" ? pen.say("访客", "visitors") : pen.say("订单", "orders");
  return [
    pen.say(
      `${pen.day(day.date)}是${holiday.zh},${what}比平日${up ? "多" : "少"} ${part}:按节日看,不算异常。`,
      `${pen.day(day.date)} is ${holiday.en}, with ${part} ${up ? "more" : "fewer"} ${what} than on a usual day: taken as the holiday, not as a finding.`,
    ),
  ];
}

/** What could not be looked at, and why; `wave` is how a holiday moved the whole shop. */
export function notesOf(day: DayData, pen: Pen, wave: Signal | null = null): string[] {
  const stale = ["inventory", "search_terms"].flatMap((file) => {
    const newest = day.reach[file]?.newest;
    if (!newest || daysBetween(newest, day.date) <= 2) return [];
    const name = file === "inventory" ? pen.say("库存", "Stock") : pen.say("搜索", "Search");
    return [pen.say(`${name}数据只到 ${newest}。`, `${name} data end on ${newest}.`)];
  });
  const missing = absent.filter(([file]) => !day.reach[file]).map(([, zh, en]) => pen.say(zh, en));
  return [
    ...sales(day, pen),
    ...traffic(day, pen),
    ...festive(day, wave, pen),
    ...oddities(day, pen),
    ...gaps(day, pen),
    ...missing,
    ...unexplained(day, pen),
    ...stale,
  ];
}
