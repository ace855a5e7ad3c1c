import { afterAll, beforeAll, expect, test } from "vitest";
import { buyer, merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";
import { addLampShop } from "../support/flow-world.ts";

let house: House;
const together = 12;
beforeAll(async () => {
  house = await openTestHouse(() => new Date("2026-03-10T12:00:00Z"));
  await addLampShop(house.db);
  for (const text of [
    "insert into products (shop_id, product_id, title, category) values ('lamps', 'P2', 'Round bulb', 'Home > Bulbs'), ('lamps', 'P3', 'Bath mat', 'Home > Bath')",
    "insert into variants (shop_id, sku, product_id, price_minor) values ('lamps', 'BULB', 'P2', 300), ('lamps', 'MAT', 'P3', 900)",
    `insert into orders (shop_id, order_id, customer_id, status, total_minor, placed_at, paid_at)
       select 'lamps', 'o' || n, 'c' || n, 'delivered', 2800, timestamptz '2026-02-01', timestamptz '2026-02-01' from generate_series(1, ${together}) n
       union all select 'lamps', 'm' || n, 'm' || n, 'delivered', 900, timestamptz '2026-02-01', timestamptz '2026-02-01' from generate_series(1, 20) n
       union all select 'lamps', 'ann-1', 'ann', 'delivered', 2500, timestamptz '2026-03-01', timestamptz '2026-03-01'`,
    `insert into order_lines (shop_id, order_id, line, sku, quantity, unit_price_minor)
       select 'lamps', 'o' || n, 1, 'LAMP', 1, 2500 from generate_series(1, ${together}) n
       union all select 'lamps', 'o' || n, 2, 'BULB', 1, 300 from generate_series(1, ${together}) n
       union all select 'lamps', 'm' || n, 1, 'MAT', 1, 900 from generate_series(1, 20) n
       union all select 'lamps', 'ann-1', 1, 'LAMP', 1, 2500`,
  ])
    await rows(house.db, "lamps", text);
});
afterAll(() => house.db.close());

test("a merchant asks what goes with a product, and a buyer who has it is told in how many orders both were", async () => {
  const asked = await (await talk(house, "lamps", merchant())).say("买了 Night lamp 的人还会买什么?");
  expect(asked.answer).toMatch(/Round bulb.*买“Night lamp”的 13 笔订单里,有 12 笔也买了它/);
  const ann = async (text: string) => (await (await talk(house, "lamps", buyer("ann"))).say(text)).answer;
  expect(await ann("能给我推荐点什么吗")).toContain("有 12 笔订单把它和“Night lamp”一起买");
  expect(await ann("can you recommend me something?")).toContain("in 12 orders together with Night lamp");
});
