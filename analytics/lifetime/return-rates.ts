import { addDays, type Day, daysBetween } from "../../core/time.ts";

type Ends = readonly [from: number, to: number | null];
export type ReturnRow = {
  readonly orders: Ends;
  readonly idleDays: Ends;
  readonly customers: number;
  readonly returned: number;
  readonly share: number;
};
const orderSteps: readonly Ends[] = [
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 9],
  [10, null],
];
/** Silence in parts of the days after which a customer of this shop sleeps. */
const idleParts = [0.25, 0.5, 1, 2, 4] as const;
const holds = (value: number, [from, to]: Ends) => value >= from && (to === null || value <= to);
/** What a cell weighs against its own rows: as much as so many customers. */
const prior = 20;
const fewest = 100;
/** The table is learned from this many earlier days, a step apart: a customer is looked at on each. */
const looks = 6;

function idleSteps(sleepDays: number): Ends[] {
  const edges = [...new Set(idleParts.map((part) => Math.max(1, Math.round(part * sleepDays))))];
  return [
    ...edges.map((edge, at): Ends => [at === 0 ? 0 : (edges[at - 1] ?? 0) + 1, edge]),
    [(edges.at(-1) ?? 0) + 1, null],
  ];
}

/** How far ahead "buys again" looks: as many days as it takes to fall asleep, between one month and half a year. */
export const returnDays = (sleepDays: number): number => Math.min(180, Math.max(30, sleepDays));

/**
 * Of customers with so many order days and so much silence: how many bought again within `returnDays`. Looked at on six earlier
 * days of the shop's own history, the newest one just old enough to know how it ended; each share is pulled towards the share
 * of all customers with as many orders (a beta prior of 20 customers). null under 100 customers to learn from.
 */
export function churnTable(customers: readonly (readonly Day[])[], asOf: Day, sleepDays: number): ReturnRow[] | null {
  const ahead = returnDays(sleepDays);
  const idles = idleSteps(sleepDays);
  const cells = orderSteps.flatMap((orders) =>
    idles.map((idleDays) => ({ orders, idleDays, customers: 0, returned: 0 })),
  );
  const first = customers.reduce<Day>((least, [day]) => (day !== undefined && day < least ? day : least), asOf);
  for (let look = 0; look < looks; look++) {
    const origin = addDays(asOf, -ahead - look * Math.max(7, Math.round(ahead / 3)));
    if (origin <= addDays(first, ahead / 2)) break;
    const end = addDays(origin, ahead);
    for (const days of customers) {
      const before = days.filter((day) => day <= origin);
      const last = before.at(-1);
      if (last === undefined) continue;
      const idle = daysBetween(last, origin);
      const cell = cells.find((each) => holds(before.length, each.orders) && holds(idle, each.idleDays));
      if (!cell) continue;
      cell.customers++;
      if (days.some((day) => day > origin && day <= end)) cell.returned++;
    }
  }
  const all = cells.reduce((sum, cell) => sum + cell.customers, 0);
  if (all < fewest) return null;
  return cells.map((cell) => ({ ...cell, share: shrunk(cell, cells) }));
}
type Counted = Omit<ReturnRow, "share">;
const rate = (rows: readonly Counted[]) => {
  const seen = rows.reduce((sum, row) => sum + row.customers, 0);
  return seen > 0 ? rows.reduce((sum, row) => sum + row.returned, 0) / seen : 0;
};
/** A cell's own share, pulled to its row of orders, which is pulled to everybody. */
function shrunk(cell: Counted, cells: readonly Counted[]): number {
  const idle = cells.filter((each) => each.idleDays === cell.idleDays);
  const idleSeen = idle.reduce((sum, each) => sum + each.customers, 0);
  const towards = (rate(idle) * idleSeen + prior * rate(cells)) / (idleSeen + prior);
  return (cell.returned + prior * towards) / (cell.customers + prior);
}

/** The probability that a customer with so many order days, silent for `idle` days, buys again in time. */
export const returnShare = (table: readonly ReturnRow[], orders: number, idle: number): number | null =>
  table.find((row) => holds(orders, row.orders) && holds(idle, row.idleDays))?.share ?? null;
