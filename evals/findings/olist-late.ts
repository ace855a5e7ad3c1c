import type { Share } from "../../analytics/proportions.ts";
import { mean } from "../../analytics/statistics.ts";
import { daysBetween } from "../../core/time.ts";
import type { OlistOrder } from "./olist-rows.ts";
import { percent, printTable } from "./tables.ts";

export type Delivered = OlistOrder & { readonly late: number };

/** Days over the promise; parcels on the promised day are in time. */
export const delivered = (orders: readonly OlistOrder[]): Delivered[] =>
  orders.flatMap((order) =>
    order.deliveredAt
      ? [{ ...order, late: daysBetween(order.promised.slice(0, 10), order.deliveredAt.slice(0, 10)) }]
      : [],
  );

export function groups<Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found].sort((a, b) => a[0].localeCompare(b[0]));
}

/** 95 % interval of a share (Wilson 1927). */
export function wilson({ of, from }: Share): { low: number; high: number } {
  const z = 1.96;
  const p = of / from;
  const middle = (p + z ** 2 / (2 * from)) / (1 + z ** 2 / from);
  const half = (z * Math.sqrt((p * (1 - p)) / from + z ** 2 / (4 * from ** 2))) / (1 + z ** 2 / from);
  return { low: middle - half, high: middle + half };
}
export const shareInterval = (of: number, from: number) => {
  const { low, high } = wilson({ of, from });
  return `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %`;
};

function lateRows(rows: readonly (readonly [string, readonly Delivered[]])[]): (string | number)[][] {
  return rows.map(([name, own]) => {
    const late = own.filter((one) => one.late > 0);
    const days = mean(
      own.map(({ placedAt, deliveredAt }) => daysBetween(placedAt.slice(0, 10), (deliveredAt ?? "").slice(0, 10))),
    );
    const promised = mean(own.map((one) => daysBetween(one.placedAt.slice(0, 10), one.promised.slice(0, 10))));
    return [
      name,
      own.length,
      late.length,
      percent(late.length, own.length),
      shareInterval(late.length, own.length),
      days.toFixed(1),
      promised.toFixed(1),
    ];
  });
}
const lateHeader = ["", "delivered", "late", "share", "95 % interval", "days taken", "days promised"];

/** Late parcels in all, by month and by state. */
export function lateParcels(all: readonly Delivered[]): void {
  printTable("All", lateHeader, lateRows([["all", all]]));
  printTable("By month of the order", lateHeader, lateRows(groups(all, (one) => one.placedAt.slice(0, 7))));
  const states = groups(all, (one) => one.state).filter(([, own]) => own.length >= 100);
  const rate = (own: readonly Delivered[]) => own.filter((one) => one.late > 0).length / own.length;
  printTable("By state (100 parcels and more)", lateHeader, lateRows(states.sort((a, b) => rate(b[1]) - rate(a[1]))));
}
