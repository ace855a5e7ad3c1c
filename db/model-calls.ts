import type { ShopData } from "../core/context.ts";
import type { KeptCall } from "../core/model.ts";

type Reader = Pick<ShopData, "query">;
/** Limits of a day or a conversation; money in millionths of a dollar. */
export type SpendingLimit = { readonly calls: number; readonly tokens: number; readonly costMicro: number };

const shop = "current_setting('app.shop_id')";

/** Binds what a call may cost at most in every scope, or in none: true where no limit is passed. */
export async function bindSpending(
  data: ShopData,
  limits: Readonly<Record<string, SpendingLimit>>,
  atMost: { tokens: number; costMicro: number },
): Promise<boolean> {
  const values = (scope: string, limit: SpendingLimit) => [
    scope,
    atMost.tokens,
    atMost.costMicro,
    limit.calls,
    limit.tokens,
    limit.costMicro,
  ];
  // Always in the same order, so that two turns never wait for each other.
  const scopes = Object.entries(limits).sort(([one], [two]) => one.localeCompare(two));
  return data
    .transaction(async (tx) => {
      for (const [scope, limit] of scopes) {
        const rows = await tx.query(
          `insert into model_spending as s (shop_id, scope, calls, tokens, cost_micro)
           select ${shop}, $1, 1, $2::bigint, $3::bigint where $4::bigint >= 1 and $5::bigint >= $2::bigint and $6::bigint >= $3::bigint
         on conflict (shop_id, scope) do update set calls = s.calls + 1, tokens = s.tokens + $2::bigint, cost_micro = s.cost_micro + $3::bigint
           where s.calls + 1 <= $4::bigint and s.tokens + $2::bigint <= $5::bigint and s.cost_micro + $3::bigint <= $6::bigint
         returning 1`,
          values(scope, limit),
        );
        if (rows.length === 0) throw new OverLimit();
      }
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof OverLimit) return false;
      throw error;
    });
}
class OverLimit extends Error {}

/** Gives back what was bound and not used. */
export async function settleSpending(
  data: Reader,
  scopes: readonly string[],
  unused: { tokens: number; costMicro: number },
): Promise<void> {
  await data.query(
    "update model_spending set tokens = tokens - $2::bigint, cost_micro = cost_micro - $3::bigint where scope = any($1)",
    [[...scopes].sort(), unused.tokens, unused.costMicro],
  );
}

/** What a shop spent on models: on a day, and in the days of its month up to it. What is bound by a call under way is in it. */
export async function spendingOn(data: Reader, day: string): Promise<{ day: SpendingLimit; month: SpendingLimit }> {
  const sums = `coalesce(sum(calls), 0)::float8 as calls, coalesce(sum(tokens), 0)::float8 as tokens, coalesce(sum(cost_micro), 0)::float8 as "costMicro"`;
  const text = `select ${sums} from model_spending where scope between $1 and $2`;
  const [today] = await data.query<SpendingLimit>(text, [`day:${day}`, `day:${day}`]);
  const [month] = await data.query<SpendingLimit>(text, [`day:${day.slice(0, 7)}-01`, `day:${day}`]);
  const none = { calls: 0, tokens: 0, costMicro: 0 };
  return { day: today ?? none, month: month ?? none };
}

/** Keeps the calls of one run. */
export async function keepCalls(
  data: Reader,
  run: { runId: string; conversation: string | null },
  calls: readonly KeptCall[],
): Promise<void> {
  if (calls.length === 0) return;
  await data.query(
    `insert into model_calls (shop_id, run_id, step, conversation_id, agent, prompt, request_hash, answer, fault, model, input_tokens,
       cached_tokens, output_tokens, cost_micro, seconds)
     select ${shop}, $1, (c->>'step')::int, $2, c->>'agent', c->>'prompt', c->>'requestHash', nullif(c->'answer', 'null'), c->>'fault',
       c->'answer'->>'model', (c->'answer'->'usage'->>'input')::int, (c->'answer'->'usage'->>'cached')::int,
       (c->'answer'->'usage'->>'output')::int, (c->>'costMicro')::bigint, (c->>'seconds')::float8
       from jsonb_array_elements($3::jsonb) c on conflict do nothing`,
    [run.runId, run.conversation, JSON.stringify(calls)],
  );
}
