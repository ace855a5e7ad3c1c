export interface Span {
  from: number;
  to: number;
  grain: "day" | "week" | "month" | "custom";
  /** Of months and dates without a year: the latest were taken, and another time in the text may know better. The last day
   * as it was said, however much of it is still to come. */
  yearless?: number;
}

export interface Clock {
  /** The last complete day, and the day after it, which is still running. */
  yesterday: number;
  today: number;
}

/** A way to say a time: the first pattern group that matched is read into days, or refused. */
export interface PeriodRule {
  pattern: RegExp;
  read(groups: (string | undefined)[], clock: Clock): Span | undefined;
}

export const oneDay = (day: number): Span => ({ from: day, to: day, grain: "day" });
export const days = (from: number, to: number): Span => ({ from, to, grain: from === to ? "day" : "custom" });
export const week = (monday: number): Span => ({ from: monday, to: monday + 6, grain: "week" });
/** What has not happened yet is cut off where a period runs on into the future. */
export const untilToday = (span: Span, clock: Clock): Span =>
  span.from <= clock.today && span.to > clock.today ? { ...span, to: clock.today } : span;
