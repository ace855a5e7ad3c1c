import { addDays, type Day, type DayRange, daysOf } from "../../core/time.ts";

type Periods = { readonly period: DayRange | null; readonly compare: DayRange | null };

/**
 * "This week against last week" on a Saturday: days that are over against as many days of the week before. A day that
 * still runs, or a whole week against a part of one, would show a fall that there is not.
 */
export function likeForLike({ period, compare }: Periods, lastDay: Day): Periods {
  const running = period !== null && period.from <= lastDay && period.to > lastDay;
  if (!running) return { period, compare };
  const over = { from: period.from, to: lastDay };
  const days = daysOf(over);
  const alike =
    compare && daysOf(compare) > days ? { from: compare.from, to: addDays(compare.from, days - 1) } : compare;
  return { period: over, compare: alike };
}
