import { afterAll, beforeAll, expect, test } from "vitest";
import type { Shop, ShopData } from "../core/context.ts";
import { shopId } from "../core/ids.ts";
import type { Database } from "../db/database.ts";
import { randomStream, randomWorld } from "../db/metrics/random-world.ts";
import { plantWorld, type TableRow } from "../db/metrics/small-world.ts";
import { loadReport } from "../db/reports.ts";
import { openMemory } from "../test/support/images.ts";
import { inspectShop } from "./inspect-shop.ts";
import { reportMarkdown } from "./markdown.ts";

const lastDay = "2026-04-11";
const zone = "Asia/Shanghai";
let db: Database;
const shopOf = (id: string, locale = "zh-CN"): Shop => ({
  id: shopId(id),
  name: id,
  currency: "CNY",
  timezone: zone,
  locale,
  platform: null,
  policies: {},
  simulated: false,
});
const dataOf = (id: string): ShopData => db.shop(shopId(id));

/** Most visitors who would put p0 in the cart on the last day leave for a rival instead. */
function losingCarts(events: readonly TableRow[]): TableRow[] {
  const random = randomStream(3);
  const gone = new Set<unknown>();
  return events.filter((row) => {
    if (row["on_date"] !== lastDay || row["product_id"] !== "p0" || row["event_name"] === "view_item") return true;
    if (row["event_name"] === "add_to_cart" && random() < 0.75) gone.add(row["session_id"]);
    return !gone.has(row["session_id"]);
  });
}

beforeAll(async () => {
  db = await openMemory();
  const world = randomWorld(11, "2026-03-01", 42, 260, 4);
  const lost = Array.from({ length: 42 }, (_, at) => ({
    on_date: new Date(Date.parse("2026-03-01") + at * 86_400_000).toISOString().slice(0, 10),
    product_id: "p0",
    rival_id: "r9",
    visitors: at === 41 ? 45 : 3 + (at % 3),
    stage: "cart",
    rival_title: "原木置物盒",
    rival_price_minor: 2590,
    rival_attributes: { 材质: "实木" },
  }));
  await plantWorld(db, "quiet", zone, world, "zh-CN");
  await plantWorld(
    db,
    "rival",
    zone,
    { ...world, events: losingCarts(world["events"] ?? []), lost_visitors: lost },
    "zh-CN",
  );
  await plantWorld(db, "orders-only", zone, { ...world, events: [] }, "en");
}, 120_000);
afterAll(() => db.close());

test("carts that went to a rival are one finding with the product, the step, the money and the rows behind it", async () => {
  const { report, facts } = await inspectShop(dataOf("rival"), shopOf("rival"), lastDay);
  expect(report.findings.map((one) => [one.metric, one.direction, one.step])).toEqual([["cart_rate", "down", "cart"]]);
  const [finding] = report.findings;
  const [cause] = finding?.causes ?? [];
  expect(cause).toMatchObject({ factor: "rival", where: { product: "p0" } });
  expect(cause?.text).toContain("实木");
  expect(finding?.impact.amount).toBeGreaterThan(0);
  const known = new Set(facts.map((fact) => fact.id));
  for (const id of [...(cause?.evidence ?? []), ...report.kpis.map((kpi) => kpi.fact)]) expect(known).toContain(id);
  expect(reportMarkdown(report, facts, shopOf("rival"), "zh")).toContain("「Thing 0」浏览加购率下降");
});
test("a quiet day has no findings and says so", async () => {
  const { report, facts } = await inspectShop(dataOf("quiet"), shopOf("quiet"), lastDay);
  expect(report.findings).toEqual([]);
  expect(report.kpis.filter((kpi) => kpi.significant)).toEqual([]);
  expect(reportMarkdown(report, facts, shopOf("quiet"), "zh")).toContain("一切平稳");
});
test("the same data give the same bytes, and the report is kept", async () => {
  const first = await inspectShop(dataOf("rival"), shopOf("rival"), lastDay);
  const second = await inspectShop(dataOf("rival"), shopOf("rival"), lastDay);
  expect(JSON.stringify(second.report)).toBe(JSON.stringify(first.report));
  expect((await loadReport(dataOf("rival"), lastDay))?.report).toEqual(first.report);
});
test("a shop without traffic is inspected by its orders, and the report says what it could not see", async () => {
  const { report } = await inspectShop(dataOf("orders-only"), shopOf("orders-only", "en"), lastDay);
  expect(report.kpis.map((kpi) => kpi.metric)).toContain("revenue");
  expect(report.kpis.map((kpi) => kpi.metric)).not.toContain("visitors");
  expect(report.notes).toContain("No traffic data: conversion is not explained.");
});
