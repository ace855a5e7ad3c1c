import type { ShopData } from "../core/context.ts";
import type { Database, OwnerTx } from "./database.ts";

export type OutboxRow = { shop: string; id: number; topic: string; payload: Record<string, unknown> };
export type ShopEvent = { id: number; topic: string; payload: Record<string, unknown>; at: Date };

/** The scheduler's own role sees the outbox, the nights, the list of shops and whose locks run out over all shops, and no shop's data. */
export const asScheduler = <Result>(db: Database, work: (tx: OwnerTx) => Promise<Result>): Promise<Result> =>
  db.transaction(async (tx) => {
    await tx.exec("set local role scheduler");
    return work(tx);
  });

/** What is not passed on yet, over all shops, oldest first. Of a shop that is stopped the `held` topics wait. */
export const waitingOutbox = (db: Database, limit: number, held: readonly string[]): Promise<OutboxRow[]> =>
  asScheduler(db, (tx) =>
    tx.query<OutboxRow>(
      `select shop_id as shop, outbox_id as id, topic, payload from outbox o where sent_at is null and not (topic = any($2::text[])
          and exists (select 1 from stops s where s.lifted_at is null and s.shop_id in ('*', o.shop_id))) order by outbox_id limit $1`,
      [limit, held],
    ),
  );

export async function tickOff(db: Database, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await asScheduler(db, (tx) =>
    tx.query("update outbox set sent_at = $2 where outbox_id = any($1::bigint[])", [ids, at]),
  );
}

/** A shop's events after one of them, oldest first. */
export const eventsAfter = (data: Pick<ShopData, "query">, after: number, limit = 100): Promise<ShopEvent[]> =>
  data.query<ShopEvent>(
    "select outbox_id as id, topic, payload, created_at as at from outbox where outbox_id > $1 order by outbox_id limit $2",
    [after, limit],
  );
export async function newestEvent(data: Pick<ShopData, "query">): Promise<number> {
  const [row] = await data.query<{ id: number | null }>("select max(outbox_id) as id from outbox");
  return row?.id ?? 0;
}
/** Tells of something that happened in a shop, from within the transaction in which it happens or by itself. A shop's
 * events are numbered in the order of their commits, or a reader that has the newest could miss an older one: who tells
 * waits for the one before (at the lock of the audit chain, so that the two never wait for each other). Last thing in a
 * transaction, therefore. */
export const tellOf = (data: Pick<ShopData, "query">, topic: string, payload: Record<string, unknown>) =>
  data.query(
    `insert into outbox (shop_id, topic, payload) select current_setting('app.shop_id'), $1, $2::jsonb
       from (select count(pg_advisory_xact_lock(hashtext('audit' || current_setting('app.shop_id')))) as held) l where held = 1`,
    [topic, JSON.stringify(payload)],
  );
