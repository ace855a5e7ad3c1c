import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shopId } from "../core/ids.ts";
import { addShop, type Store, stores } from "../test/support/stores.ts";
import { likingsOf } from "./customer-facts.ts";

const own = shopId("shop_a");
const shop = "current_setting('app.shop_id')";
describe.each(stores)("what a customer's orders have in common, on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await addShop(store.db, own);
    const data = store.db.shop(own);
    await data.query(
      `insert into products (shop_id, product_id, title, category) values (${shop}, 'P1', 'Lamp', 'Home > Lamps'), (${shop}, 'P2', 'Mug', 'Kitchen')`,
    );
    await data.query(
      `insert into variants (shop_id, product_id, sku, price_minor) values (${shop}, 'P1', 'S1', 4000), (${shop}, 'P2', 'S2', 900)`,
    );
    // Four evenings in Shanghai, one morning; one order was cancelled.
    const orders = [
      ["A1", "2026-03-01T12:00:00Z", "delivered", "S1", 4000],
      ["A2", "2026-03-05T13:30:00Z", "delivered", "S1", 4400],
      ["A3", "2026-03-09T14:00:00Z", "pending", "S2", 900],
      ["A4", "2026-03-12T01:00:00Z", "pending", "S1", 4200],
      ["A5", "2026-03-13T03:00:00Z", "cancelled", "S2", 900],
    ] as const;
    for (const [id, at, status, sku, price] of orders) {
      await data.query(
        `insert into orders (shop_id, order_id, customer_id, placed_at, status, total_minor) values (${shop}, $1, 'C1', $2, $3, $4)`,
        [id, at, status, price],
      );
      await data.query(
        `insert into order_lines (shop_id, order_id, line, sku, quantity, unit_price_minor) values (${shop}, $1, 1, $2, 1, $3)`,
        [id, sku, price],
      );
    }
  });
  afterAll(() => store.close());

  test("category, prices and hours, each from enough orders; what was cancelled counts for nothing", async () => {
    expect(await likingsOf(store.db.shop(own), "C1", "Asia/Shanghai")).toMatchObject({
      ...{ category: "Home > Lamps", inCategory: 3, lines: 4, low: 900, high: 4200 },
      ...{ fromHour: 18, toHour: 23, inHours: 3, dated: 4 },
    });
  });
  test("by another clock it is another hour, and nobody's orders have nothing in common", async () => {
    expect(await likingsOf(store.db.shop(own), "C1", "America/New_York")).toMatchObject({ fromHour: 6, toHour: 11 });
    expect(await likingsOf(store.db.shop(own), "C2", "UTC")).toMatchObject({
      ...{ category: null, low: null, high: null, fromHour: null, toHour: null },
    });
  });
});
