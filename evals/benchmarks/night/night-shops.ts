import type { ShopId } from "../../../core/ids.ts";
import { addDays, type Day, eachDay, lastCompleteDay } from "../../../core/time.ts";
import { refreshStatistics } from "../../../db/statistics.ts";
import type { House } from "../../../server/shop-context.ts";

export type ShopSize = {
  readonly id: string;
  readonly events: number;
  readonly days: number;
  readonly products: number;
};

/** A zone where it is about noon now, so that this morning's inspections are due. */
export function noonZone(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

// A visitor has four events, one channel, device and region, and looks at one or two products: everybody comes, two in
// three look, one in five puts something in the cart, one in twelve goes to the checkout, half of these pay. Numbers come
// from a hash, so that the same shop is made each time.
const dayOfEvents = `
insert into events (shop_id, on_date, event_key, happened_at, event_name, visitor_id, session_id, product_id, channel, device, region)
select $1, $2::date, md5($1 || $2 || n)::uuid, $2::date + (n % 86400) * interval '1 second', name, 'v' || visitor, 's' || visitor || $2,
  case when name = 'session_start' then null else 'p' || ((h / 11 + step / 3) % $4::int) end,
  (array['search','direct','social','ads','live'])[1 + h / 13 % 5], (array['mobile','desktop'])[1 + h / 17 % 2], (array['north','south','east','west'])[1 + h / 19 % 4]
from (
  select n, n / 4 as visitor, n % 4 as step, h,
    case n % 4 when 0 then 'session_start' when 1 then case when h % 3 < 2 then 'view_item' else 'page_view' end
      when 2 then case when h % 5 = 0 then 'add_to_cart' else 'page_view' end
      else case when h % 24 = 0 then 'purchase' when h % 12 = 0 then 'begin_checkout' when h % 3 < 2 then 'view_item' else 'page_view' end end as name
  from (select n, abs(hashtext($1 || $2 || n / 4)::bigint) as h from generate_series(1, $3::int) n) e
) e`;
const dayOfOrders = `
insert into orders (shop_id, order_id, placed_at, status, total_minor, paid_at, channel, device, region)
select $1, $2 || '-' || n, $2::date + (n * 37 % 86400) * interval '1 second', 'processed', 2000 + abs(hashtext($2 || n)) % 8000,
  $2::date + (n * 37 % 86400) * interval '1 second', (array['search','direct','social','ads','live'])[1 + n % 5], 'mobile', 'north'
from generate_series(1, greatest($3::int / 50, 1)) n`;
const dayOfPayments = `
insert into payments (shop_id, payment_id, order_id, kind, amount_minor, paid_at)
select shop_id, 'pay-' || order_id, order_id, 'payment', total_minor, paid_at from orders where shop_id = $1 and order_id like $2 || '-%'`;
const goods = `
with p as (insert into products (shop_id, product_id, title, category) select $1, 'p' || n, 'Product ' || n, 'Goods > ' || n % 7 from generate_series(0, $2::int - 1) n returning product_id)
insert into variants (shop_id, sku, product_id, price_minor) select $1, 'sku-' || product_id, product_id, 5000 from p`;

/** Makes a shop whose last complete day is yesterday, straight in the tables: loading is not what this measures. */
export async function addBenchShop(house: House, size: ShopSize, zone: string): Promise<void> {
  const { id, events, days, products } = size;
  const last = lastCompleteDay(house.now(), zone);
  const range: Day[] = eachDay({ from: addDays(last, 1 - days), to: last });
  await house.db.query(
    "insert into shops (shop_id, name, currency, timezone, locale, simulated) values ($1, $1, 'CNY', $2, 'zh-CN', true)",
    [id, zone],
  );
  const data = house.db.shop(id as ShopId); // made above
  await data.query(goods, [id, products]);
  const perDay = Math.max(1, Math.round(events / days));
  // A large shop goes in day by day, so that no step takes long; a small one in one transaction.
  const chunks = perDay > 1000 ? range.map((day) => [day]) : [range];
  for (const chunk of chunks)
    await data.transaction(async (tx) => {
      for (const day of chunk) {
        await tx.query("select ensure_event_month($1::date)", [day]);
        await tx.query(dayOfEvents, [id, day, perDay, products]);
        await tx.query(dayOfOrders, [id, day, perDay]);
        await tx.query(dayOfPayments, [id, day]);
        await tx.query("insert into rollup_days (shop_id, on_date) values ($1, $2::date)", [id, day]);
      }
    });
}

export async function addSmallShops(
  house: House,
  from: number,
  count: number,
  events: number,
  zone: string,
  tell: (line: string) => void,
): Promise<void> {
  for (let index = from; index < from + count; index++) {
    await addBenchShop(house, { id: `small-${String(index).padStart(5, "0")}`, events, days: 28, products: 12 }, zone);
    if (index % 100 === 99) tell(`  ${index + 1} shops made`);
  }
  await refreshStatistics(house.db);
}
