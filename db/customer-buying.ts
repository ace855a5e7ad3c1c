import type { ShopData } from "../core/context.ts";
import type { Day } from "../core/time.ts";

type Reader = ShopData;
/** Orders that count as bought; the shop's days from `from` (null: the beginning) to `to`. */
export type BuyingSpan = { readonly from: Day | null; readonly to: Day; readonly timezone: string };

const counted = `o.customer_id is not null and o.status not in ('cancelled', 'unpaid')
    and (o.placed_at is null or (o.placed_at < (($1::date + 1)::timestamp at time zone $2::text)
    and o.placed_at >= coalesce($3::date::timestamp at time zone $2::text, '-infinity')))`;
const sums = "o.customer_id, max(o.placed_at) as last_at, count(*)::int as orders, sum(o.total_minor)::bigint as spent";
/**
 * One row a customer: the newest order, how many, and what they came to. $1 to, $2 zone, $3 from. Untouched orders are
 * grouped as they lie; customers with an order that was changed here are read from the view.
 */
const buyers = `changed as materialized (
    select customer_id from orders where overlay is not null
    union select overlay->>'customer_id' from orders where overlay is not null
  ), buyers as materialized (
    select ${sums} from orders o where o.overlay is null and ${counted}
      and o.customer_id not in (select customer_id from changed where customer_id is not null) group by o.customer_id
    union all
    select ${sums} from current_orders o where o.customer_id = any(array(select customer_id from changed)) and ${counted} group by o.customer_id
  )`;
/** Midnight of the shop's day that many days before the last one: newer orders are at most so many days old. */
const since = (days: string) => `(($1::date - ${days})::timestamp at time zone $2::text)`;
const daysOld = "$1::date - (b.last_at at time zone $2::text)::date";
const spanOf = ({ from, to, timezone }: BuyingSpan) => [to, timezone, from];

/** A statement over all customers: memory enough to group a few hundred thousand of them without files. */
const roomy = <Row>(data: Reader, text: string, values: readonly unknown[]): Promise<Row[]> =>
  data.transaction(async (tx) => {
    await tx.query("select set_config('work_mem', '64MB', true)");
    return tx.query<Row>(text, values);
  });

/** The least value at which a part of all customers is reached; spend in steps of two digits, as a merchant would name it. */
const cut = (value: string, part: number) =>
  `(select min(v) from (select v, sum(n) over (order by v) as upto, sum(n) over () as total
      from (select ${value} as v, count(*) as n from buyers where last_at is not null group by 1) h) c where upto >= ${part} * total)`;
/** Whole days before the end of the last day; a clock change may be off by an hour, which a threshold bears. */
const roughDays =
  "floor((date_part('epoch', (($1::date + 1)::timestamp at time zone $2::text)) - date_part('epoch', last_at) - 1) / 86400)";
const step = "power(10, greatest(0, floor(log(greatest(spent, 1)::float8)) - 1))";

export type CellRow = {
  recent: boolean | null;
  frequent: boolean;
  big: boolean;
  /** Whether these customers have one order only. */
  once: boolean;
  customers: number;
  spent: number;
  recent_days: number | null;
  frequent_orders: number;
  big_spend: number;
};
/**
 * Customers by three thresholds, which are on every row: those given, else the best two fifths of the shop's own customers
 * on each scale; nobody with one order is frequent. `recent` is null where orders have no dates.
 */
export const buyingCells = (
  data: Reader,
  span: BuyingSpan,
  stated: { recentDays: number | null; frequentOrders: number | null; bigSpendMinor: number | null },
): Promise<CellRow[]> =>
  roomy<CellRow>(
    data,
    `with ${buyers}, limits as materialized (select coalesce($4::int, ${cut(roughDays, 0.4)})::int as recent_days,
       coalesce($5::int, greatest(2, ${cut("orders", 0.6)}))::int as frequent_orders,
       coalesce($6::bigint, ${cut(`floor(spent / ${step}) * ${step}`, 0.6)})::float8 as big_spend),
     edges as materialized (select limits.*, ${since("recent_days")} as recent_at from limits),
     cells as (select case when last_at >= recent_at then 8 when last_at < recent_at then 0 else 16 end + case when orders >= frequent_orders then 4 else 0 end
         + case when spent >= big_spend then 2 else 0 end + case when orders = 1 then 1 else 0 end as code,
         count(*)::int as customers, sum(spent)::float8 as spent from buyers cross join edges group by 1)
     select case when code < 16 then code & 8 <> 0 end as recent, code & 4 <> 0 as frequent, code & 2 <> 0 as big, code & 1 <> 0 as once, customers, spent,
       recent_days, frequent_orders, big_spend from cells cross join limits`,
    [...spanOf(span), stated.recentDays, stated.frequentOrders, stated.bigSpendMinor],
  );

