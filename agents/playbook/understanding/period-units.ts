import { addMonths, dayOf, lastOfMonth, partsOf, weekStart } from "./days.ts";
import { type Clock, days, type Span, untilToday, week } from "./period-rule.ts";

export const monthOf = (year: number, month: number): Span => ({
  from: dayOf(year, month, 1),
  to: lastOfMonth(year, month),
  grain: "month",
});

export const monthsAway = (clock: Clock, months: number): Span => {
  const { year, month } = partsOf(clock.today);
  return untilToday(monthOf(year, month + months), clock);
};
export const quarterAway = (clock: Clock, quarters: number): Span => {
  const { year, month } = partsOf(clock.today);
  const first = month - ((month - 1) % 3) + quarters * 3;
  return untilToday(days(dayOf(year, first, 1), lastOfMonth(year, first + 2)), clock);
};
export const yearAway = (clock: Clock, years: number): Span => {
  const year = partsOf(clock.today).year + years;
  return untilToday(days(dayOf(year, 1, 1), dayOf(year, 12, 31)), clock);
};
export const weeksAway = (clock: Clock, weeks: number): Span =>
  untilToday(week(weekStart(clock.today) + weeks * 7), clock);
/** The weekend that began last, or one so many weeks away. */
export const weekend = (clock: Clock, weeks?: number): Span => {
  const saturday = weekStart(clock.today) + 5;
  if (weeks !== undefined) return days(saturday + weeks * 7, saturday + weeks * 7 + 1);
  return untilToday(
    days(saturday <= clock.today ? saturday : saturday - 7, saturday <= clock.today ? saturday + 1 : saturday - 6),
    clock,
  );
};
export const back = (clock: Clock, count: number): Span => days(clock.yesterday - count + 1, clock.yesterday);
export const monthsBack = (clock: Clock, months: number): Span =>
  days(addMonths(clock.today, -months), clock.yesterday);

export function unitsBack(count: number, unit: string, clock: Clock): Span | undefined {
  if (!(count > 0)) return undefined;
  if (/^(?:天|日|day)/.test(unit)) return back(clock, count);
  if (/^(?:周|星期|礼拜|week|wk)/.test(unit)) return back(clock, count * 7);
  if (unit.startsWith("fortnight")) return back(clock, count * 14);
  if (/季|quarter/.test(unit)) return monthsBack(clock, count * 3);
  return /年|year/.test(unit) ? monthsBack(clock, count * 12) : monthsBack(clock, count);
}
export function unitsAhead(count: number, unit: string, clock: Clock): Span | undefined {
  if (!(count > 0)) return undefined;
  if (/天|日|day/.test(unit)) return days(clock.today, clock.today + count - 1);
  if (/周|星期|礼拜|week/.test(unit)) return days(clock.today, clock.today + count * 7 - 1);
  return days(clock.today, addMonths(clock.today, count) - 1);
}
