import { calendarOf, type Holiday, holidayOf } from "../analytics/calendar/holidays.ts";
import { historyDays } from "../analytics/forecast/demand-forecast.ts";
import { sum } from "../analytics/statistics.ts";
import type { Shop, ShopData } from "../core/context.ts";
import { addDays, type Day, type DayRange, eachDay, weekdayOf } from "../core/time.ts";
import { coverage, type DataReach, dataReach } from "../db/metrics/data-reach.ts";
import {
  type Campaign,
  type CampaignDay,
  type PriceChange,
  type Refund,
  type Review,
  readCampaignDays,
  readCampaigns,
  readPriceChanges,
  readRefunds,
  readReviews,
  readStockDays,
  type StockDay,
} from "../db/metrics/read-changes.ts";
import { type Crowd, readCrowds } from "../db/metrics/read-crowds.ts";
import {
  type Lost,
  type ProductInfo,
  readLost,
  readProducts,
  readSearchTerms,
  type TermDay,
} from "../db/metrics/read-market.ts";
import {
  type DeliveredDay,
  type ReplyDay,
  readDeliveredDays,
  readReplyDays,
  readShippedDays,
  type ShippedDay,
} from "../db/metrics/read-orders-care.ts";
import { readSeries, type Track } from "../db/metrics/read-series.ts";
import { readSkuDemand } from "../db/metrics/sku-demand.ts";
import { readStock, type SkuStock } from "../db/metrics/stock.ts";

/** Eight weeks of history before the longest window of seven days, and a week to spare. */
const spanDays = 70;

/** All rows of one inspection, read once; arrays follow `days`, whose last entry is the day inspected. */
export type DayData = {
  readonly shop: Shop;
  readonly date: Day;
  readonly period: DayRange;
  readonly days: readonly Day[];
  readonly weekdays: readonly number[];
  /** The holiday or shopping festival of each day: no part of a usual day's baseline. */
  readonly holidays: readonly (Holiday | null)[];
  readonly reach: DataReach;
  readonly tracks: ReadonlyMap<string, Track>;
  readonly whole: Track | null;
  /** Whether traffic (orders) of a day is known. A day without any visitor among days with visitors is a gap. */
  readonly trafficKnown: readonly boolean[];
  readonly salesKnown: readonly boolean[];
  /** Visitors of the last week with more events on a day than a person makes. */
  readonly crowds: readonly Crowd[];
  readonly products: ReadonlyMap<string, ProductInfo>;
  readonly prices: readonly PriceChange[];
  readonly stock: readonly StockDay[];
  /** Newest stock and pace of each sku on the day, and a week before. */
  readonly stockNow: readonly SkuStock[];
  readonly stockWeekAgo: readonly SkuStock[];
  /** Units of each sku on each of its days in stock, oldest first. */
  readonly skuDemand: ReadonlyMap<string, readonly number[]>;
  readonly campaigns: readonly Campaign[];
  readonly campaignDays: readonly CampaignDay[];
  readonly lost: readonly Lost[];
  readonly reviews: readonly Review[];
  readonly refunds: readonly Refund[];
  readonly shipped: readonly ShippedDay[];
  readonly delivered: readonly DeliveredDay[];
  readonly replies: readonly ReplyDay[];
  readonly terms: readonly TermDay[];
};

export const trackKey = (dimension: string, value: string): string => `${dimension}\n${value}`;
const within = (days: readonly Day[], range: DayRange | null) =>
  days.map((day) => range !== null && range.from <= day && day <= range.to);

/** Rows of a file only where the shop brought it: an absent file costs no statement. */
async function when<Row>(present: boolean, read: () => Promise<Row[]>): Promise<Row[]> {
  return present ? read() : [];
}

/**
 * Not a single order on a weekday that usually has ten: closed, or not recorded. Where visitors came that day it is a day
 * like any other, and a bad one; where neither visitors nor orders are there the day is missing.
 */
function isShut(whole: Track, at: number, traffic: boolean, visited: boolean): boolean {
  if ((whole.orders[at] ?? 0) > 0 || visited) return false;
  if (traffic) return true;
  const same = [1, 2, 3, 4, 5, 6].map((week) => whole.orders[at - 7 * week] ?? 0).filter((orders) => orders > 0);
  return same.length >= 3 && sum(same) / same.length >= 10;
}

export async function readDayData(data: ShopData, shop: Shop, date: Day): Promise<DayData> {
  const period = { from: addDays(date, 1 - spanDays), to: date };
  const zone = shop.timezone;
  const days = eachDay(period);
  const reach = await dataReach(data, zone);
  const tracks = await readSeries(data, zone, period, reach);
  const whole = tracks.get(trackKey("", "")) ?? null;
  const has = (file: string) => reach[file] !== undefined;
  const traffic = within(days, coverage(reach, "events"));
  const trafficKnown = traffic.map((known, at) => known && (whole?.visitors[at] ?? 0) > 0);
  return {
    shop,
    date,
    period,
    days,
    weekdays: days.map(weekdayOf),
    holidays: days.map((each) => holidayOf(each, calendarOf(zone, shop.locale))),
    reach,
    tracks,
    whole,
    trafficKnown,
    // Neither a visitor nor an order: the day is missing, it did not sell nothing.
    salesKnown: within(days, coverage(reach, has("orders") ? "orders" : "events")).map(
      (known, at) => known && !(whole !== null && isShut(whole, at, traffic[at] === true, trafficKnown[at] === true)),
    ),
    crowds: await when(has("events"), () => readCrowds(data, { from: addDays(date, -6), to: date })),
    products: new Map((await readProducts(data, zone)).map((row) => [row.product, row])),
    prices: await when(has("price_history"), () => readPriceChanges(data, zone, period)),
    stock: await when(has("inventory"), () => readStockDays(data, period)),
    stockNow: await when(has("inventory"), () => readStock(data, zone, date)),
    stockWeekAgo: await when(has("inventory"), () => readStock(data, zone, addDays(date, -7))),
    skuDemand:
      has("inventory") && has("orders")
        ? await readSkuDemand(data, zone, date, historyDays)
        : new Map<string, number[]>(),
    campaigns: await when(has("campaigns"), () => readCampaigns(data, zone, period)),
    campaignDays: await when(has("campaign_daily"), () => readCampaignDays(data, period)),
    lost: await when(has("lost_visitors"), () => readLost(data, period)),
    reviews: await when(has("reviews"), () => readReviews(data, zone, period)),
    refunds: await when(has("refunds"), () => readRefunds(data, zone, period)),
    shipped: await when(has("orders"), () => readShippedDays(data, zone, period)),
    delivered: await when(has("shipments"), () => readDeliveredDays(data, zone, period)),
    replies: await when(has("conversations"), () => readReplyDays(data, zone, period)),
    terms: await when(has("search_terms"), () => readSearchTerms(data, { from: addDays(date, -440), to: date })),
  };
}
