import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, permissions } from "../../core/context.ts";
import type { Database } from "../../db/database.ts";
import { plantWorld, type TableRow } from "../../db/metrics/small-world.ts";
import { testContext } from "../../test/support/context.ts";
import { openMemory } from "../../test/support/images.ts";
import { runTool } from "../run-tool.ts";
import { recommendProducts } from "./recommend-products.ts";

let db: Database;
const goods: readonly (readonly [id: string, category: string, price: number, stock: number])[] = [
  ["lamp", "Home > Lamps", 5000, 9],
  ["bulb", "Home > Bulbs", 500, 9],
  ["shade", "Home > Shades", 900, 0],
  ["desk-lamp", "Home > Lamps", 6000, 9],
  ["rug", "Home > Rugs", 9000, 9],
];
const baskets = [...Array.from({ length: 6 }, () => ["lamp", "bulb", "shade"]), ["lamp"], ["rug"], ["rug"]];
const order = (products: readonly string[], at: number): { order: TableRow; lines: TableRow[] } => {
  const order_id = `o${at}`;
  const placed_at = "2026-02-01T10:00:00Z";
  return {
    order: { order_id, customer_id: `c${at}`, placed_at, status: "delivered", total_minor: 100 },
    lines: products.map((sku, line) => ({ order_id, line: line + 1, sku, quantity: 1, unit_price_minor: 100 })),
  };
};
beforeAll(async () => {
  db = await openMemory();
  const made = baskets.map(order);
  await plantWorld(db, "shop", "UTC", {
    products: goods.map(([product_id, category]) => ({
      product_id,
      title: `The ${product_id}`,
      category,
      status: "active",
    })),
    variants: goods.map(([sku, , price_minor]) => ({ sku, product_id: sku, price_minor })),
    inventory: goods.map(([sku, , , on_hand]) => ({ on_date: "2026-03-09", sku, on_hand, location: "" })),
    orders: made.map(({ order: row }) => row),
    order_lines: made.flatMap(({ lines }) => lines),
  });
});
afterAll(() => db.close());
const actor = (kind: Actor["kind"], id: string): Actor => ({ kind, id, permissions: new Set(permissions) });
async function recommend(input: Record<string, unknown>, who: Actor = actor("merchant", "m")) {
  const outcome = await runTool(recommendProducts, input, testContext(db, "shop", who));
  if (outcome.status !== "done") return { refused: true as const, ids: [], facts: {} as Record<string, unknown> };
  const { products } = outcome.data as { products: { productId: string }[] }; // its own output
  const facts = Object.fromEntries(outcome.facts.map(({ id, value }) => [id, value]));
  return { refused: false as const, ids: products.map(({ productId }) => productId), facts };
}

test("what is bought with a lamp is shown with its reason, and nothing that is sold out", async () => {
  const { ids, facts } = await recommend({ productId: "lamp" });
  expect(ids[0]).toBe("bulb");
  expect(ids).not.toContain("shade");
  expect(ids).not.toContain("lamp");
  expect(facts).toMatchObject({ "0.together": 6, "0.of": 7, "0.because": "The lamp" });
});
test("an accessory is cheaper and of another category", async () => {
  expect((await recommend({ productId: "lamp", accessories: true })).ids).toEqual(["bulb"]);
});
test("who owns the bulb is shown something else; who is new, what is alike", async () => {
  expect((await recommend({}, actor("buyer", "c0"))).ids).not.toContain("bulb");
  expect((await recommend({ productId: "desk-lamp" })).ids[0]).toBe("lamp");
});
test("a buyer sees nothing by another buyer's purchases", async () => {
  expect((await recommend({ customerId: "c1" }, actor("buyer", "c0"))).refused).toBe(true);
});
