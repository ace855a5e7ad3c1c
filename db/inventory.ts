import type { ShopData } from "../core/context.ts";
import type { Day } from "../core/time.ts";

export type StockRow = {
  sku: string;
  product_id: string;
  title: string;
  category: string;
  on_hand: number;
  reserved: number;
  incoming: number;
  stock_on: string;
  units: number;
  days_in_stock: number;
  last_sold_on: string | null;
  price_minor: number;
  cost_minor: number | null;
};

/** Every SKU with stock on record: the newest stock up to `asOf`, and what was sold in the `window` days up to it (paid orders
 * not cancelled) against the days on which it was in stock. */
export const stockAndSales = (
  data: Pick<ShopData, "query">,
  asOf: Day,
  timezone: string,
  window = 28,
): Promise<StockRow[]> =>
  data.query<StockRow>(
    `with newest as (
       select sku, max(on_date) as stock_on from inventory where on_date <= $1::date + 1 group by sku
     ), stock as (
       select i.sku, n.stock_on, sum(on_hand)::int as on_hand, sum(coalesce(reserved, 0))::int as reserved, sum(coalesce(incoming, 0))::int as incoming
         from inventory i join newest n on n.sku = i.sku and n.stock_on = i.on_date group by i.sku, n.stock_on
     ), days as (
       select sku, count(*) filter (where on_hand > 0)::int as in_stock, count(*)::int as seen
         from (select sku, on_date, sum(on_hand) as on_hand from inventory where on_date > $1::date - $3::int and on_date <= $1::date group by sku, on_date) d group by sku
     ), sold as (
       select l.sku, sum(l.quantity)::int as units, max((o.paid_at at time zone $2)::date) as last_sold_on
         from current_orders o join current_order_lines l on l.order_id = o.order_id
        where o.paid_at >= (($1::date - $3::int + 1)::timestamp at time zone $2) and o.paid_at < (($1::date + 1)::timestamp at time zone $2)
          and o.status <> 'cancelled' group by l.sku
     )
     select s.*, v.product_id, p.title, p.category, coalesce(sold.units, 0) as units, sold.last_sold_on, v.price_minor, v.cost_minor,
            case when coalesce(d.seen, 0) >= 2 then d.in_stock else $3::int end as days_in_stock
       from stock s join current_variants v on v.sku = s.sku join current_products p on p.product_id = v.product_id
       left join days d on d.sku = s.sku left join sold on sold.sku = s.sku
      where p.status = 'active' order by s.sku`,
    [asOf, timezone, window],
  );
