import type { ShopData } from "../../core/context.ts";
import { type DayRange, daysBetween, daysOf } from "../../core/time.ts";
import type { DataReach } from "./data-reach.ts";
import { paidRows } from "./paid-orders.ts";
import { binder, localDate, type Scope } from "./scope.ts";

export const trackDimensions = ["", "product", "category", "channel", "device", "region"] as const;
export type TrackDimension = (typeof trackDimensions)[number];
export const counts = [
  "visitors",
  "viewers",
  "adders",
  "checkouts",
  "purchasers",
  "sessions",
  "bounces",
  "buyers",
  "orders",
  "revenue",
] as const;
export type Count = (typeof counts)[number];
/** One value of one dimension (dimension '' is the whole shop): each count by day, in the order of the period's days. */
export type Track = { readonly dimension: TrackDimension; readonly value: string } & Record<Count, number[]>;

type Row = { dimension: TrackDimension; value: string; day: string } & Partial<Record<Count, number | null>>;

function trackOf(tracks: Map<string, Track>, row: Row, length: number): Track {
  const key = `${row.dimension}\n${row.value}`;
  let track = tracks.get(key);
  if (!track) {
    const empty = () => new Array<number>(length).fill(0);
    track = {
      dimension: row.dimension,
      value: row.value,
      visitors: empty(),
      viewers: empty(),
      adders: empty(),
      checkouts: empty(),
      purchasers: empty(),
      sessions: empty(),
      bounces: empty(),
      buyers: empty(),
      orders: empty(),
      revenue: empty(),
    };
    tracks.set(key, track);
  }
  return track;
}

const traffic = `select dimension, value, on_date::text as day, visitors, viewers, adders, checkouts, purchasers, sessions, bounces
  from funnel_days where dimension in ('', 'product', 'category', 'channel', 'device', 'region') and on_date between $1::text::date and $2::text::date`;

/** traffic_daily is summed at each dimension from the rows that tell it apart and nothing else, or else from finer rows. */
const daily = `
  with rows as (select t.*, (product_id <> '')::int + (channel <> '')::int + (device <> '')::int + (region <> '')::int as fine
    from traffic_daily t where on_date between $1::text::date and $2::text::date),
  told as (select d.dimension, case d.dimension when 'product' then product_id when 'channel' then channel when 'device' then device
      when 'region' then region else '' end as value, r.* from rows r, (values (''), ('product'), ('channel'), ('device'), ('region')) d(dimension)),
  best as (select dimension, min(fine) as fine from told where dimension = '' or value <> '' group by 1)
  select t.dimension, t.value, on_date::text as day, sum(visitors)::float8 as visitors, sum(views)::float8 as viewers, sum(carts)::float8 as adders,
    sum(checkouts)::float8 as checkouts, sum(coalesce(buyers, orders))::float8 as purchasers, sum(sessions)::float8 as sessions,
    sum(bounces)::float8 as bounces, sum(buyers)::float8 as buyers, sum(orders)::float8 as orders, sum(revenue_minor)::float8 as revenue
  from told t join best b on b.dimension = t.dimension and b.fine = t.fine
  where t.dimension = '' or t.value <> '' group by 1, 2, 3`;

function sales(scope: Scope) {
  const params = binder();
  const paid = paidRows(scope, params);
  const text = `with paid as materialized (select order_id, ${localDate("paid_at", scope, params)} as day, amount,
      coalesce(customer_id, 'order:' || order_id) as buyer, coalesce(channel, '') as channel, coalesce(device, '') as device,
      coalesce(region, '') as region from (${paid}) x),
    lines as (select f.day, v.product_id, p.category, f.order_id, f.buyer, l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0) as amount
      from (select distinct on (order_id) order_id, day, buyer from paid order by order_id, day) f
      join current_order_lines l on l.order_id = f.order_id join current_variants v on v.sku = l.sku
      left join current_products p on p.product_id = v.product_id)
    select case when grouping(channel) = 0 then 'channel' when grouping(device) = 0 then 'device' when grouping(region) = 0 then 'region' else '' end as dimension,
      coalesce(case when grouping(channel) = 0 then channel when grouping(device) = 0 then device when grouping(region) = 0 then region end, '') as value,
      day::text as day, count(distinct buyer)::float8 as buyers, count(distinct order_id)::float8 as orders, sum(amount)::float8 as revenue
    from paid group by grouping sets ((day), (day, channel), (day, device), (day, region))
    union all
    select 'product', product_id, day::text, count(distinct buyer)::float8, count(distinct order_id)::float8, sum(amount)::float8
    from lines group by 2, 3
    union all
    select 'category', category, day::text, count(distinct buyer)::float8, count(distinct order_id)::float8, sum(amount)::float8
    from lines where category is not null group by 2, 3`;
  return { text, values: params.values };
}

/**
 * All counts of the inspection, by day, for the whole shop and along each dimension, in two statements. Traffic comes from
 * the rollups, or from traffic_daily where a shop has no events; buyers, orders and revenue (minor units) from paid orders,
 * or from traffic_daily where a shop brings none. Days without rows hold 0: ask `coverage` which days are known.
 */
export async function readSeries(
  data: ShopData,
  zone: string,
  period: DayRange,
  reach: DataReach,
): Promise<Map<string, Track>> {
  const length = daysOf(period);
  const tracks = new Map<string, Track>();
  const add = (rows: Row[], names: readonly Count[]) => {
    for (const row of rows) {
      const at = daysBetween(period.from, row.day);
      const track = trackOf(tracks, row, length);
      for (const name of names) track[name][at] = row[name] ?? 0;
    }
  };
  const hasOrders = Boolean(reach["orders"] ?? reach["payments"]);
  const rows = await data.query<Row>(reach["events"] ? traffic : daily, [period.from, period.to]);
  add(rows, counts.slice(0, reach["events"] || hasOrders ? 7 : 10));
  if (!hasOrders) return tracks;
  const { text, values } = sales({ data, zone, period, where: {} });
  add(await data.query<Row>(text, values), ["buyers", "orders", "revenue"]);
  return tracks;
}
