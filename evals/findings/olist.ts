/**
 * Deliveries against promise, and the stars of late and timely parcels, of the Olist orders (read from their CSVs).
 * Run: npx tsx evals/findings/olist.ts DATA [OUT]  (DATA or ZHANGGUI_EVAL_DATA; with OUT the shop is also written there in the
 * import format, for `zhanggui import OUT`).
 */
import { join } from "node:path";
import { argv, env, exit, stdout } from "node:process";
import { shareDifference } from "../../analytics/proportions.ts";
import { mean, sum } from "../../analytics/statistics.ts";
import { daysBetween } from "../../core/time.ts";
import { type OlistOrder, readOlist } from "./olist-rows.ts";
import { writeOlistShop } from "./olist-shop.ts";
import { percent, printTable } from "./tables.ts";

type Delivered = OlistOrder & { readonly late: number };

/** Days over the promise; parcels on the promised day are in time. */
const delivered = (orders: readonly OlistOrder[]): Delivered[] =>
  orders.flatMap((order) =>
    order.deliveredAt ? [{ ...order, late: daysBetween(order.promised.slice(0, 10), order.deliveredAt.slice(0, 10)) }] : [],
  );

function groups<Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found].sort((a, b) => a[0].localeCompare(b[0]));
}

/** 95 % interval of a share (Wilson 1927). */
function shareInterval(of: number, from: number): string {
  const z = 1.96;
  const p = of / from;
  const middle = (p + z ** 2 / (2 * from)) / (1 + z ** 2 / from);
  const half = (z * Math.sqrt((p * (1 - p)) / from + z ** 2 / (4 * from ** 2))) / (1 + z ** 2 / from);
  return `${(100 * (middle - half)).toFixed(1)} to ${(100 * (middle + half)).toFixed(1)} %`;
}

function lateRows(rows: readonly (readonly [string, readonly Delivered[]])[]): (string | number)[][] {
  return rows.map(([name, own]) => {
    const late = own.filter((one) => one.late > 0);
    const days = mean(own.map(({ placedAt, deliveredAt }) => daysBetween(placedAt.slice(0, 10), (deliveredAt ?? "").slice(0, 10))));
    const promised = mean(own.map((one) => daysBetween(one.placedAt.slice(0, 10), one.promised.slice(0, 10))));
    return [name, own.length, late.length, percent(late.length, own.length), shareInterval(late.length, own.length), days.toFixed(1), promised.toFixed(1)];
  });
}
const lateHeader = ["", "delivered", "late", "share", "95 % interval", "days taken", "days promised"];

/** Difference of two means with Welch's 95 % interval (1947), by the normal's 1.96: both sides are large enough. */
function starsBelow(late: readonly number[], timely: readonly number[]): string {
  const variance = (values: readonly number[]) => sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1);
  const difference = mean(late) - mean(timely);
  const half = 1.96 * Math.sqrt(variance(late) / late.length + variance(timely) / timely.length);
  return `${difference.toFixed(2)} (${(difference - half).toFixed(2)} to ${(difference + half).toFixed(2)})`;
}

function stars(all: readonly Delivered[]): void {
  const rated = all.flatMap((one) => (one.stars === null ? [] : [{ ...one, stars: one.stars }]));
  const bands: [string, (late: number) => boolean][] = [
    ["8 days early or more", (late) => late <= -8],
    ["1 to 7 days early", (late) => late > -8 && late < 0],
    ["on the promised day", (late) => late === 0],
    ["1 to 3 days late", (late) => late > 0 && late <= 3],
    ["4 days late and more", (late) => late > 3],
  ];
  printTable(
    "Stars by how the parcel came",
    ["parcel", "reviews", "mean stars", "1 or 2 stars", "share", "95 % interval"],
    bands.map(([name, fits]) => {
      const own = rated.filter(({ late }) => fits(late));
      const low = own.filter((one) => one.stars <= 2).length;
      return [name, own.length, own.length ? mean(own.map((one) => one.stars)).toFixed(2) : null, low, percent(low, own.length), own.length ? shareInterval(low, own.length) : null];
    }),
  );
  const [late, timely] = [rated.filter((one) => one.late > 0), rated.filter((one) => one.late <= 0)];
  const low = (rows: typeof rated) => ({ of: rows.filter((one) => one.stars <= 2).length, from: rows.length });
  const [a, b] = [low(late), low(timely)];
  const gap = (100 * a.of) / a.from - (100 * b.of) / b.from;
  const half = 196 * Math.sqrt(((a.of / a.from) * (1 - a.of / a.from)) / a.from + ((b.of / b.from) * (1 - b.of / b.from)) / b.from);
  stdout.write(
    `\nLate ${late.length} reviews, mean ${mean(late.map((one) => one.stars)).toFixed(2)}; timely ${timely.length}, mean ${mean(timely.map((one) => one.stars)).toFixed(2)}; difference ${starsBelow(late.map((one) => one.stars), timely.map((one) => one.stars))} stars.\n` +
      `1 or 2 stars: late ${percent(a.of, a.from)} (${a.of} of ${a.from}), timely ${percent(b.of, b.from)} (${b.of} of ${b.from}); ${gap.toFixed(1)} points more (${(gap - half).toFixed(1)} to ${(gap + half).toFixed(1)}), z ${shareDifference(a, b)?.z.toFixed(1) ?? "–"}.\n`,
  );
  const inTime = rated.filter((one) => one.late <= 0);
  const byKind = groups(inTime, (one) => one.category).filter(([, own]) => own.length >= 15);
  printTable(
    "Stars of timely parcels by category (15 reviews and more), the lowest first",
    ["category", "reviews", "mean stars", "1 or 2 stars", "95 % interval"],
    byKind
      .sort((x, y) => mean(x[1].map((one) => one.stars)) - mean(y[1].map((one) => one.stars)))
      .slice(0, 10)
      .map(([name, own]) => {
        const few = own.filter((one) => one.stars <= 2).length;
        return [name, own.length, mean(own.map((one) => one.stars)).toFixed(2), percent(few, own.length), shareInterval(few, own.length)];
      }),
  );
}

async function main([folder = env["ZHANGGUI_EVAL_DATA"], out]: readonly string[]): Promise<number> {
  if (!folder) {
    stdout.write("Give the data folder, or set ZHANGGUI_EVAL_DATA.\n");
    return 2;
  }
  const orders = await readOlist(join(folder, "olist_2017"));
  const all = delivered(orders);
  const reviewed = all.filter((one) => one.stars !== null).length;
  stdout.write(`${orders.length} orders, ${all.length} delivered, ${reviewed} of these reviewed\n`);
  printTable("All", lateHeader, lateRows([["all", all]]));
  printTable("By month of the order", lateHeader, lateRows(groups(all, (one) => one.placedAt.slice(0, 7))));
  const states = groups(all, (one) => one.state).filter(([, own]) => own.length >= 100);
  const rate = (own: readonly Delivered[]) => own.filter((one) => one.late > 0).length / own.length;
  printTable("By state (100 parcels and more)", lateHeader, lateRows(states.sort((a, b) => rate(b[1]) - rate(a[1]))));
  stars(all);
  if (out) await writeOlistShop(out, orders, join(folder, "olist_2017"));
  return 0;
}

exit(await main(argv.slice(2)));
