import type { ShopTx } from "../../core/context.ts";

type Reader = Pick<ShopTx, "query">;
export type CaseFacts = {
  tier: string | null;
  order_status: string | null;
  total_minor: number | null;
  /** When something that this customer was promised is due: the earliest that is open. */
  promised_for: Date | null;
  promise_id: string | null;
};

/** What is on record of the customer and the order of a ticket. An order of somebody else is none. */
export async function caseFacts(
  tx: Reader,
  about: { customer: string | null; order: string | null; conversation: string | null },
): Promise<CaseFacts> {
  const [row] = await tx.query<CaseFacts>(
    `with o as (select * from current_orders where order_id = $2 and ($1::text is null or customer_id = $1)),
     due as (
       select due_at, promise_id from promises where status = 'open' and (conversation_id = $3 or order_id = (select order_id from o))
       union all
       select s.promised_at, s.shipment_id from shipments s join o on o.order_id = s.order_id
        where s.promised_at is not null and s.delivered_at is null and o.delivered_at is null and o.status <> 'cancelled'
     )
     select (select vip_tier from current_customers where customer_id = $1) as tier, (select status from o) as order_status,
       (select total_minor::float8 from o) as total_minor, (select min(due_at) from due) as promised_for,
       (select promise_id from due order by due_at limit 1) as promise_id`,
    [about.customer, about.order, about.conversation],
  );
  return row ?? { tier: null, order_status: null, total_minor: null, promised_for: null, promise_id: null };
}

export type PastRun = { run_id: string; agent: string; tools: { name: string; ok: boolean }[]; at: Date };
export type PastFact = {
  run_id: string;
  fact_id: string;
  label: string;
  value: string | number | boolean | null;
  unit: string | null;
  source: Record<string, unknown>;
};
/** What was done and found in a conversation before, the newest first. */
export async function doneBefore(
  tx: Reader,
  conversation: string,
  runs: number,
  facts: number,
): Promise<{ runs: PastRun[]; facts: PastFact[]; turns: number }> {
  const done = await tx.query<PastRun>(
    `select run_id, agent, tools, started_at as at from runs where conversation_id = $1 order by started_at desc, run_id limit $2`,
    [conversation, runs],
  );
  const found = await tx.query<PastFact>(
    `select f.run_id, f.fact_id, f.label, f.value, f.unit, f.source from facts f join runs r on r.run_id = f.run_id
      where r.conversation_id = $1 order by r.started_at desc, f.fact_id limit $2`,
    [conversation, facts],
  );
  const [count] = await tx.query<{ n: number }>(
    "select count(*)::int as n from messages where conversation_id = $1 and said_by = 'buyer'",
    [conversation],
  );
  return { runs: done, facts: found, turns: count?.n ?? 0 };
}
