import type { ShopData } from "../core/context.ts";
import { type Day, daysBetween } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;
export type PriceDayRow = {
  readonly sku: string;
  readonly category: string;
  readonly at: number;
  readonly minor: number;
  readonly lines: number;
  readonly units: number;
};

/** What was sold of each SKU at which price on which local day (paid orders, not cancelled), for at most so many days up to
 * the last; `at` counts days from `from`. Nothing where the shop has no dated sales. */
export async function priceDays(
  data: Reader,
  zone: string,
  last: Day,
  most: number,
): Promise<{ from: Day; length: number; rows: readonly PriceDayRow[] } | null> {
  const [first] = await data.query<{ day: Day | null }>(
    `select greatest(min((paid_at at time zone $1)::date), $2::date - $3::int + 1)::text as day from orders where paid_at < (($2::date + 1)::timestamp at time zone $1)`,
    [zone, last, most],
  );
  if (!first?.day) return null;
  const rows = await data.query<PriceDayRow>(
    `select l.sku, coalesce(p.category, '') as category, (o.paid_at at time zone $3)::date - $1::date as at, l.unit_price_minor::float8 as minor,
            count(*)::int as lines, sum(l.quantity)::float8 as units
       from current_orders o join current_order_lines l on l.order_id = o.order_id
       left join variants v on v.sku = l.sku left join products p on p.product_id = v.product_id
      where o.status <> 'cancelled' and l.unit_price_minor > 0 and l.quantity > 0
        and o.paid_at >= ($1::date::timestamp at time zone $3) and o.paid_at < (($2::date + 1)::timestamp at time zone $3)
      group by 1, 2, 3, 4 order by 1, 3, 4`,
    [first.day, last, zone],
  );
  return { from: first.day, length: daysBetween(first.day, last) + 1, rows };
}
