import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShopData } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import { addDays } from "../../core/time.ts";
import { openMemory } from "../../test/support/images.ts";
import type { Database } from "../database.ts";
import { bringRollupsUpToDate } from "../rollups.ts";
import { randomWorld } from "./random-world.ts";
import { type MetricRequest, readMetric } from "./read-metric.ts";
import { plantWorld, type TableRow } from "./small-world.ts";

const shop = { timezone: "Asia/Shanghai", currency: "CNY" };
const world = randomWorld(7, "2026-03-01", 14, 60);
const rows = (table: string): readonly TableRow[] => world[table] ?? [];
const localDayOf = (instant: unknown) =>
  new Date(Date.parse(String(instant)) + 8 * 3_600_000).toISOString().slice(0, 10);
let db: Database;
let data: ShopData;

beforeAll(async () => {
  db = await openMemory();
  await plantWorld(db, "small", shop.timezone, world);
  data = db.shop(shopId("small"));
  await bringRollupsUpToDate(data);
});
afterAll(() => db.close());

const read = async (request: MetricRequest) => (await readMetric(data, shop, request)).rows;
const only = async (request: MetricRequest) => (await read(request))[0]?.value;
const period = { from: "2026-03-05", to: "2026-03-11" };
const inPeriod = (day: string) => period.from <= day && day <= period.to;
const eventsIn = () => rows("events").filter((row) => inPeriod(String(row["on_date"])));
const distinct = (list: readonly TableRow[], column = "visitor_id") => new Set(list.map((row) => row[column])).size;
const named = (list: readonly TableRow[], name: string) => list.filter((row) => row["event_name"] === name);
const paidOrders = () =>
  rows("orders").filter((row) => row["paid_at"] !== null && inPeriod(localDayOf(row["paid_at"])));
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const buyerOf = (row: TableRow) => row["customer_id"] ?? `order ${row["order_id"]}`;

test("visitors of a week are distinct people, not a sum of days", async () => {
  expect(await only({ metric: "visitors", period })).toBe(distinct(eventsIn()));
  const days = await read({ metric: "visitors", period, by: "day" });
  expect(sum(days.map((day) => day.value ?? 0))).toBeGreaterThan(distinct(eventsIn()));
  for (const day of days) expect(day.value).toBe(distinct(eventsIn().filter((row) => row["on_date"] === day.key)));
});

test("each step of the funnel divides the people who came so far", async () => {
  const viewers = distinct(named(eventsIn(), "view_item"));
  const adders = distinct(named(eventsIn(), "add_to_cart"));
  const checkouts = distinct(named(eventsIn(), "begin_checkout"));
  const buyers = new Set(paidOrders().map(buyerOf)).size;
  expect(await only({ metric: "view_rate", period })).toBeCloseTo(viewers / distinct(eventsIn()), 12);
  expect(await only({ metric: "cart_rate", period })).toBeCloseTo(adders / viewers, 12);
  expect(await only({ metric: "checkout_rate", period })).toBeCloseTo(checkouts / adders, 12);
  expect(await only({ metric: "pay_rate", period })).toBeCloseTo(buyers / checkouts, 12);
  expect(await only({ metric: "conversion_rate", period })).toBeCloseTo(buyers / distinct(eventsIn()), 12);
});

test("revenue counts what was paid on the shop's own days, in whole and by channel", async () => {
  expect(await only({ metric: "revenue", period })).toBe(sum(paidOrders().map((row) => Number(row["total_minor"]))));
  for (const row of await read({ metric: "revenue", period, by: "channel" })) {
    const part = paidOrders().filter((order) => order["channel"] === row.key);
    expect(row.value).toBe(sum(part.map((order) => Number(order["total_minor"]))));
  }
  const orders = paidOrders().length;
  expect(await only({ metric: "aov", period })).toBeCloseTo(
    sum(paidOrders().map((row) => Number(row["total_minor"]))) / orders,
    9,
  );
});

