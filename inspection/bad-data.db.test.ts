import { afterAll, beforeAll, expect, test } from "vitest";
import type { Shop } from "../core/context.ts";
import { shopId } from "../core/ids.ts";
import type { Database } from "../db/database.ts";
import { randomWorld } from "../db/metrics/random-world.ts";
import { plantWorld, type TableRow } from "../db/metrics/small-world.ts";
import { openMemory } from "../test/support/images.ts";
import { inspectShop } from "./inspect-shop.ts";

const zone = "Asia/Shanghai";
const lastDay = "2026-04-11";
const shopOf = (id: string): Shop => ({
  id: shopId(id),
  name: id,
  currency: "CNY",
  timezone: zone,
  locale: "en",
  platform: null,
  policies: {},
  simulated: false,
});
let db: Database;
const world = randomWorld(11, "2026-03-01", 42, 90, 4);
const events: readonly TableRow[] = world["events"] ?? [];
const plant = (id: string, changed: Record<string, readonly TableRow[]>) =>
  plantWorld(db, id, zone, { ...world, ...changed }, "en");
const inspect = async (id: string) => (await inspectShop(db.shop(shopId(id)), shopOf(id), lastDay)).report;

beforeAll(async () => {
  db = await openMemory();
}, 60_000);
afterAll(() => db.close());

test("one visitor with thousands of events is named, and is one visitor", async () => {
  const [one] = events.filter((row) => row["on_date"] === lastDay && row["event_name"] === "view_item");
  const bot = Array.from({ length: 5000 }, (_, at) => ({
    ...one,
    visitor_id: "bot",
    session_id: "bot",
    event_key: key(at),
  }));
  await plant("crowded", { events: [...events, ...bot] });
  await plant("calm", {});
  const [crowded, calm] = [await inspect("crowded"), await inspect("calm")];
  expect(crowded.notes.join()).toContain("One visitor made 5,000 events");
  expect(crowded.findings.length).toBeLessThanOrEqual(calm.findings.length);
  const visitors = (report: typeof calm) => report.kpis.find((kpi) => kpi.metric === "visitors")?.value ?? 0;
  expect(visitors(crowded)).toBe(visitors(calm) + 1);
});
test("days missing in the middle are missing, not bad days", async () => {
  const gone = ["2026-04-01", "2026-04-02", "2026-04-03"];
  const kept = (row: TableRow) => !gone.includes(String(row["on_date"]));
  const orders = (world["orders"] ?? []).filter(
    (row) => !gone.some((day) => localDay(row["paid_at"]) === day || localDay(row["placed_at"]) === day),
  );
  await plant("holes", { events: events.filter(kept), orders });
  const report = await inspect("holes");
  expect(report.notes.join()).toContain("2026-04-01–2026-04-03");
  expect(report.findings).toEqual([]);
});
test("a shop with three orders is inspected without a claim", async () => {
  await plant("tiny", { orders: (world["orders"] ?? []).slice(-3), events: events.slice(-12) });
  const report = await inspect("tiny");
  expect(report.findings).toEqual([]);
  expect(report.notes.length).toBeGreaterThan(0);
});
test("a product that moves to another category tells no story of either", async () => {
  await plant("moved", {});
  await db.shop(shopId("moved")).query("update products set category = 'Somewhere > Else' where product_id = 'p0'");
  await db
    .shop(shopId("moved"))
    .query("update rollup_days set changed_at = clock_timestamp() where on_date > '2026-04-08'");
  const moved = await inspect("moved");
  expect(moved.findings.filter((one) => one.causes[0]?.where.category)).toEqual([]);
});
test("a hundred thousand categories are looked at without a claim, in a few seconds", async () => {
  await plant("many", {});
  await db
    .shop(shopId("many"))
    .query(
      "insert into products (shop_id, product_id, title, category) select 'many', 'x' || n, 'Thing ' || n, 'All > C' || n from generate_series(1, 100000) n",
    );
  expect((await inspect("many")).findings).toEqual([]);
});

const key = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const localDay = (at: unknown) =>
  typeof at === "string" ? new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10) : "";
