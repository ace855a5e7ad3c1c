import type { ShopData } from "../core/context.ts";
import { findOrder } from "./orders.ts";

type Reader = Pick<ShopData, "query">;
/** Values as rules compare them: flags are booleans, times are hours or days until `now`, money is in minor units. */
export type HeldValues = Record<string, string | number | boolean | null>;

const days = (from: string, now = "$2::timestamptz") => `extract(epoch from ${now} - ${from})::float8 / 86400`;
const first = async (rows: Promise<HeldValues[]>): Promise<HeldValues> => (await rows)[0] ?? {};

/** What is on record of a customer; nothing where there is none of this id. */
export const customerValues = (data: Reader, customer: string, now: Date): Promise<HeldValues> =>
  first(
    data.query<HeldValues>(
      `select true as known, c.vip_tier as tier, c.region, c.locale, c.tags[1] as tag, c.accepts_marketing, c.address is not null as has_address,
         ${days("c.created_at")} as age_days, o.*, r.*, v.*
       from current_customers c,
       lateral (select count(*) filter (where held)::int as orders, coalesce(sum(total_minor) filter (where held), 0)::float8 as spent,
           (avg(total_minor) filter (where held))::float8 as average_order,
           coalesce(sum(total_minor) filter (where held and placed_at > $2::timestamptz - interval '90 days'), 0)::float8 as spent_90_days,
           count(*) filter (where held and placed_at > $2::timestamptz - interval '90 days')::int as orders_90_days,
           ${days("min(placed_at)")} as days_since_first, ${days("max(placed_at)")} as days_since_last,
           count(*) filter (where status in ('pending', 'modified', 'processed', 'shipped'))::int as open_orders,
           count(*) filter (where status = 'unpaid')::int as unpaid_orders, count(*) filter (where status = 'cancelled')::int as cancelled
         from (select *, status not in ('cancelled', 'unpaid') as held from current_orders where customer_id = $1) mine) o,
       lateral (select count(*)::int as refunds, coalesce(sum(amount_minor), 0)::float8 as refunded from refunds f
           join orders mine on mine.order_id = f.order_id where mine.customer_id = $1) r,
       lateral (select count(*)::int as reviews, min(rating)::int as worst_rating from reviews where customer_id = $1) v
       where c.customer_id = $1`,
      [customer, now],
    ),
  );

/** What is on record of an order: the one that is named, or the customer's newest. `exists` is false where there is none. */
export async function orderValues(
  data: Reader,
  which: { order: string | null; customer: string | null },
  now: Date,
): Promise<HeldValues> {
  const named = which.order === null ? undefined : await findOrder(data, which.order);
  const [newest] =
    which.order === null && which.customer !== null
      ? await data.query<{ order_id: string }>(
          "select order_id from current_orders where customer_id = $1 order by placed_at desc nulls last, order_id desc limit 1",
          [which.customer],
        )
      : [];
  // Another customer's order is none: its state is nobody else's business.
  const id =
    named && (which.customer === null || named.customer_id === which.customer) ? named.order_id : newest?.order_id;
  if (!id) return { exists: false };
  return first(
    data.query<HeldValues>(
      `select true as exists, o.status as state, o.paid_at is not null or o.status not in ('unpaid', 'cancelled') as paid,
         o.shipped_at is not null or o.status in ('shipped', 'delivered') as shipped, o.delivered_at is not null or o.status = 'delivered' as delivered,
         o.total_minor::float8 as total, o.discount_minor::float8 as discount, o.shipping_minor::float8 as shipping,
         ${days("o.placed_at")} * 24 as hours_since_placed, ${days("o.paid_at")} * 24 as hours_since_paid,
         ${days("o.shipped_at")} * 24 as hours_since_shipped, ${days("o.delivered_at")} as days_since_delivered,
         o.payment_method, o.channel, o.device, o.region, o.tags[1] as tag, o.discount_codes[1] as coupon, o.note is not null as has_note,
         o.status = 'modified' or o.overlay is not null as changed, l.*, s.parcels, s.has_tracking, s.carrier, p.*, f.*,
         s.promised is not null and o.delivered_at is null and s.promised < $2::timestamptz as late,
         greatest(0, ${days("s.promised", "coalesce(o.delivered_at, $2::timestamptz)")}) as days_late
       from current_orders o,
       lateral (select count(*)::int as lines, sum(quantity)::int as units, max(unit_price_minor)::float8 as dearest_item
           from current_order_lines where order_id = o.order_id) l,
       lateral (select count(*)::int as parcels, bool_or(tracking_number is not null) as has_tracking, max(carrier) as carrier,
           max(promised_at) as promised from shipments where order_id = o.order_id) s,
       lateral (select count(*) filter (where kind = 'payment')::int as payments from payments where order_id = o.order_id) p,
       lateral (select coalesce(bool_or(closed_at is null and coalesce(status, '') not in ('closed', 'done', 'rejected')), false) as refund_open,
           coalesce(sum(amount_minor), 0)::float8 as refunded from refunds where order_id = o.order_id) f
       where o.order_id = $1`,
      [id, now],
    ),
  );
}

