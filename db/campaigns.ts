import type { ShopData } from "../core/context.ts";
import type { Day, DayRange } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;
export const campaignStates = ["running", "coming", "ended"] as const;
export type CampaignState = (typeof campaignStates)[number];
export type CampaignRow = {
  campaign_id: string;
  name: string;
  kind: string;
  starts_on: Day;
  ends_on: Day | null;
  budget_minor: number | null;
  state: CampaignState;
};

const day = (column: string) => `(${column} at time zone $2::text)::date`;
/** A campaign as it stands on the day $1, in the zone $2, its own changes laid over it. */
const current = `(select campaign_id, name, kind, ${day("starts_at")}::text as starts_on, ${day("ends_at")}::text as ends_on, budget_minor,
    case when ${day("starts_at")} > $1::date then 'coming' when ${day("ends_at")} < $1::date then 'ended' else 'running' end as state
  from (select * from campaigns where overlay is null union all
    select (jsonb_populate_record(c, c.overlay)).* from campaigns c where overlay is not null) k)`;

/** Campaigns in the states asked for; ended ones only where they ended in `endedIn`. Running first, then coming, then ended. */
export const listCampaigns = (
  data: Reader,
  today: Day,
  timezone: string,
  states: readonly CampaignState[],
  endedIn: DayRange | null,
  limit: number,
): Promise<CampaignRow[]> =>
  data.query<CampaignRow>(
    `select * from ${current} s where state = any($3::text[])
       and (state <> 'ended' or $4::text is null or ends_on between $4::text and $5::text)
     order by array_position(array['running','coming','ended'], state), starts_on desc, campaign_id limit $6`,
    [today, timezone, states, endedIn?.from ?? null, endedIn?.to ?? null, limit],
  );

export type CouponRow = {
  code: string;
  kind: "percent" | "amount" | "shipping";
  value: number;
  min_total_minor: number | null;
  ends_on: Day | null;
  used: number | null;
  usage_limit: number | null;
};
/** Coupons that are good on a day and not used up, the most used first. */
export const liveCoupons = (data: Reader, today: Day, timezone: string, limit: number): Promise<CouponRow[]> =>
  data.query<CouponRow>(
    `select code, kind, value::float8 as value, min_total_minor, ${day("ends_at")}::text as ends_on, used, usage_limit from coupons
      where (starts_at is null or ${day("starts_at")} <= $1::date) and (ends_at is null or ${day("ends_at")} >= $1::date)
        and (usage_limit is null or coalesce(used, 0) < usage_limit) order by used desc nulls last, code limit $3`,
    [today, timezone, limit],
  );

export type PerformanceRow = {
  campaign_id: string;
  name: string;
  kind: string;
  /** Days of the period with a row; 0: nothing is on record. */
  days: number;
  impressions: number | null;
  clicks: number | null;
  spend: number | null;
  orders: number | null;
  revenue: number | null;
};
/** What each campaign that ran in the period brought, by its daily rows; a column nobody filled is null, never 0. */
export const campaignPerformance = (
  data: Reader,
  period: DayRange,
  timezone: string,
  campaign: string | null,
): Promise<PerformanceRow[]> =>
  data.query<PerformanceRow>(
    `select s.campaign_id, s.name, s.kind, count(d.on_date)::int as days, sum(d.impressions)::float8 as impressions, sum(d.clicks)::float8 as clicks,
       sum(d.spend_minor)::float8 as spend, sum(d.orders)::float8 as orders, sum(d.revenue_minor)::float8 as revenue
     from ${current} s left join campaign_daily d on d.campaign_id = s.campaign_id and d.on_date between $3::date and $1::date
     where s.starts_on <= $1::text and (s.ends_on is null or s.ends_on >= $3::text) and ($4::text is null or s.campaign_id = $4)
     group by s.campaign_id, s.name, s.kind order by spend desc nulls last, s.campaign_id limit 50`,
    [period.to, timezone, period.from, campaign],
  );

export type OfferRow = {
  sku: string;
  product_id: string;
  title: string;
  price_minor: number;
  cost_minor: number | null;
};
/** Price and cost of SKUs, for what a discount would leave. */
export const pricesOf = (data: Reader, skus: readonly string[]): Promise<OfferRow[]> =>
  data.query<OfferRow>(
    `select v.sku, v.product_id, p.title, v.price_minor, v.cost_minor from current_variants v
       join current_products p on p.product_id = v.product_id where v.sku = any($1::text[]) order by v.sku`,
    [skus],
  );
/** SKUs on sale of one product, or of a category and what is below it. */
export const skusOf = async (
  data: Reader,
  product: string | null,
  category: string | null,
  limit: number,
): Promise<string[]> =>
  (
    await data.query<{ sku: string }>(
      `select v.sku from current_variants v join current_products p on p.product_id = v.product_id
        where p.status = 'active' and ($1::text is null or v.product_id = $1) and ($2::text is null or p.category = $2 or starts_with(p.category, $2 || ' > ')
          or p.category like '%' || $2 || '%') order by v.sku limit $3`,
      [product, category, limit],
    )
  ).map(({ sku }) => sku);
