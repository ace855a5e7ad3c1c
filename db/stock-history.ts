import type { ShopData } from "../core/context.ts";
import type { Day, DayRange } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;

/** A run of stock rows that show nothing to sell. `until` is its last such day; `still` where no later row says otherwise. */
export type StockSpell = {
  readonly sku: string;
  readonly product_id: string;
  readonly title: string;
  readonly price_minor: number;
  readonly since: Day;
  readonly until: Day;
  readonly still: boolean;
  /** Days of the spell that lie in the period asked for. */
  readonly days_out: number;
};

/**
 * Spells without stock that reach into the period, by SKU of products on sale: on hand less reserved, over all locations.
 * `newest` is the last day whose stock is looked at (the present stock may be a day newer than the last complete day).
 * A spell's start is known up to 180 days before the period.
 */
export const stockSpells = (data: Reader, period: DayRange, newest: Day): Promise<StockSpell[]> =>
  data.query<StockSpell>(
    `with days as (
       select sku, on_date, sum(on_hand - coalesce(reserved, 0)) <= 0 as out from inventory
        where on_date >= $1::date - 180 and on_date <= $3::date group by 1, 2
     ), islands as (
       select sku, on_date, out, row_number() over (partition by sku order by on_date)
           - row_number() over (partition by sku, out order by on_date) as island from days
     ), spells as (
       select sku, min(on_date) as since, max(on_date) as until,
              (count(*) filter (where on_date between $1::date and $2::date))::int as days_out
         from islands where out group by sku, island having max(on_date) >= $1::date
     ), newest as (select sku, max(on_date) as newest from days group by 1)
     select s.sku, v.product_id, p.title, v.price_minor, s.since::text, s.until::text, s.until = n.newest as still, s.days_out
       from spells s join newest n on n.sku = s.sku
       join current_variants v on v.sku = s.sku join current_products p on p.product_id = v.product_id
      where p.status = 'active' order by s.sku, s.since`,
    [period.from, period.to, newest],
  );

/** One SKU on one day: whether it could be bought, and how many were (paid, not cancelled). */
export type SkuDay = { readonly sku: string; readonly day: Day; readonly in_stock: boolean; readonly units: number };

/** Stock rows of some SKUs by day beside their sales; a day without a stock row is absent. */
export const skuDays = (data: Reader, skus: readonly string[], period: DayRange, timezone: string): Promise<SkuDay[]> =>
  data.query<SkuDay>(
    `with stock as (
       select sku, on_date, sum(on_hand - coalesce(reserved, 0)) > 0 as in_stock from inventory
        where sku = any($1::text[]) and on_date between $2::date and $3::date group by 1, 2
     ), sold as (
       select l.sku, (o.paid_at at time zone $4)::date as on_date, sum(l.quantity) as units
         from current_orders o join current_order_lines l on l.order_id = o.order_id
        where l.sku = any($1::text[]) and o.status <> 'cancelled'
          and o.paid_at >= ($2::date::timestamp at time zone $4) and o.paid_at < (($3::date + 1)::timestamp at time zone $4)
        group by 1, 2
     )
     select s.sku, s.on_date::text as day, s.in_stock, coalesce(sold.units, 0)::int as units
       from stock s left join sold on sold.sku = s.sku and sold.on_date = s.on_date order by s.sku, s.on_date`,
    [skus, period.from, period.to, timezone],
  );

/** Goods on their way: units and, where the source says it, the local day they come. From each SKU's newest stock rows. */
export type Incoming = { readonly sku: string; readonly units: number; readonly arrives: Day | null };
export const incomingGoods = (data: Reader, newest: Day, timezone: string): Promise<Incoming[]> =>
  data.query<Incoming>(
    `select i.sku, i.incoming as units, (i.incoming_at at time zone $2)::date::text as arrives
       from inventory i join (select sku, max(on_date) as on_date from inventory where on_date <= $1::date group by 1) n
         on n.sku = i.sku and n.on_date = i.on_date
      where i.incoming > 0 order by i.sku, i.location`,
    [newest, timezone],
  );

/** What of one SKU could be sold, day by day, over all locations. */
export const stockPath = (data: Reader, sku: string, period: DayRange): Promise<{ day: Day; onHand: number }[]> =>
  data.query(
    `select on_date::text as day, sum(on_hand - coalesce(reserved, 0))::float8 as "onHand" from inventory
      where sku = $1 and on_date between $2::date and $3::date group by 1 order by 1`,
    [sku, period.from, period.to],
  );
