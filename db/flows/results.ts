import type { ShopData } from "../../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** One arm: buyers whose measured days are over, each once, from their first message (or the moment it would have left). */
export type ArmRow = { held_out: boolean; people: number; buyers: number; sum: number; squares: number };

/** What buyers of both arms paid in the `days` after; money in minor units. `open`: people whose days are not over yet. */
export async function armsOf(
  data: Reader,
  flow: string,
  days: number,
  now: Date,
): Promise<{ written: ArmRow; heldOut: ArmRow; open: number }> {
  const rows = await data.query<ArmRow>(
    `with people as (select distinct on (customer_id) customer_id, exposed_at, held_out from flow_enrolments
        where flow_id = $1 and exposed_at is not null and customer_id is not null order by customer_id, exposed_at, transition_key),
      over as (select * from people where exposed_at + make_interval(days => $2) <= $3),
      paid as (select p.customer_id, p.held_out, coalesce(sum(o.total_minor), 0)::float8 as paid from over p
        left join current_orders o on o.customer_id = p.customer_id and o.status not in ('unpaid', 'cancelled')
          and coalesce(o.paid_at, o.placed_at) > p.exposed_at and coalesce(o.paid_at, o.placed_at) <= p.exposed_at + make_interval(days => $2)
        group by p.customer_id, p.held_out)
     select held_out, count(*)::int as people, count(*) filter (where paid > 0)::int as buyers, sum(paid) as sum, sum(paid * paid) as squares from paid group by held_out`,
    [flow, days, now],
  );
  const arm = (held: boolean): ArmRow =>
    rows.find(({ held_out }) => held_out === held) ?? { held_out: held, people: 0, buyers: 0, sum: 0, squares: 0 };
  const [all] = await data.query<{ people: number }>(
    "select count(distinct customer_id)::int as people from flow_enrolments where flow_id = $1 and exposed_at is not null and customer_id is not null",
    [flow],
  );
  const [written, heldOut] = [arm(false), arm(true)];
  return { written, heldOut, open: (all?.people ?? 0) - written.people - heldOut.people };
}

export type Counted = { name: string; count: number };
/** What became of a flow's messages, by state. */
export const messageCounts = (data: Reader, flow: string): Promise<Counted[]> =>
  data.query<Counted>(
    "select state as name, count(*)::int as count from flow_messages where flow_id = $1 group by state order by state",
    [flow],
  );
/** Why buyers left the flow without a message, by reason, and how many are inside. */
export const endingCounts = (data: Reader, flow: string): Promise<Counted[]> =>
  data.query<Counted>(
    `select case when state = 'waiting' then 'waiting' else why end as name, count(*)::int as count from flow_enrolments
      where flow_id = $1 and state <> 'done' group by 1 order by count desc, name`,
    [flow],
  );
/** Messages and people inside of all flows, for a list. */
export const flowCounts = (
  data: Reader,
): Promise<{ flow_id: string; waiting: number; written: number; unknown: number }[]> =>
  data.query(
    `select coalesce(e.flow_id, m.flow_id) as flow_id, coalesce(waiting, 0) as waiting, coalesce(written, 0) as written, coalesce(unknown, 0) as unknown
       from (select flow_id, count(*) filter (where state = 'waiting')::int as waiting from flow_enrolments group by flow_id) e
       full join (select flow_id, count(*) filter (where state in ('accepted', 'sending', 'waiting'))::int as written,
         count(*) filter (where state = 'unknown')::int as unknown from flow_messages group by flow_id) m on m.flow_id = e.flow_id`,
  );
/** How many unsubscribed by a message of this flow. */
export async function leftBy(data: Reader, flow: string): Promise<number> {
  const [row] = await data.query<{ count: number }>(
    `select count(distinct m.message_id)::int as count from flow_optouts o join flow_messages m on m.message_id = o.message_id where m.flow_id = $1`,
    [flow],
  );
  return row?.count ?? 0;
}
