import type { ShopData } from "../../core/context.ts";
import type { PromisedBy, PromiseKind, PromiseState } from "../../core/promises/promise.ts";
import { type Page, pageOf, type Wanted } from "../page.ts";

type Reader = Pick<ShopData, "query">;
export type PromiseRow = {
  promise_id: string;
  kind: PromiseKind;
  about_table: string;
  about_id: string;
  order_id: string | null;
  customer_id: string | null;
  conversation_id: string | null;
  body: string;
  due_at: Date | null;
  timezone: string;
  promised_by: PromisedBy;
  proof: unknown[];
  state: PromiseState;
  because: string;
  evidence: unknown[];
  created_at: Date;
  settled_at: Date | null;
  settled_by: unknown;
  history: unknown[];
};

/** As `isAboutToBreak` (core/promises/decide.ts) has it: its last day, or the second half of a shorter time. */
const aboutToBreak = (now: string) =>
  `status = 'open' and due_at is not null and ${now} >= due_at - least(interval '1 day', greatest(interval '0', (due_at - created_at) / 2))`;
const shown = (now: string) =>
  `(select *, case when ${aboutToBreak(now)} then 'about_to_break' else status end as state from promises) p`;

type Filter = { state?: PromiseState | undefined; order?: string | undefined; conversation?: string | undefined };
/** One page of promises, newest first. `open` is what is neither due soon nor settled. */
export const pageOfPromises = (data: Reader, filter: Filter, now: Date, wanted: Wanted): Promise<Page<PromiseRow>> =>
  pageOf<PromiseRow>(
    data,
    {
      from: shown("$4::timestamptz"),
      where:
        "($5::text is null or state = $5) and ($6::text is null or order_id = $6) and ($7::text is null or conversation_id = $7)",
      values: [now, filter.state ?? null, filter.order ?? null, filter.conversation ?? null],
      at: "created_at",
      id: "promise_id",
    },
    wanted,
  );

/** Promises of some states, those due first at the top; broken ones only as far back as `since`. */
export const promisesIn = (
  data: Reader,
  states: readonly PromiseState[],
  now: Date,
  since: Date,
  limit: number,
): Promise<PromiseRow[]> =>
  data.query<PromiseRow>(
    `select * from ${shown("$1::timestamptz")} where state = any($2::text[]) and (state <> 'broken' or due_at >= $3)
      order by state = 'broken', due_at nulls last, created_at, promise_id limit $4`,
    [now, states, since, limit],
  );

export type PromiseCounts = Record<PromiseState, number>;
/** How many are in each state; settled ones as far back as `since`. */
export async function promiseCounts(data: Reader, now: Date, since: Date): Promise<PromiseCounts> {
  const rows = await data.query<{ state: PromiseState; n: number }>(
    `select state, count(*)::int as n from ${shown("$1::timestamptz")}
      where state in ('open', 'about_to_break') or coalesce(due_at, settled_at) >= $2 group by state`,
    [now, since],
  );
  const counts: PromiseCounts = { open: 0, about_to_break: 0, kept: 0, broken: 0, withdrawn: 0 };
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** A person says what became of a promise: from then on no row outweighs them. False where it is none of this shop's. */
export async function settleByPerson(
  tx: Reader,
  id: string,
  { state, why, who, at }: { state: "kept" | "withdrawn"; why: string; who: string; at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update promises p set status = $2, because = 'said_by_person', settled_at = $5, settled_by = jsonb_build_object('id', $4::text, 'why', $3::text),
       history = p.history || jsonb_build_object('state', p.status, 'because', p.because, 'at', p.settled_at)
      where promise_id = $1 returning 1`,
    [id, state, why, who, at],
  );
  return rows.length > 0;
}
