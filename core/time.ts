import { DateTime } from "luxon";

/** A calendar day of a shop, `YYYY-MM-DD`. */
export type Day = string;
export type DayRange = { readonly from: Day; readonly to: Day };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
export const isDay = (text: string): boolean => dayPattern.test(text) && DateTime.fromISO(text).isValid;

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
/** Days from `from` to `to`; 0 on the same day. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
export const daysOf = (range: DayRange): number => daysBetween(range.from, range.to) + 1;
export const eachDay = (range: DayRange): Day[] =>
  Array.from({ length: daysOf(range) }, (_, index) => addDays(range.from, index));
/** The period of the same length that ends the day before. */
export const periodBefore = (range: DayRange): DayRange => ({
  from: addDays(range.from, -daysOf(range)),
  to: addDays(range.from, -1),
});
/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The instant at which a day begins on the shop's own clock. */
export const startOfDay = (day: Day, zone: string): Date => DateTime.fromISO(day, { zone }).startOf("day").toJSDate();
/** The local day of an instant in a zone. */
export const localDay = (instant: Date, zone: string): Day => DateTime.fromJSDate(instant, { zone }).toISODate() ?? "";
const quarterHour = 900_000;
const yesterdays = new Map<string, { readonly quarter: number; readonly day: Day }>();
/** The shop's last complete day: its local yesterday. Every turn asks for it, and zones are slow to reckon; since 1972 days have
 * begun on a quarter of an hour everywhere. */
export function lastCompleteDay(now: Date, zone: string): Day {
  const quarter = Math.floor(now.getTime() / quarterHour);
  const known = yesterdays.get(zone);
  if (known?.quarter === quarter) return known.day;
  const day = addDays(localDay(now, zone), -1);
  yesterdays.set(zone, { quarter, day });
  return day;
}
