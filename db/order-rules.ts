import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** Which orders are meant; every condition that is given must hold. Amounts in minor units, days in the shop's zone. */
export type OrderRule = {
  orders?: readonly string[] | undefined;
  channel?: string | undefined;
  campaign?: string | undefined;
  minQuantity?: number | undefined;
  product?: string | undefined;
  productId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  minTotalMinor?: number | undefined;
  maxTotalMinor?: number | undefined;
  status?: readonly string[] | undefined;
  tag?: string | undefined;
  region?: string | undefined;
  tier?: string | undefined;
};
export type MatchedRow = {
  order_id: string;
  tags: string[] | null;
  note: string | null;
  total_minor: number;
  units: number;
};

const bought = `(select coalesce(sum(l.quantity), 0)::int from current_order_lines l
    left join current_variants v on v.sku = l.sku left join current_products p on p.product_id = v.product_id
   where l.order_id = o.order_id and ($5::text is null or p.product_id = $5)
     and ($6::text is null or coalesce(l.title, p.title) ilike '%' || $6 || '%' or l.sku = $6))`;
const matching = `from (select o.*, ${bought} as units from current_orders o) o
  where ($2::text[] is null or order_id = any($2)) and ($3::text is null or channel = $3)
    and ($4::text is null or $4 = any(discount_codes) or order_id in (
      select e.order_id from events e where e.order_id is not null and e.campaign in (
        select $4 union select campaign_id from campaigns where name ilike '%' || $4 || '%')))
    and (units >= greatest(coalesce($7::int, 0), case when $5::text is null and $6::text is null then 0 else 1 end))
    and ($8::date is null or (placed_at at time zone $1)::date >= $8) and ($9::date is null or (placed_at at time zone $1)::date <= $9)
    and ($10::bigint is null or total_minor >= $10) and ($11::bigint is null or total_minor <= $11)
    and ($12::text[] is null or status = any($12)) and ($13::text is null or $13 = any(tags))
    and ($14::text is null or region ilike $14 || '%')
    and ($15::text is null or customer_id in (select customer_id from current_customers where lower(vip_tier) = lower($15)))`;

/** The first `limit` orders that a rule matches, in the order of their ids, and how many there are. */
export async function matchOrders(
  data: Reader,
  rule: OrderRule,
  timezone: string,
  limit: number,
): Promise<{ count: number; rows: MatchedRow[] }> {
  const values = [
    timezone,
    rule.orders ?? null,
    rule.channel ?? null,
    rule.campaign ?? null,
    rule.productId ?? null,
    rule.product ?? null,
    rule.minQuantity ?? null,
    rule.from ?? null,
    rule.to ?? null,
    rule.minTotalMinor ?? null,
    rule.maxTotalMinor ?? null,
    rule.status ?? null,
    rule.tag ?? null,
    rule.region ?? null,
    rule.tier ?? null,
  ];
  const [count] = await data.query<{ n: number }>(`select count(*)::int as n ${matching}`, values);
  const rows = await data.query<MatchedRow>(
    `select order_id, tags, note, total_minor, units ${matching} order by order_id limit ${Math.trunc(limit)}`,
    values,
  );
  return { count: count?.n ?? 0, rows };
}

/** Every channel, region or tier that orders and customers have on record, for matching a merchant's words. */
export async function knownValues(data: Reader, of: "channel" | "region" | "tier"): Promise<string[]> {
  const source = {
    channel: "select distinct channel as value from current_orders",
    region: "select distinct region as value from current_orders",
    tier: "select distinct vip_tier as value from current_customers",
  }[of];
  const rows = await data.query<{ value: string | null }>(source);
  return rows.flatMap(({ value }) => (value ? [value] : []));
}
