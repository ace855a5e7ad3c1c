import type { ShopData } from "../core/context.ts";
import type { DayRange } from "../core/time.ts";

type Reader = Pick<ShopData, "query">;

/** A conversation by what its buyer wrote. */
export type Talk = {
  readonly conversation_id: string;
  readonly said: string;
  /** The product that the source names, or the only product of the order it names. */
  readonly product_id: string | null;
  /** Whether the buyer had ordered when the conversation began. */
  readonly ordered: boolean;
  readonly customer_id: string | null;
  readonly first_at: Date;
};

const start = (place: number) => `($${place}::text::date::timestamp at time zone $1::text)`;
const end = (place: number) => `(($${place}::text::date + 1)::timestamp at time zone $1::text)`;

/**
 * Conversations whose buyer first wrote in the period, brought from elsewhere or held here, the newest first; at most `limit`.
 * What the buyer wrote is cut at 2,000 characters: data, never instructions.
 */
export const buyerTalks = (data: Reader, timezone: string, period: DayRange, limit: number): Promise<Talk[]> =>
  data.query<Talk>(
    `with written as (
       select conversation_id, min(said_at) as first_at, max(product_id) as product_id, max(order_id) as order_id,
              max(customer_id) as customer_id, left(string_agg(body, E'\\n' order by turn), 2000) as said
         from past_turns where said_by = 'buyer' and said_at < ${end(3)} group by 1
       union all
       select m.conversation_id, min(m.said_at), null, max(m.reading->'brief'->'slots'->>'order_id'), max(c.actor_id),
              left(string_agg(m.body, E'\\n' order by m.turn), 2000)
         from messages m join conversations c on c.conversation_id = m.conversation_id and c.side = 'buyer'
        where m.said_by = 'buyer' and m.said_at < ${end(3)} group by 1
     ), kept as (
       select * from written where first_at >= ${start(2)} order by first_at desc, conversation_id limit $4
     ), single as (
       select l.order_id, min(v.product_id) as product_id from current_order_lines l join current_variants v on v.sku = l.sku
        where l.order_id in (select order_id from kept where order_id is not null)
        group by 1 having count(distinct v.product_id) = 1
     )
     select k.conversation_id, k.said, coalesce(k.product_id, s.product_id) as product_id, k.customer_id, k.first_at,
            coalesce(k.order_id is not null and coalesce(o.placed_at <= k.first_at, true), false) as ordered
       from kept k left join single s on s.order_id = k.order_id left join current_orders o on o.order_id = k.order_id
      order by k.first_at desc, k.conversation_id`,
    [timezone, period.from, period.to, limit],
  );

export type Inquiry = { readonly customer_id: string; readonly product_id: string; readonly first_at: Date };
export type Bought = { readonly customer_id: string; readonly product_id: string };
/** Which of these customers paid for the product they asked about between asking and the end of the next local day. */
export const boughtAfterAsking = (data: Reader, timezone: string, asked: readonly Inquiry[]): Promise<Bought[]> =>
  data.query<Bought>(
    `select distinct o.customer_id, v.product_id
       from unnest($2::text[], $3::text[], $4::timestamptz[]) as a(customer_id, product_id, first_at)
       join current_orders o on o.customer_id = a.customer_id and o.paid_at >= a.first_at and o.status <> 'cancelled'
        and o.paid_at < (((a.first_at at time zone $1::text)::date + 2)::timestamp at time zone $1::text)
       join current_order_lines l on l.order_id = o.order_id
       join current_variants v on v.sku = l.sku and v.product_id = a.product_id`,
    [
      timezone,
      asked.map(({ customer_id }) => customer_id),
      asked.map(({ product_id }) => product_id),
      asked.map(({ first_at }) => first_at.toISOString()),
    ],
  );
