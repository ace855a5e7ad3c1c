import type { ShopData } from "../core/context.ts";
import type { Audience } from "../core/flows/flow.ts";
import type { Day, DayRange } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;
type Ends = { readonly low: number; readonly middle: number; readonly high: number };
/** What a draft was expected to sell, in units and minor units; `of`: how many of its SKUs could be foreseen. */
export type Foreseen = { readonly units: Ends; readonly revenue: Ends; readonly usual: number; readonly of: number };
export type PlanRow = {
  readonly plan_id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: string;
  readonly goal: string;
  readonly from_on: Day;
  readonly to_on: Day;
  readonly discount: number | null;
  readonly budget_minor: number | null;
  readonly skus: string[];
  readonly foreseen: Foreseen | null;
  /** A segment at one version; null: everybody. */
  readonly audience: Audience | null;
  readonly status: "draft" | "dropped";
};
const columns =
  "plan_id, version, name, kind, goal, from_on::text as from_on, to_on::text as to_on, discount, budget_minor, skus, foreseen, audience, status";
const newest = `select distinct on (plan_id) ${columns} from campaign_plans order by plan_id, version desc`;

/** The newest version of a draft, dropped or not. */
export async function findPlan(data: Reader, id: string): Promise<PlanRow | undefined> {
  const [row] = await data.query<PlanRow>(
    `select ${columns} from campaign_plans where plan_id = $1 order by version desc limit 1`,
    [id],
  );
  return row;
}
/** Drafts that stand, whose days touch the period; the earliest first. */
export const plansIn = (data: Reader, { from, to }: DayRange): Promise<PlanRow[]> =>
  data.query<PlanRow>(
    `select * from (${newest}) p where status = 'draft' and from_on <= $2 and to_on >= $1 order by from_on, plan_id limit 100`,
    [from, to],
  );

/** Units and money of some SKUs on some local days (paid orders, not cancelled). */
export async function soldOf(
  data: Reader,
  skus: readonly string[],
  { from, to }: DayRange,
  zone: string,
): Promise<{ units: number; revenue: number }> {
  const [row] = await data.query<{ units: number; revenue: number }>(
    `select coalesce(sum(l.quantity), 0)::float8 as units, coalesce(sum(l.quantity * l.unit_price_minor), 0)::float8 as revenue
       from current_orders o join current_order_lines l on l.order_id = o.order_id
      where l.sku = any($1::text[]) and o.status <> 'cancelled'
        and o.paid_at >= ($2::date::timestamp at time zone $4) and o.paid_at < (($3::date + 1)::timestamp at time zone $4)`,
    [skus, from, to, zone],
  );
  return row ?? { units: 0, revenue: 0 };
}
/** Spending and what it brought, of each campaign on each day that has both; for how it answers to more or less. */
export const spendDays = (
  data: Reader,
  period: DayRange,
): Promise<{ campaign_id: string; name: string; day: Day; spend: number; revenue: number }[]> =>
  data.query(
    `select d.campaign_id, c.name, d.on_date::text as day, d.spend_minor::float8 as spend, d.revenue_minor::float8 as revenue
       from campaign_daily d join campaigns c on c.campaign_id = d.campaign_id
      where d.on_date between $1::date and $2::date and d.spend_minor > 0 and d.revenue_minor is not null order by 1, 3`,
    [period.from, period.to],
  );
