import type { ShopData, ShopTx } from "../core/context.ts";
import type { Day } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;
/** Enough to count from: the newest orders of a year. */
const mostOrders = 100_000;
const counted = "o.status not in ('cancelled', 'unpaid')";

/** The products of each order of the year up to `to`, the newest first, with whose it was. */
export const recentBaskets = (data: Reader, to: Day, timezone: string) =>
  data.query<{ customer_id: string | null; products: string[] }>(
    `select o.customer_id, array_agg(distinct v.product_id) as products
       from (select order_id, customer_id, placed_at from current_orders o where ${counted}
          and (placed_at is null or (placed_at < (($1::date + 1)::timestamp at time zone $2::text) and placed_at >= (($1::date - 365)::timestamp at time zone $2::text)))
         order by placed_at desc nulls last limit ${mostOrders}) o
       join current_order_lines l on l.order_id = o.order_id and l.quantity > 0 join current_variants v on v.sku = l.sku
      group by o.order_id, o.customer_id`,
    [to, timezone],
  );

export type NearRow = {
  product_id: string;
  rank: number;
  other_id: string;
  together: number;
  orders: number;
  score: number;
};
export type DemandRow = { product_id: string; orders: number; buyers: number; again: number };
/** Puts what was counted in place of what was known; two who count at once come one after the other. */
export async function keepAlsoBought(
  tx: ShopTx,
  on: Day,
  orders: number,
  near: readonly NearRow[],
  demand: readonly DemandRow[],
  now: Date,
): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext('also_bought' || current_setting('app.shop_id')))");
  await tx.query("delete from also_bought");
  await tx.query("delete from demand_counts");
  for (const [table, rows] of [
    ["also_bought", near],
    ["demand_counts", demand],
  ] as const)
    for (let at = 0; at < rows.length; at += 5000)
      await tx.query(
        `insert into ${table} select (jsonb_populate_record(null::${table}, r || jsonb_build_object('shop_id', current_setting('app.shop_id')))).* from jsonb_array_elements($1::jsonb) r`,
        [JSON.stringify(rows.slice(at, at + 5000))],
      );
  await tx.query(
    `insert into also_bought_runs (shop_id, counted_on, orders, counted_at) values (current_setting('app.shop_id'), $1, $2, $3)
     on conflict (shop_id) do update set counted_on = excluded.counted_on, orders = excluded.orders, counted_at = excluded.counted_at`,
    [on, orders, now],
  );
}
/** Up to which day it was counted; null: never. */
export async function alsoBoughtOn(data: Reader): Promise<Day | null> {
  const [row] = await data.query<{ day: Day }>("select counted_on::text as day from also_bought_runs");
  return row?.day ?? null;
}
export const nearOf = (data: Reader, products: readonly string[]): Promise<NearRow[]> =>
  data.query<NearRow>("select * from also_bought where product_id = any($1::text[]) order by product_id, rank", [
    products,
  ]);
export const demandCounts = (data: Reader): Promise<DemandRow[]> =>
  data.query<DemandRow>(
    "select product_id, orders, buyers, again from demand_counts order by orders desc, product_id limit 2000",
  );
/** What a customer bought, with the day of the newest purchase. */
export const boughtBy = (
  data: Reader,
  customer: string,
  timezone: string,
): Promise<{ product_id: string; day: Day | null }[]> =>
  data.query(
    `select v.product_id, max((o.placed_at at time zone $2::text)::date)::text as day from current_orders o
       join current_order_lines l on l.order_id = o.order_id join current_variants v on v.sku = l.sku
      where o.customer_id = $1 and ${counted} group by 1 order by 2 desc nulls last limit 500`,
    [customer, timezone],
  );