test("revenue by product adds its lines, and products carry their titles", async () => {
  const paid = new Set(paidOrders().map((row) => row["order_id"]));
  const answer = await read({ metric: "revenue", period, by: "product" });
  expect(answer.length).toBe(6);
  for (const row of answer) {
    const lines = rows("order_lines").filter(
      (line) => paid.has(line["order_id"] ?? null) && line["sku"] === row.key?.replace("p", "s"),
    );
    const amount = (line: TableRow) =>
      Number(line["quantity"]) * Number(line["unit_price_minor"]) - Number(line["discount_minor"] ?? 0);
    expect(row.value).toBe(sum(lines.map(amount)));
    expect(row.label).toBe(`Thing ${row.key?.slice(1)}`);
  }
});

test("the refund rate belongs to the orders' own days and leaves out refused refunds", async () => {
  const paid = new Set(paidOrders().map((row) => row["order_id"]));
  const refunded = rows("refunds").filter((row) => paid.has(row["order_id"] ?? null) && row["status"] !== "rejected");
  const revenue = sum(paidOrders().map((row) => Number(row["total_minor"])));
  expect(await only({ metric: "refund_rate", period })).toBeCloseTo((refunded.length * 500) / revenue, 12);
});

test("bounces are sessions with at most one event besides their start", async () => {
  const sessions = new Map<unknown, number>();
  for (const row of eventsIn())
    sessions.set(
      row["session_id"],
      (sessions.get(row["session_id"]) ?? 0) + (row["event_name"] === "session_start" ? 0 : 1),
    );
  const bounces = [...sessions.values()].filter((events) => events <= 1).length;
  expect(await only({ metric: "bounce_rate", period })).toBeCloseTo(bounces / sessions.size, 12);
});

test("hours to ship are taken on the day of dispatch", async () => {
  const shipped = rows("orders").filter((row) => row["shipped_at"] !== null && inPeriod(localDayOf(row["shipped_at"])));
  const hours = shipped.map(
    (row) => (Date.parse(String(row["shipped_at"])) - Date.parse(String(row["paid_at"]))) / 3_600_000,
  );
  expect(await only({ metric: "ship_hours", period })).toBeCloseTo(sum(hours) / hours.length, 6);
});

test("a late event puts its day back and the next rollup counts it once", async () => {
  const day = addDays(period.from, 1);
  const before = await only({ metric: "visitors", period: { from: day, to: day } });
  await data.transaction(async (tx) => {
    await tx.query(
      `insert into events (shop_id, on_date, event_key, happened_at, event_name, visitor_id)
       values ('small', $1::text::date, gen_random_uuid(), now(), 'view_item', 'late')`,
      [day],
    );
    await tx.query("update rollup_days set changed_at = now(), rolled_at = null where on_date = $1::text::date", [day]);
  });
  expect(await bringRollupsUpToDate(data)).toEqual({ days: 1 });
  expect(await bringRollupsUpToDate(data)).toEqual({ days: 0 });
  expect(await only({ metric: "visitors", period: { from: day, to: day } })).toBe((before ?? 0) + 1);
});

test("what no data can tell is unknown, never zero", async () => {
  expect(await only({ metric: "rating", period })).toBeNull();
  expect(await only({ metric: "stock_cover_days", period })).toBeNull();
  expect(await only({ metric: "visitors", period: { from: "2025-01-01", to: "2025-01-07" } })).toBeNull();
  expect(await only({ metric: "revenue", period: { from: "2027-01-01", to: "2027-01-07" } })).toBeNull();
});

test("every metric answers for every split without an error", async () => {
  const { allMetrics, dimensions } = await import("../../core/metrics.ts");
  for (const metric of allMetrics)
    for (const by of [undefined, ...dimensions]) {
      const answer = await readMetric(data, shop, {
        metric,
        period,
        ...(by ? { by } : {}),
        where: by === "channel" ? { product: "p1" } : {},
      });
      expect(Array.isArray(answer.rows)).toBe(true);
    }
});
