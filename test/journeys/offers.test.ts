import { afterAll, beforeAll, expect, test } from "vitest";
import { buyer } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";

let house: House;
const shop = "tea-shop";
const now = new Date("2026-06-18T12:00:00Z");
beforeAll(async () => {
  house = await openTestHouse(() => now);
  await house.db.transaction((tx) =>
    tx.query(
      "insert into shops (shop_id, name, currency, timezone, locale, policies) values ($1, $1, 'CNY', 'UTC', 'zh-CN', $2)",
      [shop, JSON.stringify({ limits: { amount_per_change: "500" } })],
    ),
  );
  const own = (text: string, values: unknown[] = []) =>
    rows(house.db, shop, text.replaceAll("ME", "current_setting('app.shop_id')"), values);
  await own(
    "insert into products (shop_id, product_id, title, category, status) values (ME, 'P1', '茉莉花茶', '茶', 'active')",
  );
  await own("insert into variants (shop_id, sku, product_id, price_minor) values (ME, 'P1-1', 'P1', 6000)");
  await own(
    `insert into campaigns (shop_id, campaign_id, name, kind, starts_at, ends_at, rules) values
       (ME, 'LIVE', '直播买三送一', 'live', '2026-06-17', '2026-06-20', '{"buy": 3, "free": 1, "channels": ["live"], "per_customer": 1, "times_per_order": 1, "remark": "直播加赠{units}件"}'),
       (ME, 'TENTH', '年中九折', 'discount', '2026-06-17', '2026-06-20', '{"percent_off": 10}')`,
  );
  await own(
    "insert into coupons (shop_id, code, kind, value, min_total_minor) values (ME, 'MINUS20', 'amount', 20, 15000)",
  );
  await own("insert into customers (shop_id, customer_id, name) values (ME, 'ann', 'Ann'), (ME, 'bob', 'Bob')");
  const order = (id: string, customer: string, channel: string, quantity: number, placed = "2026-06-18T08:00:00Z") =>
    own(
      `with o as (insert into orders (shop_id, order_id, customer_id, channel, status, total_minor, placed_at, paid_at)
         values (ME, $1, $2, $3, 'pending', $4, $5, $5))
       insert into order_lines (shop_id, order_id, line, sku, quantity, unit_price_minor, title) values (ME, $1, 1, 'P1-1', $6, 6000, '茉莉花茶')`,
      [id, customer, channel, quantity * 6000, placed, quantity],
    );
  await order("A1001", "ann", "live", 3);
  await order("A1002", "ann", "live", 4);
  await order("B2001", "bob", "search", 3);
  await order("B2002", "bob", "live", 2);
  await order("B2003", "bob", "live", 20);
});
afterAll(() => house.db.close());

const note = async (id: string) =>
  (await rows<{ note: string | null }>(house.db, shop, "select note from current_orders where order_id = $1", [id]))[0]
    ?.note;

test("buy three in the live stream, one free: remarked on the order after a yes, once a customer", async () => {
  const ann = await talk(house, shop, buyer("ann"));
  const asked = await ann.say("我在直播间买了三件,订单A1001,送的那件记得备注");
  expect(asked.actions).toMatchObject([{ kind: "claim_campaign_gift", status: "awaiting_approval" }]);
  expect(asked.answer).toContain("直播加赠1件");
  expect(await note("A1001")).toBeNull();
  expect((await ann.say("是")).actions).toMatchObject([{ status: "executed" }]);
  expect(await note("A1001")).toBe("直播加赠1件");
  const again = await ann.say("订单A1002也是直播买的,买三送一也给我备注上");
  expect(again.answer).toContain("每人限领");
  expect(await note("A1002")).toBeNull();
});
test("an order from elsewhere, or with too few pieces, hears why it gets no gift", async () => {
  const bob = await talk(house, shop, buyer("bob"));
  expect((await bob.say("订单B2001买三送一,送的那件呢")).answer).toContain("渠道");
  expect(
    (await bob.say("my order B2002 from the live stream: please add the free gift of the campaign")).answer,
  ).toMatch(/too few pieces/);
});
test("what three of it cost at best is told with every offer that counts, in both languages", async () => {
  const guest = await talk(house, shop, buyer(null));
  const zh = (await guest.say("茉莉花茶买三件最多能优惠多少")).answer;
  expect(zh).toMatch(/年中九折/);
  expect(zh).toContain("142");
  const one = (await (await talk(house, shop, buyer(null))).say("茉莉花茶有优惠吗")).answer;
  expect(one).toContain("54");
  expect(one).toContain("MINUS20");
});
test("a change beyond the shop's limits goes to a person, with a sentence in the buyer's words", async () => {
  const answer = await (await talk(house, shop, buyer("bob"))).say("取消订单B2003");
  expect(answer.handoff?.reason).toMatch(/more than .*500/);
  expect(answer.actions).toEqual([]);
});
