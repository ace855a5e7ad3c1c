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
