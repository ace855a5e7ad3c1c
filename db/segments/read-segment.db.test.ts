import { afterAll, beforeAll, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import type { Segment } from "../../core/segments/tree.ts";
import { openMemory } from "../../test/support/images.ts";
import type { Database } from "../database.ts";
import { plantWorld, type World } from "../metrics/small-world.ts";
import { readSegment, segmentMembers } from "./read-segment.ts";
import type { SegmentScope } from "./segment-scope.ts";

const scope: SegmentScope = { asOf: "2026-03-31", timezone: "Asia/Shanghai", sleepDays: 60, churn: null };
const order = (order_id: string, customer_id: string, placed_at: string, sku: string, total_minor = 1000) => ({
  order_id,
  customer_id,
  placed_at,
  status: "delivered",
  total_minor,
  sku,
});
const orders = [
  order("o1", "ann", "2026-01-05T10:00:00Z", "lamp"),
  order("o2", "ann", "2026-01-20T10:00:00Z", "box"),
  // Half past midnight on the last day in Shanghai.
  order("o3", "bob", "2026-03-30T16:30:00Z", "lamp"),
  order("o4", "cleo", "2026-02-01T10:00:00Z", "lamp", 9000),
];
const world: World = {
  products: [
    { product_id: "p1", title: "Desk lamp", category: "Home > Lamps" },
    { product_id: "p2", title: "Lampshade", category: "Home > Lampshades" },
  ],
  variants: [
    { sku: "lamp", product_id: "p1", price_minor: 1000 },
    { sku: "box", product_id: "p2", price_minor: 1000 },
  ],
  customers: [
    { customer_id: "ann", email: "ann@example.com", accepts_marketing: true },
    { customer_id: "bob", email: "bob@example.com", accepts_marketing: false },
    { customer_id: "cleo", email: "cleo@example.com", accepts_marketing: true },
  ],
  orders: orders.map(({ sku: _, ...row }) => row),
  order_lines: orders.map(({ order_id, sku }) => ({ order_id, line: 1, sku, quantity: 1, unit_price_minor: 1000 })),
  flow_optouts: [{ kind: "customer", value: "cleo", at: "2026-01-01T00:00:00Z", how: "link" }],
};
let db: Database;
beforeAll(async () => {
  db = await openMemory();
  await plantWorld(db, "one", scope.timezone, world);
  await plantWorld(db, "two", scope.timezone, { customers: [{ customer_id: "zoe" }], orders: [] });
});
afterAll(() => db.close());
const members = (tree: Segment, shop = "one") => segmentMembers(db.shop(shopId(shop)), tree, scope);

test("bought lamps and silent for sixty days, on the shop's own clock", async () => {
  const lamps: Segment = { field: "bought", categories: ["Home > Lamps"], min: 1 };
  expect(await members(lamps)).toEqual(["ann", "bob", "cleo"]);
  expect(await members({ all: [lamps, { field: "last_order_days", min: 60 }] })).toEqual(["ann"]);
  expect(await members({ field: "last_order_days", max: 0 })).toEqual(["bob"]);
  expect(await members({ field: "bought", categories: ["Home > Lampshades"], max: 0 })).toEqual(["bob", "cleo"]);
});
test("who refused or unsubscribed is counted apart and never reachable", async () => {
  const { totals, rows } = await readSegment(db.shop(shopId("one")), { field: "orders", min: 1 }, scope, 1);
  expect(totals).toEqual({ customers: 3, reachable: 1, refusing: 2, silent: 0, orders: 4, spent: 12_000 });
  expect(rows.map((row) => row.customer_id)).toEqual(["ann"]);
  expect(await members({ field: "has", of: "consent" })).toEqual(["ann"]);
});
test("two shops never meet", async () => {
  expect(await members({ field: "orders", min: 0 }, "two")).toEqual(["zoe"]);
});
test("values are bound: a name that is SQL is only a name", async () => {
  expect(await members({ field: "tier", in: ["'; drop table segments; --"] })).toEqual([]);
});
