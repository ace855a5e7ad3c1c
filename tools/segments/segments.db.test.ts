import { afterAll, beforeAll, expect, test } from "vitest";
import { permissions, type ShopContext } from "../../core/context.ts";
import type { Database } from "../../db/database.ts";
import { plantWorld } from "../../db/metrics/small-world.ts";
import { openDatabase } from "../../db/open-database.ts";
import { testContext } from "../../test/support/context.ts";
import { approve, undo } from "../decide-change.ts";
import type { AnyTool } from "../define-tool.ts";
import { runTool } from "../run-tool.ts";
import { defineSegment } from "./define-segment.ts";
import { getSegment } from "./get-segment.ts";
import { listSegments } from "./list-segments.ts";
import { previewSegment } from "./preview-segment.ts";

let db: Database;
let ctx: ShopContext;
const order = (order_id: string, customer_id: string, day: string) => ({
  order_id,
  customer_id,
  placed_at: `${day}T10:00:00Z`,
  status: "delivered",
  total_minor: 2500,
});
beforeAll(async () => {
  db = await openDatabase("embedded:memory");
  await plantWorld(db, "shop", "UTC", {
    products: [{ product_id: "p1", title: "Desk lamp", category: "Lamps" }],
    variants: [{ sku: "lamp", product_id: "p1", price_minor: 2500 }],
    customers: [{ customer_id: "ann", email: "ann@example.com", accepts_marketing: true }, { customer_id: "bob" }],
    orders: [order("1", "ann", "2025-11-01"), order("2", "ann", "2025-12-01"), order("3", "bob", "2026-03-01")],
    order_lines: [{ order_id: "1", line: 1, sku: "lamp", quantity: 1, unit_price_minor: 2500 }],
  });
  ctx = testContext(db, "shop", { kind: "merchant", id: "m", permissions: new Set(permissions) });
});
afterAll(() => db.close());

const read = async (tool: AnyTool, input: Record<string, unknown>) => {
  const outcome = await runTool(tool, input, ctx);
  if (outcome.status !== "done") throw new Error(outcome.status === "refused" ? outcome.message : outcome.status);
  const facts = Object.fromEntries(outcome.facts.map(({ id, value }) => [id, value]));
  return { data: outcome.data, facts };
};
const propose = async (input: Record<string, unknown>) => {
  const outcome = await runTool(defineSegment, input, ctx);
  if (outcome.status !== "awaiting_approval") throw new Error(JSON.stringify(outcome));
  return outcome;
};
const wish = "bought twice, silent for 60 days, likes lamps";

test("a wish in words is shown before it is used: read back, counted, with whom it may reach", async () => {
  const { data, facts } = await read(previewSegment, { words: wish });
  expect(data["understood"]).toBe(true);
  expect(facts).toMatchObject({ count: 1, reachable: 1, spent: 5000, "0.customer": "ann" });
  expect(facts["reading.en"]).toBe('at least 2 orders, and no order for at least 60 days, and bought "Lamps"');
});
test("half a wish is said to be half, and is not stored", async () => {
  const { data } = await read(previewSegment, { words: "bought twice and wear red shoes" });
  expect(data).toMatchObject({ understood: false, unread: ["wear red shoes"] });
  const outcome = await runTool(defineSegment, { name: "x", words: "bought twice and wear red shoes" }, ctx);
  expect(outcome).toMatchObject({ status: "refused", message: "These words were not understood: wear red shoes." });
});
test("a name keeps every version; undo takes the newest back, and an old one can be restored", async () => {
  const first = await propose({ name: "Quiet lamps", words: wish });
  await approve(defineSegment, first.proposalId, ctx);
  const second = await propose({ name: "Quiet lamps", words: "bought once" });
  await approve(defineSegment, second.proposalId, ctx);
  expect((await read(previewSegment, { name: "quiet lamps" })).facts["0.customer"]).toBe("bob");
  await expect(undo(first.proposalId, ctx)).rejects.toThrow("changed again since");
  await undo(second.proposalId, ctx);
  expect((await read(previewSegment, { name: "Quiet lamps" })).facts["0.customer"]).toBe("ann");
  const third = await propose({ name: "Quiet lamps", tree: { field: "orders", min: 9 } });
  await approve(defineSegment, third.proposalId, ctx);
  await approve(defineSegment, (await propose({ name: "Quiet lamps", restoreVersion: 1 })).proposalId, ctx);
  const { data } = await read(getSegment, { name: "Quiet lamps" });
  expect(data["versions"]).toMatchObject([{ version: 3, restoredFrom: 1 }, { version: 2 }, { version: 1, said: wish }]);
  expect((await read(listSegments, {})).data["segments"]).toMatchObject([{ name: "Quiet lamps", version: 3 }]);
  await approve(defineSegment, (await propose({ name: "Quiet lamps", retire: true })).proposalId, ctx);
  expect((await read(listSegments, {})).data["segments"]).toEqual([]);
});
test("a buyer may not even ask", async () => {
  const buyer = { ...ctx, actor: { kind: "buyer" as const, id: "ann", permissions: new Set(permissions) } };
  expect(await runTool(previewSegment, { words: wish }, buyer)).toMatchObject({ status: "refused" });
});
