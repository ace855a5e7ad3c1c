import type { House } from "../../server/shop-context.ts";
import { openShopHouse, rows, simulatedShop } from "../support/demo-shops.ts";

export const shop = "home-storage-demo";
export const lastDay = "2026-03-31";
const here = "current_setting('app.shop_id')";

/** A clock that moves on with every look, so that turns have an order. */
function clock(): () => Date {
  let at = Date.parse("2026-04-01T01:00:00Z");
  return () => {
    at += 1000;
    return new Date(at);
  };
}

/**
 * The simulated shop with a few rows whose answers are known by hand: Z-OUT sells two a day, is out of stock from 11 to 20
 * March and has 20 left; Z-DEAD never sold; eight searches in the shop, five of them without results; paid visitors carry
 * their campaign; one order's note is a formula.
 */
export async function openLookingHouse(): Promise<House> {
  const house = await openShopHouse([simulatedShop(lastDay, 300)], clock());
  const run = (text: string, values: unknown[] = []) => rows(house.db, shop, text, values);
  for (const [sku, product, price, cost] of [
    ["Z-OUT", "P024", 2600, 1000],
    ["Z-DEAD", "P025", 8800, 4000],
  ])
    await run(
      `insert into variants (shop_id, sku, product_id, price_minor, cost_minor) values (${here}, $1, $2, $3, $4)`,
      [sku, product, price, cost],
    );
  await run(`insert into inventory (shop_id, on_date, sku, location, on_hand)
    select ${here}, d::date, 'Z-OUT', '', case when d::date between '2026-03-11' and '2026-03-20' then 0 else 20 end
      from generate_series(date '2026-02-01', date '2026-03-31', interval '1 day') d
    union all select ${here}, d::date, 'Z-DEAD', '', 25 from generate_series(date '2026-02-01', date '2026-03-31', interval '1 day') d`);
  const soldOn =
    "generate_series(date '2026-02-01', date '2026-03-31', interval '1 day') d where d::date not between '2026-03-11' and '2026-03-20'";
  await run(`insert into orders (shop_id, order_id, placed_at, paid_at, status, total_minor, customer_id, channel, device, region)
    select ${here}, 'Z' || to_char(d, 'YYYYMMDD'), d::timestamp at time zone 'Asia/Shanghai' + interval '10 hours',
      d::timestamp at time zone 'Asia/Shanghai' + interval '10 hours', 'delivered', 5200, 'ZC' || to_char(d, 'YYYYMMDD'), '搜索', 'mobile', '浙江' from ${soldOn}`);
  await run(`insert into order_lines (shop_id, order_id, line, sku, quantity, unit_price_minor)
    select ${here}, order_id, 1, 'Z-OUT', 2, 2600 from orders where order_id like 'Z2026%'`);
  await run(`insert into payments (shop_id, payment_id, order_id, kind, amount_minor, paid_at)
    select ${here}, 'PZ' || order_id, order_id, 'payment', 5200, paid_at from orders where order_id like 'Z2026%'`);
  await run(`update orders set note = '=HYPERLINK("http://x","y")' where order_id = 'Z20260331'`);
  await run("update events set campaign = 'AD-01' where channel = '付费广告'");
  for (const [query, results, times, skip] of [
    ["Solid Wood Cabinet", 0, 3, 0],
    ["真丝睡袍", 0, 2, 5],
    ["真丝睡袍", 4, 1, 9],
    ["收纳盒", 12, 2, 12],
  ])
    await run(
      `insert into events (shop_id, on_date, event_key, happened_at, event_name, visitor_id, session_id, channel, campaign, device, region, query, results)
       select shop_id, on_date, gen_random_uuid(), happened_at, 'view_search_results', visitor_id, session_id, channel, campaign, device, region, $1, $2::int
         from events where on_date = '2026-03-30' and event_name = 'session_start' order by visitor_id offset $4::int limit $3::int`,
      [query, results, times, skip],
    );
  await run(
    `insert into search_terms (shop_id, on_date, term, category, searches, items_online) values (${here}, '2026-03-30', '折叠猫砂柜', '宠物', 77, 0)`,
  );
  return house;
}