/** Days between two orders of one customer over the two years up to `to`: how many gaps, and their 90th percentile in whole days. */
export async function repurchaseGaps(
  data: Reader,
  { to, timezone }: BuyingSpan,
): Promise<{ count: number; ninetieth: number | null }> {
  const [row] = await roomy<{ count: number; ninetieth: number | null }>(
    data,
    `with gaps as (select ceil(extract(epoch from o.placed_at - lag(o.placed_at) over (partition by o.customer_id order by o.placed_at)) / 86400)::int as gap
         from orders o where o.overlay is null and o.customer_id is not null and o.status not in ('cancelled', 'unpaid')
          and o.placed_at < (($1::date + 1)::timestamp at time zone $2::text)
          and o.placed_at >= (($1::date - 730)::timestamp at time zone $2::text)),
       counted as (select gap, count(*) as n from gaps where gap > 0 group by gap)
     select coalesce(sum(n), 0)::int as count,
       (select min(gap) from (select gap, sum(n) over (order by gap) as upto, sum(n) over () as total from counted) c where upto >= 0.9 * total) as ninetieth
     from counted`,
    [to, timezone],
  );
  return row ?? { count: 0, ninetieth: null };
}

export type BuyerRow = {
  customer_id: string;
  name: string | null;
  vip_tier: string | null;
  accepts_marketing: boolean | null;
  last_at: Date | null;
  days: number | null;
  orders: number;
  spent: number;
};
export type BuyerTotals = { customers: number; spent: number; reachable: number; refusing: number };
type Joined = BuyerRow & { all_customers: number; all_spent: number; all_reachable: number; all_refusing: number };

async function listed(data: Reader, condition: string, values: unknown[], limit: number, first: string) {
  const rows = await roomy<Joined>(
    data,
    `with ${buyers}, listed as materialized (select b.customer_id, c.name, c.vip_tier, c.accepts_marketing, b.last_at, ${daysOld} as days, b.orders, b.spent::float8 as spent
       from buyers b left join current_customers c on c.customer_id = b.customer_id where ${condition}),
     totals as (select count(*)::int as all_customers, coalesce(sum(spent), 0)::float8 as all_spent,
       count(*) filter (where accepts_marketing)::int as all_reachable, count(*) filter (where not accepts_marketing)::int as all_refusing from listed)
     select l.*, t.* from totals t left join (select * from listed ${first} spent desc, customer_id limit $${values.push(limit)}) l on true
     ${first} spent desc, customer_id`,
    values,
  );
  const [one] = rows;
  const totals: BuyerTotals = {
    customers: one?.all_customers ?? 0,
    spent: one?.all_spent ?? 0,
    reachable: one?.all_reachable ?? 0,
    refusing: one?.all_refusing ?? 0,
  };
  return { totals, rows: rows.filter((row) => row.customer_id !== null) };
}

/** Customers whose newest order is more than `days` days old on the day `to`: those who accept marketing first, then by spend. */
export const sleepingBuyers = (data: Reader, span: BuyingSpan, days: number, limit: number) =>
  listed(
    data,
    `b.last_at < ${since("$4::int")}`,
    [...spanOf(span), days],
    limit,
    "order by coalesce(accepts_marketing, true) desc,",
  );

/** Customers who spent most; of those with a tier where `tierOnly`. Totals are of spend and number only. */
export async function topBuyers(data: Reader, span: BuyingSpan, tierOnly: boolean, limit: number) {
  const tier = tierOnly
    ? "where b.customer_id in (select customer_id from current_customers where vip_tier is not null)"
    : "";
  const rows = await roomy<BuyerRow & { all_customers: number; all_spent: number }>(
    data,
    `with ${buyers}, listed as (select b.* from buyers b ${tier}),
     totals as (select count(*)::int as all_customers, coalesce(sum(spent), 0)::float8 as all_spent from listed)
     select b.customer_id, c.name, c.vip_tier, c.accepts_marketing, b.last_at, ${daysOld} as days, b.orders, b.spent::float8 as spent, t.*
       from totals t, (select * from listed order by spent desc, customer_id limit $4) b
       left join current_customers c on c.customer_id = b.customer_id order by b.spent desc, b.customer_id`,
    [...spanOf(span), limit],
  );
  return { totals: { customers: rows[0]?.all_customers ?? 0, spent: rows[0]?.all_spent ?? 0 }, rows };
}
