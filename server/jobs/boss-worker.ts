import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { bossSql } from "./boss-sql.ts";
import type { Handler, JobKind } from "./job-queue.ts";

type Hands = {
  readonly boss: PgBoss;
  readonly sql: ReturnType<typeof bossSql>;
  readonly kind: JobKind;
  readonly handler: Handler;
  readonly pollMs: number;
  readonly closing: AbortSignal;
  readonly log: Logger;
};
type Row = PgBoss.JobWithMetadata<{ id?: string; data?: Record<string, unknown> }>;

/** Takes jobs of one kind, one after the other, until closing. Trouble with the store is waited out. */
export async function takeJobs(hands: Hands): Promise<void> {
  while (!hands.closing.aborted) {
    const [row] = await next(hands);
    if (row) await carryOut(row, hands);
    else await pause(hands.pollMs, undefined, { signal: hands.closing }).catch(() => {});
  }
}

const next = ({ boss, kind, log }: Hands): Promise<Row[]> =>
  boss.fetch<Row["data"]>(kind.name, { batchSize: 1, includeMetadata: true }).catch((error: unknown) => {
    log.warn({ err: error }, "the queue gave no job");
    return [];
  });

async function carryOut(row: Row, hands: Hands): Promise<void> {
  const { boss, kind, handler, log } = hands;
  const lost = new AbortController();
  // The lease is renewed while the handler lives, so that a short lease suits long jobs and a dead worker is soon noticed.
  const renewing = setInterval(() => void renew(row, hands, lost), kind.leaseMs / 3);
  try {
    const data = row.data ?? {};
    await handler({
      id: data.id ?? row.id,
      name: kind.name,
      data: data.data ?? {},
      attempt: row.retryCount + 1,
      signal: AbortSignal.any([lost.signal, hands.closing]),
    });
    await boss.complete(kind.name, row.id);
  } catch (error) {
    log.warn({ err: error, job: row.data?.id, attempt: row.retryCount + 1 }, "a job failed");
    const message = error instanceof Error ? error.message : String(error);
    // A store that is away now learns of the failure by the lease running out.
    await boss.fail(kind.name, row.id, { message: message.slice(0, 500) }).catch(() => {});
  } finally {
    clearInterval(renewing);
  }
}

async function renew(row: Row, { sql, kind }: Hands, lost: AbortController): Promise<void> {
  const renewed = await sql
    .executeSql(
      "update pgboss.job set started_on = now() where name = $1 and id = $2 and state = 'active' returning 1 as held",
      [kind.name, row.id],
    )
    .catch(() => null);
  if (renewed && renewed.rows.length === 0) lost.abort();
}
