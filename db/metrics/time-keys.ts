import { addDays, type Day, weekdayOf } from "../../core/time.ts";

/** The day itself, the Monday of its week, or its month `YYYY-MM`: as the metric SQL groups time. */
export function timeKey(day: Day, by: "day" | "week" | "month"): string {
  if (by === "day") return day;
  return by === "week" ? addDays(day, -((weekdayOf(day) + 6) % 7)) : day.slice(0, 7);
}
