import type { ShopData } from "../core/context.ts";
import type { Day, DayRange } from "../core/time.ts";

export type LostTo = {
  readonly product_id: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, unknown>> | null;
  /** The product's lowest price now. */
  readonly price_minor: number | null;
  readonly rival_id: string;
  readonly rival_title: string | null;
  readonly rival_price_minor: number | null;
  readonly rival_attributes: Readonly<Record<string, unknown>> | null;
  readonly visitors: number;
  readonly before: number;
  readonly viewed: number;
  readonly carted: number;
  readonly days: number;
};

/**
 * Visitors that rivals took of each product, by rival, in a period and in the one before it; what is known of the rival is
 * its newest row up to the period's end. Most visitors first.
 */
export const lostToRivals = (data: Pick<ShopData, "query">, period: DayRange, beforeFrom: Day): Promise<LostTo[]> =>
  data.query<LostTo>(
    `with sums as (
       select product_id, rival_id, (coalesce(sum(visitors) filter (where on_date >= $1::date), 0))::int as visitors,
              (coalesce(sum(visitors) filter (where on_date < $1::date), 0))::int as before,
              (coalesce(sum(visitors) filter (where on_date >= $1::date and stage = 'view'), 0))::int as viewed,
              (coalesce(sum(visitors) filter (where on_date >= $1::date and stage = 'cart'), 0))::int as carted,
              (count(*) filter (where on_date >= $1::date))::int as days
         from lost_visitors where on_date between $3::date and $2::date group by 1, 2
     ), newest as (
       select distinct on (product_id, rival_id) product_id, rival_id, rival_title, rival_price_minor, rival_attributes
         from lost_visitors where on_date between $3::date and $2::date order by product_id, rival_id, on_date desc
     )
     select s.*, coalesce(p.title, s.product_id) as title, p.attributes, n.rival_title, n.rival_price_minor, n.rival_attributes,
            (select min(price_minor) from current_variants v where v.product_id = s.product_id) as price_minor
       from sums s join newest n using (product_id, rival_id) left join current_products p on p.product_id = s.product_id
      where s.visitors > 0 order by s.visitors desc, s.product_id, s.rival_id`,
    [period.from, period.to, beforeFrom],
  );
