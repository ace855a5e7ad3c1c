import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type CampaignRules = {
  campaign_id: string;
  name: string;
  starts_at: Date | null;
  ends_at: Date | null;
  rules: Record<string, unknown>;
  claimed: number;
};
/** Campaigns with rules that ran at one of these moments, oldest first, with how often each was claimed. */
export const campaignRules = (data: Reader, moments: readonly Date[]): Promise<CampaignRules[]> =>
  data.query<CampaignRules>(
    `select c.campaign_id, c.name, c.starts_at, c.ends_at, c.rules,
            (select count(*)::int from campaign_claims k where k.campaign_id = c.campaign_id) as claimed
       from (select * from campaigns where overlay is null union all
             select (jsonb_populate_record(o, o.overlay)).* from campaigns o where overlay is not null) c
      where c.kind in ('coupon', 'discount', 'live') and jsonb_typeof(c.rules) = 'object' and exists (
        select 1 from unnest($1::timestamptz[]) m where c.starts_at <= m and (c.ends_at is null or c.ends_at >= m))
      order by c.starts_at, c.campaign_id limit 100`,
    [moments],
  );

export type CouponTerms = {
  code: string;
  kind: "percent" | "amount" | "shipping";
  value: string;
  starts_at: Date | null;
  ends_at: Date | null;
  min_total_minor: number | null;
  products: string[] | null;
  usage_limit: number | null;
  used: number | null;
  extra: Record<string, unknown> | null;
};
/** Coupons that are good at a moment. */
export const couponTerms = (data: Reader, at: Date): Promise<CouponTerms[]> =>
  data.query<CouponTerms>(
    `select code, kind, value::text as value, starts_at, ends_at, min_total_minor, products, usage_limit, used, extra from coupons
      where (starts_at is null or starts_at <= $1) and (ends_at is null or ends_at >= $1) order by code limit 100`,
    [at],
  );

/** How often a customer had each campaign (by id) and each coupon (by code) so far. */
export async function hadBefore(data: Reader, customer: string): Promise<Map<string, number>> {
  const rows = await data.query<{ id: string; n: number }>(
    `select campaign_id as id, count(*)::int as n from campaign_claims where customer_id = $1 group by 1
     union all
     select code, count(*)::int from current_orders o, unnest(o.discount_codes) code
      where o.customer_id = $1 and o.status not in ('cancelled', 'unpaid') group by 1`,
    [customer],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Claims of one campaign, for the number that the next one gets. */
export const claimsOf = (data: Reader, campaign: string): Promise<{ claim_id: string; order_id: string }[]> =>
  data.query("select claim_id, order_id from campaign_claims where campaign_id = $1", [campaign]);

export type PricedRow = {
  sku: string;
  product_id: string;
  title: string;
  category: string;
  price_minor: number;
};
/** SKUs as they are sold, by their own ids or by their product's; a product's cheapest first. */
export const sold = (data: Reader, ids: readonly string[]): Promise<PricedRow[]> =>
  data.query<PricedRow>(
    `select v.sku, v.product_id, p.title, p.category, v.price_minor from current_variants v
       join current_products p on p.product_id = v.product_id
      where v.sku = any($1::text[]) or v.product_id = any($1::text[]) order by v.price_minor, v.sku`,
    [ids],
  );
/** Categories of products, by id. */
export async function categoriesOf(data: Reader, products: readonly string[]): Promise<Map<string, string>> {
  const rows = await data.query<{ product_id: string; category: string }>(
    "select product_id, category from current_products where product_id = any($1::text[])",
    [products],
  );
  return new Map(rows.map(({ product_id, category }) => [product_id, category]));
}
