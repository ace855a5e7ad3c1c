import { addDays, type Day, daysBetween } from "../../core/time.ts";
import type { Stream } from "./chance.ts";
import type { Words } from "./words.ts";

type Festival = { readonly from: Day; readonly to: Day };
const list = (text: string): Festival[] =>
  text.split(" ").map((one) => {
    const [from = "", to = from] = one.split("/");
    return { from, to };
  });
/** Days on which shops of either calendar are not as usual. */
const chinese = list(
  "2025-05-01/2025-05-05 2025-06-17/2025-06-18 2025-10-01/2025-10-08 2025-11-10/2025-11-11 2025-12-12 2026-01-01 2026-02-15/2026-02-23",
);
const western = list(
  "2025-05-26 2025-07-04 2025-09-01 2025-11-27/2025-12-01 2025-12-24/2025-12-26 2026-01-01 2026-02-14",
);
const calendarOf = (words: Words) => (words.locale.startsWith("zh") ? chinese : western);

/** Whether a festival of any calendar lies in the days that a cause may begin on. */
export const isNearFestival = (date: Day): boolean =>
  [...chinese, ...western].some(({ from, to }) => daysBetween(from, date) >= -1 && daysBetween(to, date) <= 6);

export function festivalDay(words: Words, chance: Stream): Day {
  const { from, to } = chance.one(calendarOf(words));
  return addDays(from, chance.whole(0, daysBetween(from, to)));
}

/** How many times as many come on each day: most shops feel most festivals, each in its own way. */
export function festivalWaves(words: Words, days: readonly Day[], chance: Stream): number[] {
  const waves = calendarOf(words).map((festival) => ({
    ...festival,
    times: chance.yes(0.7) ? Math.min(2, Math.max(0.55, Math.exp(0.35 * chance.gauss()))) : 1,
  }));
  return days.map((day) => waves.find(({ from, to }) => from <= day && day <= to)?.times ?? 1);
}
