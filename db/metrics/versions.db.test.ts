import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShopData } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import type { Metric } from "../../core/metrics.ts";
import type { InspectionReport } from "../../core/report.ts";
import { openMemory } from "../../test/support/images.ts";
import type { Database } from "../database.ts";
import { loadReport, saveReport } from "../reports.ts";
import { contracts } from "./contracts.ts";
import { readMetric } from "./read-metric.ts";
import { plantWorld } from "./small-world.ts";

const shop = { timezone: "Asia/Shanghai", currency: "CNY" };
const paid = "2026-03-02T04:00:00Z";
const later = "2026-03-04T04:00:00Z";
const why = { why: "payment method changed" };
const row = (payment_id: string, order_id: string, kind: string, paid_at: string, extra: object | null) => ({
  payment_id,
  order_id,
  kind,
  amount_minor: 5000,
  paid_at,
  extra,
});
const order = (order_id: string) => ({
  order_id,
  placed_at: paid,
  paid_at: paid,
  status: "pending",
  total_minor: 5000,
  extra: null,
});
let db: Database;
let data: ShopData;

beforeAll(async () => {
  db = await openMemory();
  await plantWorld(db, "ways", shop.timezone, {
    orders: [order("kept"), order("switched"), order("unlisted")],
    payments: [
      row("1", "kept", "payment", paid, null),
      row("2", "switched", "payment", paid, null),
      row("3", "switched", "payment", later, why),
      row("4", "switched", "refund", later, why),
      row("5", "unlisted", "payment", later, why),
      row("6", "unlisted", "refund", later, why),
    ],
  });
  data = db.shop(shopId("ways"));
});
afterAll(() => db.close());

const read = async (metric: Metric, from: string, to: string) =>
  (await readMetric(data, shop, { metric, period: { from, to } })).rows[0]?.value;

test("an order that changed its way of payment was paid once and refunded nothing", async () => {
  expect(await read("revenue", "2026-03-02", "2026-03-05")).toBe(15_000);
  expect(await read("revenue", "2026-03-04", "2026-03-04")).toBe(0);
  expect(await read("orders", "2026-03-04", "2026-03-04")).toBe(0);
  expect(await read("refund_rate", "2026-03-02", "2026-03-05")).toBe(0);
  expect(await read("refund_amount", "2026-03-02", "2026-03-05")).toBe(0);
});

const report = (value: number): InspectionReport => ({
  shop: "ways",
  date: "2026-03-02",
  kpis: [{ metric: "revenue", value, unit: "CNY", baseline: 1, change: 0, significant: false, fact: "kpi.revenue" }],
  findings: [],
  opportunities: [],
  todo: [],
  notes: [],
});

test("a report made when a metric meant something else keeps its values and says so", async () => {
  await data.query(
    `insert into reports (shop_id, on_date, report, inputs_hash) values ('ways', '2026-03-02', $1::text::jsonb, 'old')`,
    [JSON.stringify({ report: report(200), facts: [] })],
  );
  await saveReport(data, report(150), [], 1);
  const old = await loadReport(data, "2026-03-02");
  expect(old?.report.kpis[0]?.value).toBe(200);
  expect(old?.older).toEqual([{ metric: "revenue", version: 1, now: 2, changes: contracts.revenue.changes }]);
});

test("a report made with the present contracts follows late data", async () => {
  const next = (value: number) => ({ ...report(value), date: "2026-03-03" });
  await saveReport(data, next(200), [], 1);
  await saveReport(data, next(150), [], 1);
  const kept = await loadReport(data, "2026-03-03");
  expect(kept?.report.kpis[0]?.value).toBe(150);
  expect(kept?.older).toEqual([]);
});

test("a value says which metric it is of, and in which version", async () => {
  const { source } = await readMetric(data, shop, { metric: "aov", period: { from: "2026-03-02", to: "2026-03-02" } });
  expect(source).toMatchObject({ metric: "aov", version: contracts.aov.version });
});
