import type { ShopTx } from "../../core/context.ts";

type Reader = Pick<ShopTx, "query">;
export type QueueRow = { taken: number; persons: number; ahead: number };

/** How a team's queue stands for a ticket that was opened at an instant: pressing ones come first, then the older ones. */
export async function queueOf(
  tx: Reader,
  team: string,
  mine: { ticket: string; urgency: string; at: Date },
): Promise<QueueRow> {
  const [row] = await tx.query<QueueRow>(
    `select count(*) filter (where status = 'taken')::int as taken,
       count(distinct taken_by) filter (where taken_at > $4::timestamptz - interval '28 days')::int as persons,
       count(*) filter (where status = 'open' and ticket_id <> $2 and (
         (urgency = 'high') > ($3 = 'high') or ((urgency = 'high') = ($3 = 'high') and created_at <= $4)))::int as ahead
     from tickets where coalesce(team, '') = $1`,
    [team, mine.ticket, mine.urgency, mine.at],
  );
  return row ?? { taken: 0, persons: 0, ahead: 0 };
}

/** How many conversations each person has now. */
export async function loadOf(tx: Reader): Promise<Map<string, number>> {
  const rows = await tx.query<{ who: string; n: number }>(
    "select taken_by as who, count(*)::int as n from tickets where status = 'taken' and taken_by is not null group by 1",
  );
  return new Map(rows.map(({ who, n }) => [who, n]));
}

export type Handled = { created_at: Date; taken_at: Date; closed_at: Date; alone: boolean };
/** A team's tickets of the last four weeks that persons closed, the newest first; `alone`: nobody waited before it. */
export const handledBy = (tx: Reader, team: string, at: Date, limit: number): Promise<Handled[]> =>
  tx.query<Handled>(
    `select t.created_at, t.taken_at, t.closed_at, not exists (
         select 1 from tickets o where coalesce(o.team, '') = $1 and o.created_at < t.created_at
           and coalesce(o.taken_at, o.closed_at, 'infinity') > t.created_at) as alone
       from tickets t where t.status = 'closed' and coalesce(t.team, '') = $1 and t.taken_at is not null and t.kind <> 'takeover'
        and t.ended_as is distinct from 'called_off' and t.closed_at > $2::timestamptz - interval '28 days' and t.closed_at <= $2
      order by t.closed_at desc limit $3`,
    [team, at, limit],
  );
