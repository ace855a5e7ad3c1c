import type { ShopData } from "../../core/context.ts";
import type { Day, DayRange } from "../../core/time.ts";

const inDays = (column: string) =>
  `${column} >= ($1::text::date::timestamp at time zone $3::text) and ${column} < (($2::text::date + 1)::timestamp at time zone $3::text)`;
const day = (column: string) => `((${column}) at time zone $3::text)::date::text`;
const values = (period: DayRange, zone: string) => [period.from, period.to, zone];

export type PriceChange = {
  readonly day: Day;
  readonly sku: string;
  readonly product: string;
  readonly before: number;
  readonly after: number;
};
/** Changes of price that took effect in the period, minor units; the first price of a sku is no change. */
export const readPriceChanges = (data: ShopData, zone: string, period: DayRange): Promise<PriceChange[]> =>
  data.query<PriceChange>(
    `select ${day("h.valid_from")} as day, h.sku, v.product_id as product, h.before::float8 as before, h.price_minor::float8 as after from (
       select *, lag(price_minor) over (partition by sku order by valid_from) as before from price_history) h
     join variants v on v.sku = h.sku where h.before is not null and h.before <> h.price_minor and ${inDays("h.valid_from")}
     order by h.valid_from, h.sku`,
    values(period, zone),
  );

export type StockDay = {
  readonly day: Day;
  readonly product: string;
  readonly skus: number;
  readonly skusOut: number;
  readonly onHand: number;
};
/** Stock of each product by day, with how many of its skus were out. */
export const readStockDays = (data: ShopData, period: DayRange): Promise<StockDay[]> =>
  data.query<StockDay>(
    `select on_date::text as day, v.product_id as product, count(*)::float8 as skus, (count(*) filter (where s.on_hand <= 0))::float8 as "skusOut",
       sum(s.on_hand)::float8 as "onHand" from (
         select on_date, sku, sum(on_hand) as on_hand from inventory where on_date between $1::text::date and $2::text::date group by 1, 2) s
     join variants v on v.sku = s.sku group by 1, 2 order by 2, 1`,
    [period.from, period.to],
  );

export type Campaign = {
  readonly id: string;
  readonly name: string;
  readonly kind: "ads" | "coupon" | "discount" | "live" | "message";
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly rules: Readonly<Record<string, unknown>> | null;
};
/** Campaigns that began or ended in the period; `endsOn` is the last day it ran. */
export const readCampaigns = (data: ShopData, zone: string, period: DayRange): Promise<Campaign[]> =>
  data.query<Campaign>(
    `select campaign_id as id, name, kind, ${day("starts_at")} as "startsOn", ${day("ends_at - interval '1 second'")} as "endsOn", rules
     from campaigns where (${inDays("starts_at")}) or (${inDays("ends_at")}) order by campaign_id`,
    values(period, zone),
  );

export type CampaignDay = {
  readonly day: Day;
  readonly campaign: string;
  readonly clicks: number;
  readonly spend: number;
};
/** What campaigns cost and brought by day, minor units. */
export const readCampaignDays = (data: ShopData, period: DayRange): Promise<CampaignDay[]> =>
  data.query<CampaignDay>(
    `select on_date::text as day, campaign_id as campaign, coalesce(clicks, 0)::float8 as clicks, coalesce(spend_minor, 0)::float8 as spend
     from campaign_daily where on_date between $1::text::date and $2::text::date order by 2, 1`,
    [period.from, period.to],
  );

export type Review = {
  readonly id: string;
  readonly day: Day;
  readonly product: string;
  readonly rating: number;
  readonly body: string | null;
};
export const readReviews = (data: ShopData, zone: string, period: DayRange): Promise<Review[]> =>
  data.query<Review>(
    `select review_id as id, ${day("created_at")} as day, product_id as product, rating, body from reviews
     where ${inDays("created_at")} order by created_at, review_id`,
    values(period, zone),
  );

export type Refund = {
  readonly id: string;
  readonly day: Day;
  readonly product: string | null;
  readonly amount: number;
  readonly reason: string | null;
};
/** Refunds asked for in the period, with the product where the line (or a one-product order) tells it. Minor units. */
export const readRefunds = (data: ShopData, zone: string, period: DayRange): Promise<Refund[]> =>
  data.query<Refund>(
    `with asked as materialized (select * from refunds r where ${inDays("r.created_at")}),
       lines as (select l.order_id, l.line, v.product_id from current_order_lines l join variants v on v.sku = l.sku
         where l.order_id in (select order_id from asked)),
       told as (select a.refund_id, case when min(l.product_id) = max(l.product_id) then min(l.product_id) end as product
         from asked a join lines l on l.order_id = a.order_id and (a.line is null or a.line = l.line) group by 1)
     select a.refund_id as id, ${day("a.created_at")} as day, coalesce(a.amount_minor, 0)::float8 as amount, a.reason, t.product
     from asked a left join told t on t.refund_id = a.refund_id order by a.created_at, a.refund_id`,
    values(period, zone),
  );
