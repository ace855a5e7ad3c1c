import type { ShopData } from "../../core/context.ts";
import type { Later, Outcome } from "../../core/handoff/resolution.ts";
import { comesBackWithinMs, matterOf, resolve, windowMs } from "../../core/handoff/resolution.ts";
import type { DayRange } from "../../core/time.ts";
import { boughtBy, deedsIn, grouped, ordersLater, type Row, type Visit, visitsSince } from "./visits.ts";

type Reader = Pick<ShopData, "query">;
const mattersOf = ({ intents }: Visit) => [...new Set(intents.map(matterOf).filter((matter) => matter !== undefined))];

const byKey = (rows: readonly Row[]) => grouped(rows, ({ key }) => key);
const laterOf = ({ what, at, table, id }: Row): Later => ({ what, at, source: { table, ids: [id] } });

/** The same buyer again on the same matter; where both name orders, on one of the same. */
function comesBack(visit: Visit, other: Visit): boolean {
  const same = visit.customer_id
    ? other.customer_id === visit.customer_id
    : other.conversation_id === visit.conversation_id;
  if (!same || other.began_at <= visit.ended_at) return false;
  const own = mattersOf(visit);
  if (!mattersOf(other).some((matter) => own.includes(matter))) return false;
  const named = visit.orders.length > 0 && other.orders.length > 0;
  return !named || other.orders.some((order) => visit.orders.includes(order));
}

type Sources = {
  orders: Map<string, Row[]>;
  deeds: Map<string, Row[]>;
  bought: Map<string, Row[]>;
  visits: Map<string, Visit[]>;
};
const buyerOf = (visit: Visit) => visit.customer_id ?? visit.conversation_id;

function laterThan(visit: Visit, { orders, deeds, bought, visits }: Sources): Later[] {
  const after = ({ at }: Row) => at >= visit.began_at;
  // A deed belongs to the visit it was done in, though it is undone later.
  const within = ({ since }: Row) => since >= visit.began_at && since <= visit.ended_at;
  const again = (visits.get(buyerOf(visit)) ?? []).filter((other) => comesBack(visit, other));
  return [
    ...visit.orders
      .flatMap((order) => orders.get(order) ?? [])
      .filter(after)
      .map(laterOf),
    ...(deeds.get(visit.conversation_id) ?? []).filter(within).map(laterOf),
    ...(visit.customer_id ? (bought.get(visit.customer_id) ?? []) : []).filter(after).map(laterOf),
    ...again.map(
      (other): Later => ({
        what: "came_back",
        at: other.began_at,
        source: { table: "conversations", ids: [other.conversation_id] },
      }),
    ),
  ];
}

/** Keeps what became of visits; only what is different is written, and what it was before goes to its history. */
const keep = (data: Reader, kept: readonly { visit: Visit; outcome: Outcome }[], now: Date) =>
  data.query(
    `insert into outcomes as o (shop_id, conversation_id, episode, customer_id, began_at, ended_at, with_person, state, because, evidence, decided_at)
     select current_setting('app.shop_id'), r.* , $2 from jsonb_to_recordset($1::jsonb) as r(conversation_id text, episode int, customer_id text,
       began_at timestamptz, ended_at timestamptz, with_person boolean, state text, because text, evidence jsonb)
     on conflict (shop_id, conversation_id, episode) do update set ended_at = excluded.ended_at, with_person = excluded.with_person,
       state = excluded.state, because = excluded.because, evidence = excluded.evidence,
       decided_at = case when o.state <> excluded.state then excluded.decided_at else o.decided_at end,
       history = case when o.state <> excluded.state
         then o.history || jsonb_build_object('state', o.state, 'because', o.because, 'at', o.decided_at) else o.history end
     where (o.state, o.because, o.evidence, o.ended_at, o.with_person)
       is distinct from (excluded.state, excluded.because, excluded.evidence, excluded.ended_at, excluded.with_person)`,
    [
      JSON.stringify(
        kept.map(({ visit, outcome: { state, because, evidence } }) => {
          const { conversation_id, episode, customer_id, began_at, ended_at, with_person } = visit;
          return { conversation_id, episode, customer_id, began_at, ended_at, with_person, state, because, evidence };
        }),
      ),
      now,
    ],
  );

/** What became of every visit that may still turn over, reckoned anew; as often as one likes. How many visits. */
export async function bringOutcomesUpToDate(data: Reader, now: Date): Promise<number> {
  const since = new Date(now.getTime() - comesBackWithinMs - windowMs);
  const visits = await visitsSince(data, since);
  if (visits.length === 0) return 0;
  const customers = [...new Set(visits.flatMap(({ customer_id }) => customer_id ?? []))];
  const sources: Sources = {
    orders: byKey(await ordersLater(data, [...new Set(visits.flatMap(({ orders }) => orders))])),
    deeds: byKey(await deedsIn(data, [...new Set(visits.map(({ conversation_id }) => conversation_id))])),
    bought: byKey(await boughtBy(data, customers, since)),
    visits: grouped(visits, buyerOf),
  };
  const kept = visits.map((visit) => {
    const { ended_at: endedAt, answered, waits } = visit;
    return {
      visit,
      outcome: resolve({ endedAt, answered, waits, matters: mattersOf(visit) }, laterThan(visit, sources), now),
    };
  });
  await keep(data, kept, now);
  return visits.length;
}

export type OutcomeCounts = { visits: number; verified: number; not_resolved: number; silent: number; open: number };
/** Visits that began on the days of a period, by what became of them. */
export async function outcomeCounts(data: Reader, timezone: string, { from, to }: DayRange): Promise<OutcomeCounts> {
  const of = (state: string) => `count(*) filter (where state = '${state}')::int as ${state}`;
  const [row] = await data.query<OutcomeCounts>(
    `select count(*)::int as visits, ${of("verified")}, ${of("not_resolved")}, ${of("silent")}, ${of("open")} from outcomes
      where began_at >= ($2::text::date::timestamp at time zone $1::text) and began_at < (($3::text::date + 1)::timestamp at time zone $1::text)`,
    [timezone, from, to],
  );
  return row ?? { visits: 0, verified: 0, not_resolved: 0, silent: 0, open: 0 };
}
