import type { ShopData } from "../../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** A silence this long ends a visit: what is written after it is another one. */
const silence = "interval '12 hours'";

export type Visit = {
  conversation_id: string;
  episode: number;
  /** null: not signed in, so that only the same conversation is known to be the same buyer. */
  customer_id: string | null;
  began_at: Date;
  ended_at: Date;
  with_person: boolean;
  answered: boolean;
  waits: boolean;
  intents: string[];
  orders: string[];
};
/** Rows by a key of theirs. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

type Found = Omit<Visit, "orders"> & { named: string[] };
const found = (data: Reader, since: Date): Promise<Found[]> =>
  data.query<Found>(
    `with said as (
       select m.*, c.actor_id, c.status,
         case when m.said_by = 'buyer' and m.said_at - lag(m.said_at) over w > ${silence} then 1 else 0 end as starts,
         m.reading->'brief'->>'intent' as intent,
         coalesce(m.reading->'expects'->>'orderId', case jsonb_typeof(m.reading->'brief'->'slots'->'order_id')
           when 'array' then m.reading->'brief'->'slots'->'order_id'->>0 else m.reading->'brief'->'slots'->>'order_id' end) as about
       from messages m join conversations c on c.conversation_id = m.conversation_id
       where c.side = 'buyer' and c.updated_at >= $1 window w as (partition by m.conversation_id order by m.turn)
     ), part as (
       select *, (1 + sum(starts) over (partition by conversation_id order by turn))::int as episode,
         max(turn) over (partition by conversation_id) as last_turn from said
     )
     select conversation_id, episode, case when max(actor_id) = 'guest' or max(actor_id) like 'guest:%' then null else max(actor_id) end as customer_id,
       min(said_at) filter (where said_by = 'buyer') as began_at, max(said_at) as ended_at,
       bool_or(said_by = 'person') as with_person, bool_or(said_by in ('agent', 'person')) as answered,
       bool_or(turn = last_turn and status = 'handed_over') as waits,
       coalesce(array_agg(distinct intent) filter (where intent is not null), '{}') as intents,
       coalesce(array_agg(distinct ltrim(about, '#')) filter (where about is not null), '{}') as named
     from part group by conversation_id, episode having min(said_at) filter (where said_by = 'buyer') is not null
     order by began_at, conversation_id, episode`,
    [since],
  );

/** Buyers' visits of conversations that anything was said in since an instant, in order. An order is known by its number, with
 * or without the sign before it, or by the ticket of the visit. */
export async function visitsSince(data: Reader, since: Date): Promise<Visit[]> {
  const visits = await found(data, since);
  const written = [...new Set(visits.flatMap(({ named }) => named.flatMap((each) => [each, `#${each}`])))];
  const known = await data.query<{ id: string }>("select order_id as id from orders where order_id = any($1::text[])", [
    written,
  ]);
  const ids = new Set(known.map(({ id }) => id));
  const tickets = await data.query<{ conversation: string; order: string; at: Date }>(
    `select conversation_id as conversation, order_id as "order", created_at as at from tickets
      where conversation_id = any($1::text[]) and order_id is not null`,
    [[...new Set(visits.map(({ conversation_id }) => conversation_id))]],
  );
  const handed = grouped(tickets, ({ conversation }) => conversation);
  return visits.map(({ named, ...visit }) => {
    const own = named.flatMap((each) => [each, `#${each}`]).filter((each) => ids.has(each));
    const during = (handed.get(visit.conversation_id) ?? []).filter(
      ({ at }) => at >= visit.began_at && at <= visit.ended_at,
    );
    return { ...visit, orders: [...new Set([...own, ...during.map(({ order }) => order)])] };
  });
}

export type Row = {
  what: "refunded" | "cancelled" | "delivered" | "done" | "undone" | "not_so" | "reopened" | "bought";
  key: string;
  at: Date;
  /** When what it is about came to be: a deed that was undone later, a ticket that was closed before. */
  since: Date;
  table: string;
  id: string;
};
/** What happened to orders: refunds, cancellations, deliveries. `key` is the order. */
export const ordersLater = (data: Reader, orders: readonly string[]): Promise<Row[]> =>
  data.query<Row>(
    `select *, at as since from (
       select 'refunded' as what, order_id as key, created_at as at, 'refunds' as table, refund_id as id from refunds
         where order_id = any($1::text[])
       union all select 'cancelled', order_id, cancelled_at, 'orders', order_id from current_orders
         where order_id = any($1::text[]) and cancelled_at is not null
       union all select 'delivered', order_id, delivered_at, 'orders', order_id from current_orders
         where order_id = any($1::text[]) and delivered_at is not null) r`,
    [orders],
  );
/** What was done in conversations, and whether it stands: `key` is the conversation. A cancelled order that is none says so. */
export const deedsIn = (data: Reader, conversations: readonly string[]): Promise<Row[]> =>
  data.query<Row>(
    `with deed as (
       select e.*, p.conversation_id from effects e join proposals p on p.proposal_id = e.proposal_id
        where p.conversation_id = any($1::text[]))
     select 'done' as what, conversation_id as key, done_at as at, done_at as since, 'effects' as table, effect_id as id from deed
     union all select 'undone', conversation_id, undone_at, done_at, 'effects', effect_id from deed where undone_at is not null
     union all select 'not_so', d.conversation_id, d.done_at, d.done_at, 'orders', o.order_id from deed d
        join current_orders o on o.order_id = d.subject_id
        where d.tool = 'cancel_order' and d.undone_at is null and o.status <> 'cancelled'
     union all select 'reopened', t.conversation_id, t.created_at, b.closed_at, 'tickets', t.ticket_id from tickets t
        join tickets b on b.conversation_id = t.conversation_id and b.ended_as in ('closed', 'given_back')
          and b.closed_at <= t.created_at and t.created_at < b.closed_at + interval '72 hours'
        where t.conversation_id = any($1::text[])`,
    [conversations],
  );
/** Orders that customers placed and paid: `key` is the customer. */
export const boughtBy = (data: Reader, customers: readonly string[], since: Date): Promise<Row[]> =>
  data.query<Row>(
    `select 'bought' as what, customer_id as key, placed_at as at, placed_at as since, 'orders' as table, order_id as id
       from current_orders where customer_id = any($1::text[]) and placed_at >= $2 and paid_at is not null and status <> 'cancelled'`,
    [customers, since],
  );
