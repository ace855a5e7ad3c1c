/** Calendar arithmetic on days counted from 1970-01-01; a week starts on Monday. */
const DAY_MS = 86_400_000;

export const toDay = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
export const toIso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** A month beyond 1–12 runs into the neighbouring years. */
export const dayOf = (year: number, month: number, date: number): number =>
  Math.round(Date.UTC(year, month - 1, date) / DAY_MS);

export function partsOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
export const weekStart = (day: number): number => day - weekdayOf(day);

export function lastOfMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - 1;
}

/** The same date so many months away, or that month's last day where it is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = partsOf(day);
  return Math.min(dayOf(year, month + months, date), lastOfMonth(year, month + months));
}

/** Whether a date exists: there is no 31 June. */
export function isDate(month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
