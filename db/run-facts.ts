import type { ShopData } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";

type Reader = Pick<ShopData, "query">;
export type ToolCall = { readonly name: string; readonly input: Record<string, unknown>; readonly ok: boolean };
export type StoredRun = {
  readonly runId: string;
  readonly conversationId: string | null;
  /** What was asked. */
  readonly brief: string;
  readonly startedAt: Date;
  readonly tools: readonly ToolCall[];
  /** In the order in which the answer states them. Money has no currency of its own here: it is the shop's. */
  readonly facts: readonly Fact[];
};

/** One answered turn with the facts it stated and the tools it called; undefined where this shop has no such run. */
export async function loadRun(data: Reader, runId: string): Promise<StoredRun | undefined> {
  const [run] = await data.query<Omit<StoredRun, "facts">>(
    `select run_id as "runId", conversation_id as "conversationId", coalesce(brief, '') as brief, started_at as "startedAt", tools from runs where run_id = $1`,
    [runId],
  );
  if (!run) return undefined;
  const facts = await data.query<Fact>(
    `select fact_id as id, label, value, unit, source from facts where run_id = $1 order by length(fact_id), fact_id`,
    [runId],
  );
  return { ...run, facts };
}

/** The newest answer of a conversation (before a moment) that stated facts of the shop; exports themselves state none. */
export async function lastRunWithFacts(
  data: Reader,
  conversationId: string,
  before: Date | null = null,
): Promise<string | undefined> {
  const [row] = await data.query<{ run_id: string }>(
    `select r.run_id from runs r where r.conversation_id = $1 and ($2::timestamptz is null or r.started_at < $2)
       and exists (select 1 from facts f where f.run_id = r.run_id and f.source->>'table' <> 'exports')
      order by r.started_at desc, r.run_id desc limit 1`,
    [conversationId, before],
  );
  return row?.run_id;
}
