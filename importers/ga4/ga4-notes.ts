import type { Day } from "../../core/time.ts";
import { type Gaps, stretchesOf } from "../../db/metrics/find-gaps.ts";
import type { Unnamed } from "./purchase-batches.ts";

const names = {
  viewers: "view_item",
  adders: "add_to_cart",
  checkouts: "begin_checkout",
  orders: "transactions",
} as const;

const shown = (days: readonly Day[]): string =>
  stretchesOf(days)
    .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
    .join(", ");

/** What the export tells of orders, and what it does not. */
export function sourceNotes(source: { hasIds: boolean; hasRevenue: boolean; unnamed: Unnamed }): string[] {
  const { hasIds, hasRevenue, unnamed } = source;
  const notes = [
    "A session is a visitor with a session number: many rows are one session, and one purchase is one order.",
  ];
  if (!hasIds)
    notes.push(
      "The rows name no transactions: what one visitor bought in one second of a session counts as one order.",
    );
  if (!hasRevenue)
    notes.push(
      "The rows tell no revenue: an order's total is its items at list price, one of each unless a quantity is told.",
    );
  if (unnamed.purchases > 0)
    notes.push(`${unnamed.purchases} purchases carry no transaction id and are no orders (${shown(unnamed.days)}).`);
  notes.push(
    "When orders were sent, refunded or reviewed is not in the export; visitors who bought are the customers, without names.",
  );
  return notes;
}

/** Where measuring stopped while the shop went on. */
export function gapNotes(gaps: Gaps): string[] {
  const notes = gaps.missing.map(({ count, days }) =>
    count === "orders"
      ? `Gap of measurement: purchases of ${shown(days)} came without transactions; sales of these days are not known.`
      : `Gap of measurement: ${names[count]} is missing on ${shown(days)} while purchases go on; it is no fall of sales or of its rate.`,
  );
  if (gaps.absent.length > 0)
    notes.push(
      `The source never sends ${gaps.absent.map((count) => names[count]).join(", ")}: the steps around it join.`,
    );
  if (!gaps.seesVisits)
    notes.push("The source sends no visits and no views: how many came, and what part of them bought, is not known.");
  return notes;
}
