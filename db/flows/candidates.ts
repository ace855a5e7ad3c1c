import type { ShopData } from "../../core/context.ts";
import type { Flow, Trigger } from "../../core/flows/flow.ts";

/** A moment that sets a flow going, by the key under which it does so once. */
export type Candidate = {
  transition_key: string;
  customer_id: string | null;
  happened_at: Date;
  order_id: string | null;
  product_id: string | null;
  sku: string | null;
  detail: Record<string, unknown>;
};

const ofOrder = (at: string, key: string, condition: string) => `
  select o.order_id || '/${key}' as transition_key, o.customer_id, o.${at} as happened_at, o.order_id, null::text as product_id, null::text as sku,
    jsonb_build_object('total_minor', o.total_minor) as detail
  from current_orders o where o.${at} > $1 and o.${at} <= $2 and ${condition}`;

/** Visitors that are known by what they bought earlier on the same device, or by an id that the shop sends along. */
const knownVisitors = `known as (
    select distinct on (e.visitor_id) e.visitor_id, o.customer_id from events e join orders o on o.order_id = e.order_id
     where e.order_id is not null and o.customer_id is not null and e.visitor_id in (select visitor_id from acts)
     order by e.visitor_id, e.happened_at desc)`;
const acts = (names: string, from: string) => `acts as (
    select e.visitor_id, coalesce(e.product_id, v.product_id) as product_id, e.sku, e.happened_at, e.price_minor, e.extra->>'customer_id' as named
      from events e left join current_variants v on v.sku = e.sku
     where e.event_name in (${names}) and e.on_date >= (${from})::date - 1 and e.happened_at > ${from} and e.happened_at <= $2)`;
/** Wishes and carts that a buyer may be told of when the product comes back or gets cheaper. */
const wishes = `${acts("'add_to_wishlist', 'add_to_cart', 'notify_me'", "($1::timestamptz - interval '90 days')")}, ${knownVisitors},
  wished as (select coalesce(a.named, k.customer_id) as customer_id, a.product_id, max(a.sku) as sku, min(a.happened_at) as wished_at
    from acts a left join known k on k.visitor_id = a.visitor_id where a.product_id is not null group by 1, 2)`;

const statements: Record<Trigger, string> = {
  order_unpaid: ofOrder("placed_at", "unpaid", "o.status = 'unpaid'"),
  order_paid: ofOrder("paid_at", "paid", "o.status not in ('unpaid', 'cancelled')"),
  order_delivered: ofOrder("delivered_at", "delivered", "o.status = 'delivered'"),
  cart_left: `with ${acts("'add_to_cart'", "$1::timestamptz")}, ${knownVisitors}
    select 'cart/' || coalesce(a.named, k.customer_id, 'visitor/' || a.visitor_id) || '/' || (min(a.happened_at) at time zone $3)::date as transition_key,
      coalesce(a.named, k.customer_id) as customer_id, min(a.happened_at) as happened_at, null::text as order_id,
      (array_agg(a.product_id order by a.happened_at desc) filter (where a.product_id is not null))[1] as product_id,
      (array_agg(a.sku order by a.happened_at desc) filter (where a.product_id is not null))[1] as sku, '{}'::jsonb as detail
    from acts a left join known k on k.visitor_id = a.visitor_id
    group by coalesce(a.named, k.customer_id, 'visitor/' || a.visitor_id), coalesce(a.named, k.customer_id), (a.happened_at at time zone $3)::date`,
  back_in_stock: `with days as (
      select sku, on_date, sum(on_hand) as units, lag(sum(on_hand)) over (partition by sku order by on_date) as before from inventory
       where on_date >= ($1::timestamptz at time zone $3)::date - 30 group by sku, on_date),
    back as (select d.sku, v.product_id, (d.on_date::timestamp at time zone $3) as at from days d join current_variants v on v.sku = d.sku
       where d.units > 0 and d.before <= 0), ${wishes}
    select w.customer_id || '/' || b.product_id || '/back/' || (b.at at time zone $3)::date as transition_key, w.customer_id, b.at as happened_at,
      null::text as order_id, b.product_id, min(b.sku) as sku, '{}'::jsonb as detail
    from back b join wished w on w.product_id = b.product_id and w.wished_at < b.at
    where w.customer_id is not null and b.at > $1 and b.at <= $2 group by w.customer_id, b.product_id, b.at`,
  price_dropped: `with moves as (
      select sku, valid_from, price_minor, lag(price_minor) over (partition by sku order by valid_from) as before from price_history),
    drops as (select m.*, v.product_id from moves m join current_variants v on v.sku = m.sku
       where m.price_minor < m.before and m.valid_from > $1 and m.valid_from <= $2), ${wishes}
    select distinct on (w.customer_id, d.product_id, d.valid_from)
      w.customer_id || '/' || d.product_id || '/price/' || d.valid_from as transition_key, w.customer_id, d.valid_from as happened_at,
      null::text as order_id, d.product_id, d.sku, jsonb_build_object('price_minor', d.price_minor, 'was_minor', d.before) as detail
    from drops d join wished w on w.product_id = d.product_id and w.wished_at < d.valid_from where w.customer_id is not null
    order by w.customer_id, d.product_id, d.valid_from, d.price_minor`,
  gone_silent: `with last as (
      select customer_id, max(placed_at) as at, (array_agg(order_id order by placed_at desc))[1] as order_id from current_orders
       where customer_id is not null and placed_at is not null and status not in ('cancelled', 'unpaid') group by customer_id)
    select customer_id || '/silent/' || order_id as transition_key, customer_id, at + make_interval(days => $4) as happened_at, null::text as order_id,
      null::text as product_id, null::text as sku, jsonb_build_object('last_order', order_id) as detail
    from last where at + make_interval(days => $4) > $1 and at + make_interval(days => $4) <= $2`,
};
// Every statement names each parameter, so that PostgreSQL knows their types.
const typed = "(select $1::timestamptz, $2::timestamptz, $3::text, $4::int)";

