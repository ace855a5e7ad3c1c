import type { ShopData } from "../core/context.ts";
import { addDays, type Day } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;
export type TitleRow = {
  readonly product_id: string;
  readonly title: string;
  readonly category: string;
  readonly brand: string | null;
  readonly attributes: Record<string, unknown> | null;
  readonly tags: string[] | null;
};
/** What products are called and what their record says beside their texts. */
export const productRecords = (data: Reader, ids: readonly string[]): Promise<TitleRow[]> =>
  data.query<TitleRow>(
    "select product_id, title, category, brand, attributes, tags from current_products where product_id = any($1::text[]) order by product_id",
    [ids],
  );

export type PricePoint = {
  readonly sku: string;
  readonly product_id: string;
  readonly valid_from: Date;
  readonly price_minor: number;
};
/** Every price that the SKUs of these products ever had, oldest first. */
export const pricePoints = (data: Reader, ids: readonly string[]): Promise<PricePoint[]> =>
  data.query<PricePoint>(
    `select h.sku, v.product_id, h.valid_from, h.price_minor from price_history h join variants v on v.sku = h.sku
      where v.product_id = any($1::text[]) order by h.sku, h.valid_from`,
    [ids],
  );

export type SoldRow = {
  readonly product_id: string;
  readonly week: number;
  readonly month: number;
  readonly ever: number;
  readonly buyers: number;
  readonly place: number;
  readonly ranked: number;
};
const counted = "o.status not in ('cancelled', 'unpaid') and o.paid_at is not null";
/** Units of each product by the last complete day (a week, four weeks, ever), its buyers, and its rank by four weeks. */
export const productSales = (data: Reader, ids: readonly string[], last: Day, zone: string): Promise<SoldRow[]> =>
  data.query<SoldRow>(
    `with sold as (
       select v.product_id, sum(l.quantity)::float8 as ever, count(distinct o.customer_id)::int as buyers,
              coalesce(sum(l.quantity) filter (where o.paid_at >= ($2::date::timestamp at time zone $4)), 0)::float8 as week,
              coalesce(sum(l.quantity) filter (where o.paid_at >= ($3::date::timestamp at time zone $4)), 0)::float8 as month
         from current_orders o join current_order_lines l on l.order_id = o.order_id join variants v on v.sku = l.sku
        where ${counted} group by 1
     ), ranked as (
       select product_id, (rank() over (order by month desc))::int as place, (count(*) over ())::int as ranked from sold where month > 0)
     select s.*, coalesce(r.place, 0) as place, coalesce(r.ranked, 0) as ranked from sold s left join ranked r on r.product_id = s.product_id
      where s.product_id = any($1::text[]) order by s.product_id`,
    [ids, addDays(last, -6), addDays(last, -27), zone],
  );

export type RatingRow = {
  readonly product_id: string | null;
  readonly average: number;
  readonly reviews: number;
  readonly good: number;
};
/** Stars of these products and (product null) of the whole shop; `good`: share of four and five stars. */
export const ratings = (data: Reader, ids: readonly string[]): Promise<RatingRow[]> =>
  data.query<RatingRow>(
    `select product_id, avg(rating)::float8 as average, count(*)::int as reviews, avg((rating >= 4)::int)::float8 as good
       from reviews group by grouping sets ((), (product_id)) having grouping(product_id) = 1 or product_id = any($1::text[])`,
    [ids],
  );

export type ShopTotals = {
  readonly sold: number | null;
  readonly month: number | null;
  readonly buyers: number | null;
};
export async function shopTotals(data: Reader, last: Day, zone: string): Promise<ShopTotals> {
  const [row] = await data.query<ShopTotals>(
    `select sum(l.quantity)::float8 as sold, count(distinct o.customer_id)::int as buyers,
            (sum(l.quantity) filter (where o.paid_at >= ($1::date::timestamp at time zone $2)))::float8 as month
       from current_orders o join current_order_lines l on l.order_id = o.order_id where ${counted}`,
    [addDays(last, -27), zone],
  );
  return row ?? { sold: null, month: null, buyers: null };
}

/** Campaigns that run at a moment and take something off the price, whatever their rules say, with their end. */
export const runningCampaigns = (
  data: Reader,
  at: Date,
): Promise<{ campaign_id: string; name: string; ends_at: Date | null }[]> =>
  data.query(
    `select campaign_id, name, ends_at from campaigns where kind in ('coupon', 'discount', 'live') and starts_at <= $1
        and (ends_at is null or ends_at >= $1) order by campaign_id limit 100`,
    [at],
  );
