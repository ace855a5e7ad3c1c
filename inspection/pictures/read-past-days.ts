import { calendarOf, holidayOf } from "../../analytics/calendar/holidays.ts";
import type { Shop, ShopData } from "../../core/context.ts";
import { addDays, type Day, eachDay, weekdayOf } from "../../core/time.ts";
import { coverage, dataReach } from "../../db/metrics/data-reach.ts";
import { readSeries, type Track } from "../../db/metrics/read-series.ts";
import { trackKey } from "../day-data.ts";

/** Four weeks before the day that is looked at. */
const spanDays = 28;

/** Counts of the day looked at (the last one) and of the four weeks before it, for the whole shop and each part of it. */
export type PastDays = {
  readonly days: readonly Day[];
  readonly tracks: readonly Track[];
  readonly whole: Track | null;
  readonly trafficKnown: readonly boolean[];
  readonly salesKnown: readonly boolean[];
  /** Places in `days` that the last day is compared with: the same weekday of the weeks before, but no holiday. */
  readonly compared: readonly number[];
};

export async function readPastDays(data: ShopData, shop: Shop, date: Day): Promise<PastDays> {
  const period = { from: addDays(date, -spanDays), to: date };
  const days = eachDay(period);
  const reach = await dataReach(data, shop.timezone);
  const tracks = await readSeries(data, shop.timezone, period, reach);
  const whole = tracks.get(trackKey("", "")) ?? null;
  const within = (file: string) => {
    const range = coverage(reach, file);
    return days.map((day) => range !== null && range.from <= day && day <= range.to);
  };
  const trafficKnown = within("events").map((known, at) => known && (whole?.visitors[at] ?? 0) > 0);
  const salesKnown = within(reach["orders"] ? "orders" : "events");
  const calendar = calendarOf(shop.timezone, shop.locale);
  const ordinary = (at: number) => holidayOf(days[at] ?? date, calendar) === null;
  const known = (at: number) => Boolean(trafficKnown[at] || salesKnown[at]);
  const sameWeekday = days.flatMap((day, at) =>
    at < spanDays && weekdayOf(day) === weekdayOf(date) && known(at) ? [at] : [],
  );
  const usual = sameWeekday.filter(ordinary);
  return {
    days,
    tracks: [...tracks.values()],
    whole,
    trafficKnown,
    salesKnown,
    compared: usual.length > 0 ? usual : sameWeekday,
  };
}
