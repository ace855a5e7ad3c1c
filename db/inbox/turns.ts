import type { ShopData } from "../../core/context.ts";
import type { KeptTicket } from "../tickets.ts";

type Reader = Pick<ShopData, "query">;
export type CaseTurn = {
  turn: number;
  said_by: "buyer" | "agent" | "person";
  person_id: string | null;
  body: string;
  said_at: Date;
  run_id: string | null;
  agent: string | null;
  mind: "playbook" | "model" | null;
  tools: { name: string; ok: boolean }[];
  reading: { language?: string; brief?: { intent?: string; confidence?: number; sentiment?: string } } | null;
  mark: "good" | "wrong" | null;
  note: string | null;
};

/** Turns of a buyer's conversation before one of them (null: the newest), oldest first, with the run that gave each answer. */
export const caseTurns = (
  data: Reader,
  conversation: string,
  before: number | null,
  limit: number,
): Promise<CaseTurn[]> =>
  data.query<CaseTurn>(
    `select * from (select m.turn, m.said_by, m.person_id, m.body, m.said_at, m.run_id, m.reading, r.agent, r.mind,
         coalesce(r.tools, '[]') as tools, q.mark, q.note
       from messages m left join runs r on r.run_id = m.run_id
       left join quality_marks q on q.conversation_id = m.conversation_id and q.turn = m.turn
      where m.conversation_id = $1 and ($2::int is null or m.turn < $2) order by m.turn desc limit $3) newest order by turn`,
    [conversation, before, limit],
  );

export type RunFact = {
  run_id: string;
  fact_id: string;
  label: string;
  value: string | number | boolean | null;
  unit: string;
  source: Record<string, unknown>;
};
/** What runs found, in the order in which it was found. */
export const factsOfRuns = (data: Reader, runs: readonly string[]): Promise<RunFact[]> =>
  data.query<RunFact>(
    "select run_id, fact_id, label, value, unit, source from facts where run_id = any($1::text[]) order by run_id, length(fact_id), fact_id",
    [runs],
  );

/** The ticket of a conversation: the open one, else the last. */
export async function ticketOf(data: Reader, conversation: string): Promise<KeptTicket | undefined> {
  const [row] = await data.query<KeptTicket>(
    "select * from tickets where conversation_id = $1 order by status = 'closed', created_at desc limit 1",
    [conversation],
  );
  return row;
}

/** Whom a conversation is with, as far as the shop knows them. */
export async function customerOf(
  data: Reader,
  id: string,
): Promise<{ name: string | null; vip_tier: string | null; orders: number } | undefined> {
  const [row] = await data.query<{ name: string | null; vip_tier: string | null; orders: number }>(
    `select name, vip_tier, (select count(*)::int from orders o where o.customer_id = c.customer_id) as orders
       from customers c where customer_id = $1`,
    [id],
  );
  return row;
}
