import type { ChurnRisk } from "../../core/segments/tree.ts";
import type { Day } from "../../core/time.ts";

/** A part of the customers by how often they bought and how long they have been silent, with the risk that its earlier
 * members turned out to have. Both ends included; null is open. */
export type ChurnCell = {
  readonly orders: readonly [from: number, to: number | null];
  readonly idleDays: readonly [from: number, to: number | null];
  readonly risk: ChurnRisk;
};
/** What a segment is read with: the last complete day, the shop's zone, after how many days a customer sleeps, and what was
 * learned of customers who stay away (null: the shop's orders are too few to tell). */
export type SegmentScope = {
  readonly asOf: Day;
  readonly timezone: string;
  readonly sleepDays: number;
  readonly churn: readonly ChurnCell[] | null;
};
