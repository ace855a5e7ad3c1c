import { afterAll, beforeAll, expect, test } from "vitest";
import { permissions } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { addDays, eachDay } from "../../core/time.ts";
import type { Database } from "../../db/database.ts";
import { plantWorld, type TableRow } from "../../db/metrics/small-world.ts";
import { testContext } from "../../test/support/context.ts";
import { openMemory } from "../../test/support/images.ts";
import { forecastCover } from "./forecast-cover.ts";
import { listRestock } from "./list-restock.ts";
import { listStockOuts } from "./list-stock-outs.ts";

const days = eachDay({ from: "2026-01-01", to: "2026-03-09" });
const isOut = (day: string) => "2026-02-10" <= day && day <= "2026-02-19";
const merchant = { kind: "merchant", id: "m", permissions: new Set(permissions) } as const;

/** Each SKU's units of a day as one paid order; a shop where `lamp-red` was out for ten days. */
function worldOf(unitsOf: Readonly<Record<string, (day: string) => number>>, stock: readonly TableRow[]) {
  const sold = days.flatMap((day) =>
    Object.entries(unitsOf).flatMap(([sku, units]) => (units(day) > 0 ? [{ day, sku, quantity: units(day) }] : [])),
  );
  const id = ({ day, sku }: { day: string; sku: string }) => `${day}-${sku}`;
  return {
    products: [
      { product_id: "lamp", title: "Lamp", category: "Home", status: "active" },
      { product_id: "mug", title: "Mug", category: "Home", status: "active" },
    ],
    variants: Object.keys(unitsOf).map((sku) => ({ sku, product_id: sku.split("-")[0] ?? "", price_minor: 1000 })),
    orders: sold.map((each) => ({
      order_id: id(each),
      placed_at: `${each.day}T09:00:00Z`,
      paid_at: `${each.day}T09:00:00Z`,
      status: "delivered",
      total_minor: each.quantity * 1000,
    })),
    order_lines: sold.map((each) => ({
      order_id: id(each),
      line: 1,
      sku: each.sku,
      quantity: each.quantity,
      unit_price_minor: 1000,
    })),
    inventory: stock,
  };
}

let db: Database;
beforeAll(async () => {
  db = await openMemory();
  const units = {
    "lamp-red": (day: string) => (isOut(day) ? 0 : 4),
    "lamp-blue": (day: string) => (isOut(day) ? 5 : 2),
    "mug-1": () => 3,
  };
  const rows = days.flatMap((on_date) =>
    Object.keys(units).map((sku) => ({
      sku,
      on_date,
      location: "",
      on_hand: sku === "lamp-red" && isOut(on_date) ? 0 : 20,
    })),
  );
  await plantWorld(db, "rows", "UTC", worldOf(units, rows));
  const snapshot = Object.keys(units).map((sku) => ({
    sku,
    on_date: addDays("2026-03-09", 1),
    location: "",
    on_hand: 20,
  }));
  await plantWorld(db, "snapshot", "UTC", worldOf(units, snapshot));
});
afterAll(() => db.close());
const valueAt = (facts: readonly Fact[], id: string) => facts.find((fact) => fact.id === id)?.value;

test("a stock-out costs what would have sold, less what another colour sold instead, with an interval", async () => {
  const ctx = testContext(db, "rows", merchant);
  const input = { from: "2026-02-01", to: "2026-02-28", nowOnly: false, limit: 15 };
  const { facts } = await listStockOuts.handle(input, ctx);
  expect(valueAt(facts, "0.days")).toBe(10);
  expect(valueAt(facts, "0.units")).toBe(10); // 40 would have sold, 30 more went to the blue one
  expect(Number(valueAt(facts, "0.low"))).toBeLessThanOrEqual(10);
  expect(Number(valueAt(facts, "0.high"))).toBeGreaterThan(10);
  expect(valueAt(facts, "lost")).toBe(10_000);
});

test("only the days of the period are counted", async () => {
  const ctx = testContext(db, "rows", merchant);
  const input = { from: "2026-02-16", to: "2026-02-28", nowOnly: false, limit: 15 };
  const { facts } = await listStockOuts.handle(input, ctx);
  expect(valueAt(facts, "0.days")).toBe(4);
  expect(valueAt(facts, "0.units")).toBe(4);
});

test("days without stock do not slow a pace down, and cover and order say how sure they are", async () => {
  const ctx = testContext(db, "rows", merchant);
  const cover = await forecastCover.handle({ productId: "lamp-red", limit: 10 }, ctx);
  expect(valueAt(cover.facts, "0.pace")).toBeCloseTo(4);
  expect(valueAt(cover.facts, "0.days")).toBe(5);
  const { facts } = await listRestock.handle({ productId: "lamp-red", limit: 10 }, ctx);
  expect(valueAt(facts, "0.cover")).toBe(5);
  expect(Number(valueAt(facts, "0.early"))).toBeLessThan(5);
  expect(Number(valueAt(facts, "0.late"))).toBeGreaterThan(5);
  expect(valueAt(facts, "0.wanted")).toBe(68);
  expect(Number(valueAt(facts, "0.suggest"))).toBeGreaterThan(Number(valueAt(facts, "0.high")) - 20);
});

test("with one snapshot of stock every day since the first sale counts", async () => {
  const { facts } = await forecastCover.handle({ productId: "mug", limit: 10 }, testContext(db, "snapshot", merchant));
  expect(valueAt(facts, "0.pace")).toBeCloseTo(3);
  expect(valueAt(facts, "0.days")).toBe(7);
});