/** What is on record of a product. */
export async function productValues(data: Reader, product: string, now: Date): Promise<HeldValues> {
  const [found] = await data.query<HeldValues>(
    `select true as exists, p.category, p.brand, p.tags[1] as tag, p.status = 'active' as on_sale, ${days("p.created_at")} as age_days,
       v.*, i.*, r.*, coalesce(i.stock > 0, null) as in_stock, s.sold_30_days
     from current_products p,
     lateral (select min(price_minor)::float8 as price, max(price_minor)::float8 as highest_price, count(*)::int as variants,
         coalesce(bool_or(compare_at_minor > price_minor), false) as reduced from current_variants where product_id = p.product_id) v,
     lateral (select sum(on_hand)::int as stock, coalesce(sum(incoming), 0) > 0 as arriving from inventory
         where (sku, on_date) in (select sku, max(on_date) from inventory
           where sku in (select sku from variants where product_id = p.product_id) group by sku)) i,
     lateral (select count(*)::int as reviews, avg(rating)::float8 as rating,
         count(*) filter (where rating <= 2 and created_at > $2::timestamptz - interval '30 days')::int as bad_reviews_30_days
         from reviews where product_id = p.product_id) r,
     lateral (select coalesce(sum(l.quantity), 0)::int as sold_30_days from current_order_lines l join current_orders o on o.order_id = l.order_id
         where l.sku in (select sku from variants where product_id = p.product_id) and o.paid_at > $2::timestamptz - interval '30 days'
           and o.status <> 'cancelled') s
     where p.product_id = $1`,
    [product, now],
  );
  return found ?? { exists: false };
}

/** Coupons and campaigns that hold now. */
export const offerValues = (data: Reader, now: Date): Promise<HeldValues> =>
  first(
    data.query<HeldValues>(
      `select (select count(*)::int from coupons where (starts_at is null or starts_at <= $1) and (ends_at is null or ends_at > $1)
           and (usage_limit is null or coalesce(used, 0) < usage_limit)) as coupons, count(*)::int as campaigns,
         coalesce(bool_or(kind = 'live'), false) as live_stream, coalesce(bool_or(ends_at < $1::timestamptz + interval '1 day'), false) as ends_today
       from campaigns where kind <> 'ads' and starts_at <= $1 and (ends_at is null or ends_at > $1)`,
      [now],
    ),
  );

/** Tickets of a customer, and whether this conversation had one. */
export const ticketValues = (data: Reader, customer: string, conversation: string, now: Date): Promise<HeldValues> =>
  first(
    data.query<HeldValues>(
      `select count(*) filter (where status <> 'closed')::int as tickets_open,
         count(*) filter (where created_at > $3::timestamptz - interval '30 days')::int as tickets_30_days,
         coalesce(bool_or(conversation_id = $2), false) as was_with_person
       from tickets where customer_id = $1 or conversation_id = $2`,
      [customer, conversation, now],
    ),
  );
