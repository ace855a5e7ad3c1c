import type { Language } from "../../words/language.tsx";

/** The day of an instant on the reader's own clock, as an input of days takes it. */
export function inputDay(at: string | null): string {
  if (at === null) return "";
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
/** The first moment of a day on the reader's own clock, `later` days on. */
export function beginOf(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
export const articleDay = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-US", { dateStyle: "medium" }).format(new Date(at));
/** "Until" is the first moment at which it is over: the last day is the one before. */
export const lastDayOf = (until: string): string => new Date(Date.parse(until) - 1).toISOString();
