import { daysBetween } from "../core/time.ts";
import { coverage } from "../db/metrics/data-reach.ts";
import type { DayData } from "./day-data.ts";
import type { Pen } from "./words/format.ts";

type Missing = readonly [file: string, zh: string, en: string];
const absent: readonly Missing[] = [
  ["inventory", "没有库存数据:看不到缺货和补货。", "No stock data: restocking is not looked at."],
  ["search_terms", "没有市场搜索数据:没有找商机。", "No search data: opportunities are not looked for."],
  ["reviews", "没有评价数据:没有看评分。", "No reviews: ratings are not looked at."],
  ["refunds", "没有退款数据:没有看退款。", "No refund data: refunds are not looked at."],
  ["lost_visitors", "没有流失去向数据:看不到竞品。", "No data on lost visitors: rivals cannot be seen."],
];

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

/** What could not be looked at, and why. */
export function notesOf(day: DayData, pen: Pen): string[] {
  const stale = ["inventory", "search_terms"].flatMap((file) => {
    const newest = day.reach[file]?.newest;
    if (!newest || daysBetween(newest, day.date) <= 2) return [];
    const name = file === "inventory" ? pen.say("库存", "Stock") : pen.say("搜索", "Search");
    return [pen.say(`${name}数据只到 ${newest}。`, `${name} data end on ${newest}.`)];
  });
  const missing = absent.filter(([file]) => !day.reach[file]).map(([, zh, en]) => pen.say(zh, en));
  return [...sales(day, pen), ...traffic(day, pen), ...missing, ...stale];
}