/** The flow's own conditions on order, product and buyer, over the candidates `c`. $5: the conditions as they are defined. */
const fitting = `(c.order_id is null or not $5::jsonb ? 'minTotalMinor' or (c.detail->>'total_minor')::bigint >= ($5::jsonb->>'minTotalMinor')::bigint)
  and (not $5::jsonb ? 'vipTiers' or exists (select 1 from current_customers u where u.customer_id = c.customer_id and $5::jsonb->'vipTiers' ? u.vip_tier))
  and (not $5::jsonb ?| array['products', 'categories'] or exists (
    select 1 from current_products p where p.product_id in (select c.product_id union select v.product_id from current_order_lines l join current_variants v on v.sku = l.sku where l.order_id = c.order_id)
      and (not $5::jsonb ? 'products' or $5::jsonb->'products' ? p.product_id)
      and (not $5::jsonb ? 'categories' or exists (select 1 from jsonb_array_elements_text($5::jsonb->'categories') g where p.category = g or p.category like g || ' > %'))))`;

export type Span = { readonly from: Date; readonly to: Date; readonly timezone: string };
const wanted = (flow: Flow) =>
  `with params as ${typed}, c as materialized (${statements[flow.trigger]}) select c.* from c where ${fitting}`;
const valuesOf = (flow: Flow, { from, to, timezone }: Span) => [
  from,
  to,
  timezone,
  flow.conditions.silentDays ?? 90,
  JSON.stringify(flow.conditions),
];

/** What set this flow going in a span of time and is not in it yet, the newest first. */
export const candidatesOf = (
  data: Pick<ShopData, "query">,
  flow: Flow,
  span: Span,
  limit: number,
): Promise<Candidate[]> =>
  data.query<Candidate>(
    `${wanted(flow)} and not exists (select 1 from flow_enrolments e where e.flow_id = $6 and e.transition_key = c.transition_key)
      order by c.happened_at desc, c.transition_key limit $7`,
    [...valuesOf(flow, span), flow.id, limit],
  );

/** Brings them in, each once for ever; returns how many came. */
export async function enrol(
  data: Pick<ShopData, "query">,
  flow: Flow,
  version: number,
  span: Span,
  now: Date,
): Promise<number> {
  const wait = flow.steps[0]?.waitMinutes ?? 0;
  const rows = await data.query(
    `insert into flow_enrolments (shop_id, flow_id, transition_key, version, customer_id, order_id, product_id, sku, detail, happened_at, entered_at, step_due_at, look_at)
     select current_setting('app.shop_id'), $6, c.transition_key, $7, c.customer_id, c.order_id, c.product_id, c.sku, c.detail, c.happened_at, $8,
       c.happened_at + make_interval(mins => $9), c.happened_at + make_interval(mins => $9) from (${wanted(flow)}) c
     on conflict do nothing returning 1`,
    [...valuesOf(flow, span), flow.id, version, now, wait],
  );
  return rows.length;
}
