import { DateTime } from "luxon";

/** When something is done again and again, by the clock on the shop's wall: `at` is HH:MM, `weekdays` 1 (Monday) to 7. */
export type Timetable = { readonly at: string; readonly weekdays: readonly number[] };

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** The first time after an instant. An hour that a change of clocks leaves out is taken as soon as it is over. */
export function nextTime({ at, weekdays }: Timetable, zone: string, after: Date): Date {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const today = DateTime.fromJSDate(after, { zone }).startOf("day");
  for (let day = 0; day <= 8; day++) {
    const time = today.plus({ days: day }).set({ hour, minute });
    if (weekdays.includes(time.weekday) && time.toMillis() > after.getTime()) return time.toJSDate();
  }
  throw new RangeError("a timetable needs a weekday");
}
