/**
 * Compares a shop imported with --format ga4 with the source's own daily funnel, day by day and column by column.
 * Run: npx tsx evals/ga4/compare-funnel.ts DAILY_FUNNEL.csv[.gz] DATABASE SHOP
 */
import { argv, exit, stdout } from "node:process";
import { shopId } from "../../core/ids.ts";
import { openDatabase } from "../../db/open-database.ts";
import { csvHeader, csvSource } from "../../importers/reading/source-rows.ts";

type Day = Record<string, number>;
const has = (name: string) => `bool_or(event_name = '${name}')`;
const first = (name: string) => `min(happened_at) filter (where event_name = '${name}')`;
const last = (name: string) => `max(happened_at) filter (where event_name = '${name}')`;

/** What the events themselves say of sessions (never of rows), a session on each day it was there. */
const sessions = `select day, count(*) filter (where purchase)::float8 as purchase_sessions, count(*) filter (where cart)::float8 as cart_sessions,
    count(*) filter (where checkout)::float8 as checkout_sessions,
    count(*) filter (where added <= checked)::float8 as ordered_checkout_sessions,
    count(*) filter (where added <= checked and first_check <= bought and added <= bought)::float8 as ordered_purchase_sessions
  from (select on_date::text as day, session_id, ${has("purchase")} as purchase, ${has("add_to_cart")} as cart, ${has("begin_checkout")} as checkout,
      ${first("add_to_cart")} as added, ${last("begin_checkout")} as checked, ${first("begin_checkout")} as first_check, ${last("purchase")} as bought
    from events group by 1, 2) s group by 1`;
const rollup = `select on_date::text as day, purchasers::float8 as purchase_users, adders::float8 as adders, checkouts::float8 as checkouts from funnel_days where dimension = ''`;
const sales = `select (paid_at at time zone $1::text)::date::text as day, count(*)::float8 as transactions, sum(total_minor)::float8 / 100 as revenue_usd from orders group by 1`;

async function readFunnel(path: string): Promise<Map<string, Day>> {
  const header = await csvHeader(path);
  const days = new Map<string, Day>();
  for await (const rows of csvSource(path, header, () => {}).rows())
    for (const { cells } of rows)
      days.set(cells[0] ?? "", Object.fromEntries(header.map((name, at) => [name, Number(cells[at] || 0)])));
  return days;
}

function line(name: string, theirs: ReadonlyMap<string, Day>, ours: ReadonlyMap<string, Day>): string {
  const pairs = [...theirs].map(([day, row]) => ({ day, theirs: row[name] ?? 0, ours: ours.get(day)?.[name] ?? 0 }));
  const apart = (one: (typeof pairs)[number]) => Math.abs(one.ours - one.theirs);
  const equal = pairs.filter((one) => apart(one) < 0.5).length;
  const near = pairs.filter((one) => apart(one) <= Math.max(1, 0.02 * one.theirs)).length;
  const worst = pairs.reduce((most, one) => (apart(one) > apart(most) ? one : most));
  const sum = (side: "ours" | "theirs") => pairs.reduce((total, one) => total + one[side], 0);
  return [
    name.padEnd(26),
    `${equal} of ${pairs.length} days equal, ${near} within 1 or 2 %`,
    `worst ${worst.day} (${worst.ours} here, ${worst.theirs} there)`,
    `total ${Math.round(sum("ours"))} of ${Math.round(sum("theirs"))}`,
  ].join("; ");
}

async function main([path, url, shop]: readonly string[]): Promise<number> {
  if (!path || !url || !shop) {
    stdout.write("Give the daily funnel's CSV, the database and the shop.\n");
    return 2;
  }
  const theirs = await readFunnel(path);
  const db = await openDatabase(url);
  const data = db.shop(shopId(shop));
  const [zone = { timezone: "UTC" }] = await data.query<{ timezone: string }>(
    "select timezone from shops where shop_id = $1",
    [shop],
  );
  const ours = new Map<string, Day>();
  type Row = { day: string } & Day;
  const parts = [
    await data.query<Row>(sessions),
    await data.query<Row>(rollup),
    await data.query<Row>(sales, [zone.timezone]),
  ];
  for (const { day, ...row } of parts.flat()) ours.set(String(day), { ...ours.get(String(day)), ...row });
  await db.close();
  const known = new Set([...ours.values()].flatMap((row) => Object.keys(row)));
  const names = Object.keys([...theirs.values()][0] ?? {}).filter((name) => name !== "metric_date");
  for (const name of names)
    stdout.write(known.has(name) ? `${line(name, theirs, ours)}\n` : `${name.padEnd(26)}; not in the export\n`);
  const days = [...theirs.keys()];
  const rows = days.map((day) =>
    names
      .filter((name) => known.has(name))
      .map((name) => `${name} ${ours.get(day)?.[name] ?? 0}/${theirs.get(day)?.[name] ?? 0}`),
  );
  for (const [at, day] of days.entries()) stdout.write(`${day} ${rows[at]?.join(", ")}\n`);
  return 0;
}

exit(await main(argv.slice(2)));
