import { addDays, type DayRange } from "../../core/time.ts";
import type { Desk } from "./desk.ts";
import type { Brief } from "./play.ts";

/** The days that a question names, else the last `days` up to the last complete day. */
export const spanOf = (brief: Brief, desk: Desk, days: number): DayRange =>
  brief.period ?? { from: addDays(desk.ctx.asOf, 1 - days), to: desk.ctx.asOf };
/** A list of `count` rows made from facts by their place. */
export const rowsOf = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));
/** The first number of a slot such as "前20名" or "top 5". */
export const countOf = (brief: Brief): number | undefined => {
  const digits = /(?:前|top\s*)(\d{1,3})|(\d{1,3})\s*(?:个|名|位|条)/i.exec(brief.text);
  const count = Number(digits?.[1] ?? digits?.[2]);
  return count >= 1 && count <= 100 ? count : undefined;
};
