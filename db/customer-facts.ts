import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** How many customers each tier has. */
export const tiers = (data: Reader): Promise<{ tier: string; customers: number }[]> =>
  data.query(
    "select vip_tier as tier, count(*)::int as customers from current_customers where vip_tier is not null group by 1 order by 2, 1",
  );

/** What a customer bought most, by units. */
export const boughtMost = (data: Reader, customer: string, limit: number) =>
  data.query<{ product_id: string | null; title: string; units: number; rows: number }>(
    `select v.product_id, coalesce(max(p.title), max(l.title), l.sku) as title, sum(l.quantity)::int as units, count(*)::int as rows
       from current_orders o join current_order_lines l on l.order_id = o.order_id
       left join current_variants v on v.sku = l.sku left join current_products p on p.product_id = v.product_id
      where o.customer_id = $1 and o.status not in ('cancelled', 'unpaid') group by v.product_id, l.sku order by units desc, l.sku limit $2`,
    [customer, limit],
  );

export type Likings = {
  /** The category that most of the orders hold something of. */
  readonly category: string | null;
  readonly inCategory: number;
  /** The middle half of the prices paid for a piece. */
  readonly low: number | null;
  readonly high: number | null;
  /** The part of the shop's day in which most orders were placed: its first hour, and the one that it ends before. */
  readonly fromHour: number | null;
  readonly toHour: number | null;
  readonly inHours: number;
  readonly dated: number;
  readonly lines: number;
};
/**
 * What the orders of a customer have in common, each only where it is one: a category in two orders and two in five of them,
 * prices from three lines on, an hour of the day from three dated orders on, half of them in it.
 */
export async function likingsOf(data: Reader, customer: string, timezone: string): Promise<Likings | undefined> {
  const [row] = await data.query<Likings>(
    `with own as materialized (
       select o.order_id, o.placed_at, l.unit_price_minor, p.category
         from current_orders o join current_order_lines l on l.order_id = o.order_id and l.quantity > 0
         left join current_variants v on v.sku = l.sku left join current_products p on p.product_id = v.product_id
        where o.customer_id = $1 and o.status not in ('cancelled', 'unpaid')
     ), orders as (select order_id, min(placed_at) as placed_at from own group by 1),
     best as (
       select category, count(distinct order_id)::int as n from own where category is not null group by 1 order by n desc, 1 limit 1
     ), priced as (
       select count(*)::int as n, percentile_disc(0.25) within group (order by unit_price_minor)::float8 as low,
         percentile_disc(0.75) within group (order by unit_price_minor)::float8 as high from own where unit_price_minor > 0
     ), hours as (
       select case when h < 6 then 0 when h < 11 then 6 when h < 14 then 11 when h < 18 then 14 when h < 23 then 18 else 23 end as part,
         count(*)::int as n from (select extract(hour from placed_at at time zone $2::text)::int as h from orders where placed_at is not null) t group by 1
     ), busiest as (select part, n from hours order by n desc, part limit 1),
     dated as (select coalesce(sum(n), 0)::int as n from hours)
     select case when b.n >= 2 and b.n * 5 >= (select count(*) from orders) * 2 then b.category end as category, coalesce(b.n, 0) as "inCategory",
       case when p.n >= 3 then p.low end as low, case when p.n >= 3 then p.high end as high, p.n as lines,
       case when d.n >= 3 and t.n * 2 >= d.n then t.part end as "fromHour",
       case when d.n >= 3 and t.n * 2 >= d.n then case t.part when 0 then 6 when 6 then 11 when 11 then 14 when 14 then 18 when 18 then 23 else 24 end end as "toHour",
       coalesce(t.n, 0) as "inHours", d.n as dated
       from priced p cross join dated d left join best b on true left join busiest t on true`,
    [customer, timezone],
  );
  return row;
}
