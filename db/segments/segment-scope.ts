import type { Day } from "../../core/time.ts";

/** How this shop's customers buy and leave, fitted to their own orders (analytics/lifetime/bg-nbd.ts), and the days within which
 * they are looked for again. */
export type ChurnModel = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly ahead: number;
};
/** The probability to buy again below which the risk is high, and from which it is low. */
export const churnCuts = { high: 0.25, low: 0.5 } as const;
/** What a segment is read with: the last complete day, the shop's zone, after how many days a customer sleeps, and what was
 * learned of customers who stay away (null: the shop's orders are too few to tell). */
export type SegmentScope = {
  readonly asOf: Day;
  readonly timezone: string;
  readonly sleepDays: number;
  readonly churn: ChurnModel | null;
};
