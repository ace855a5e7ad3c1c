import type { ShopData } from "../../core/context.ts";
import type { Day, DayRange } from "../../core/time.ts";

const inDays = (column: string) =>
  `${column} >= ($1::text::date::timestamp at time zone $3::text) and ${column} < (($2::text::date + 1)::timestamp at time zone $3::text)`;

export type ShippedDay = { readonly day: Day; readonly orders: number; readonly hours: number };
/** Orders by the day they went out, with the sum of hours since payment. */
export const readShippedDays = (data: ShopData, zone: string, period: DayRange): Promise<ShippedDay[]> =>
  data.query<ShippedDay>(
    `select (o.shipped_at at time zone $3::text)::date::text as day, count(*)::float8 as orders,
       sum(extract(epoch from o.shipped_at - o.paid_at) / 3600)::float8 as hours
     from current_orders o where o.paid_at is not null and ${inDays("o.shipped_at")} group by 1 order by 1`,
    [period.from, period.to, zone],
  );

export type DeliveredDay = { readonly day: Day; readonly due: number; readonly late: number };
/** Shipments by the day they were promised for: how many were due, how many were late by the end of the period's last day. */
export const readDeliveredDays = (data: ShopData, zone: string, period: DayRange): Promise<DeliveredDay[]> =>
  data.query<DeliveredDay>(
    `select (promised_at at time zone $3::text)::date::text as day, count(*)::float8 as due,
       (count(*) filter (where delivered_at > promised_at or delivered_at is null))::float8 as late
     from shipments s where ${inDays("promised_at")} group by 1 order by 1`,
    [period.from, period.to, zone],
  );

export type LateOrder = { readonly order: string; readonly promisedOn: Day };
/** Shipments whose promised day has passed by the end of `day` and that are still on their way; longest overdue first. */
export const readOverdue = (data: ShopData, zone: string, day: Day): Promise<LateOrder[]> =>
  data.query<LateOrder>(
    `select s.order_id as order, (s.promised_at at time zone $2::text)::date::text as "promisedOn" from shipments s
     join current_orders o on o.order_id = s.order_id
     where s.delivered_at is null and o.delivered_at is null and o.status not in ('cancelled', 'returned', 'delivered')
       and s.promised_at < (($1::text::date + 1)::timestamp at time zone $2::text)
       and s.promised_at >= (($1::text::date - 30)::timestamp at time zone $2::text) order by 2, 1`,
    [day, zone],
  );

export type Unshipped = { readonly order: string; readonly paidOn: Day };
/** Paid orders that have not gone out within `hours` by the end of `day`; oldest first, none older than 30 days. */
export const readUnshipped = (data: ShopData, zone: string, day: Day, hours: number): Promise<Unshipped[]> =>
  data.query<Unshipped>(
    `select order_id as order, (paid_at at time zone $2::text)::date::text as "paidOn" from current_orders
     where shipped_at is null and delivered_at is null and status in ('pending', 'modified', 'processed')
       and paid_at < (($1::text::date + 1)::timestamp at time zone $2::text) - make_interval(hours => $3::int)
       and paid_at >= (($1::text::date - 30)::timestamp at time zone $2::text) order by paid_at, order_id`,
    [day, zone, hours],
  );

export type ReplyDay = { readonly day: Day; readonly conversations: number; readonly seconds: number };
/** Conversations brought from elsewhere by the day of the first message, with the sum of seconds to the first answer. */
export const readReplyDays = (data: ShopData, zone: string, period: DayRange): Promise<ReplyDay[]> =>
  data.query<ReplyDay>(
    `select (asked at time zone $3::text)::date::text as day, count(*)::float8 as conversations, sum(extract(epoch from answered - asked))::float8 as seconds
     from (select f.asked, (select min(t.said_at) from past_turns t where t.conversation_id = f.conversation_id and t.said_by <> 'buyer' and t.said_at >= f.asked) as answered
       from (select conversation_id, min(said_at) as asked from past_turns where said_by = 'buyer' group by 1) f where ${inDays("f.asked")}) c
     where answered is not null group by 1 order by 1`,
    [period.from, period.to, zone],
  );
