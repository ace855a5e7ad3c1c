import type { ShopData } from "../../core/context.ts";
import type { NewPromise } from "../../core/promises/promise.ts";

type Reader = Pick<ShopData, "query">;
const columns = `promise_id text, kind text, about_table text, about_id text, order_id text, due_at timestamptz, customer_id text,
  timezone text, promised_by jsonb, body text, proof jsonb`;

/** Keeps promises in the statement that keeps what was said. `given`: the placeholder of their JSON; `only` is a condition
 * under which they were said at all. Told once more it is the same promise; another time for the same thing, told before the
 * first was due, takes the first one's place. */
export const keepPromisesSql = (given: string, conversation: string, run: string, at: string, only: string) => `
given as (select p.* from jsonb_to_recordset(${given}::jsonb) as p(${columns}) where ${only}
), replaced as (
  update promises p set status = 'withdrawn', because = 'told_anew', settled_at = ${at},
    history = p.history || jsonb_build_object('state', p.status, 'because', p.because, 'at', p.settled_at)
   from given g where p.status = 'open' and p.kind = g.kind and p.about_table = g.about_table and p.about_id = g.about_id
    and p.about_table in ('orders', 'shipments', 'refunds') and p.promise_id <> g.promise_id and p.due_at > ${at} and g.due_at is not null
), promised as (
  insert into promises (shop_id, conversation_id, run_id, created_at, ${columns.replaceAll(/ (?:text|timestamptz|jsonb)/g, "")})
  select current_setting('app.shop_id'), ${conversation}, ${run}, ${at}, g.* from given g
  on conflict (shop_id, promise_id) do nothing
)`;

/** The rows of new promises as `keepPromisesSql` reads them. */
export const promiseRows = (promises: readonly NewPromise[]): string =>
  JSON.stringify(
    promises.map((each) => ({
      promise_id: each.id,
      kind: each.kind,
      about_table: each.about.table,
      about_id: each.about.id,
      order_id: each.order,
      due_at: each.dueAt,
      customer_id: each.customer,
      timezone: each.timezone,
      promised_by: each.by,
      body: each.words,
      proof: each.proof,
    })),
  );

const keepAlone = `with ${keepPromisesSql("$1", "$2", "$3", "$4", "true")} select 1`;
/** The same by itself, within the transaction of what was said. */
export async function keepPromises(
  tx: Reader,
  promises: readonly NewPromise[],
  { conversation, run, at }: { conversation: string; run: string; at: Date },
): Promise<void> {
  if (promises.length > 0) await tx.query(keepAlone, [promiseRows(promises), conversation, run, at]);
}
