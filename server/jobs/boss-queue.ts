import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "../../db/database.ts";
import { bossSql, countJobs, failedJobs } from "./boss-sql.ts";
import { makeQueue, startTogether } from "./boss-start.ts";
import { takeJobs } from "./boss-worker.ts";
import { uuidOf } from "./job-id.ts";
import { type JobKind, type JobQueue, type NewJob, rememberedSeconds } from "./job-queue.ts";

export type BossTimes = { readonly pollMs: number; readonly maintenanceSeconds: number; readonly cronSeconds: number };
const usual: BossTimes = { pollMs: 2000, maintenanceSeconds: 15, cronSeconds: 30 };

/** The row of a job as it is stored: its readable id lies beside its data, since pg-boss keys are UUIDs. */
const stored = (kind: JobKind, job: NewJob): PgBoss.JobInsert => ({
  id: uuidOf(`${kind.name}/${job.id}`),
  name: kind.name,
  data: { id: job.id, data: job.data },
  ...(job.delayMs ? { startAfter: new Date(Date.now() + job.delayMs).toISOString() } : {}),
});

/** Jobs in the shop's own database: embedded or PostgreSQL, nothing else to run. */
export async function openBossQueue(db: Database, log: Logger, times: Partial<BossTimes> = {}): Promise<JobQueue> {
  const { pollMs, maintenanceSeconds, cronSeconds } = { ...usual, ...times };
  const sql = bossSql(db);
  const boss = await startTogether(log, {
    db: sql,
    archiveCompletedAfterSeconds: rememberedSeconds,
    maintenanceIntervalSeconds: maintenanceSeconds,
    cronMonitorIntervalSeconds: cronSeconds,
    cronWorkerIntervalSeconds: Math.min(cronSeconds, 5),
  });
  const made = new Map<string, Promise<void>>();
  const ready = (kind: JobKind): Promise<void> => {
    const known = made.get(kind.name) ?? makeQueue(boss, kind);
    made.set(kind.name, known);
    known.catch(() => made.delete(kind.name));
    return known;
  };
  const closing = new AbortController();
  const running: Promise<void>[] = [];
  const work: JobQueue["work"] = async (kind, handler, atOnce = 1) => {
    await ready(kind);
    for (let place = 0; place < atOnce; place++)
      running.push(takeJobs({ boss, sql, kind, handler, pollMs, closing: closing.signal, log }));
  };
  const add: JobQueue["add"] = async (kind, jobs) => {
    if (jobs.length === 0) return;
    await ready(kind);
    await boss.insert(jobs.map((job) => stored(kind, job)));
  };
  return {
    kind: "pg-boss",
    add,
    work,
    async schedule(key, cron, zone, kind, data) {
      // One schedule a queue is what pg-boss has: the bell of a zone is a queue of its own that rings `kind`.
      const bell: JobKind = { name: `bell-${uuidOf(key)}`, attempts: 3, backoffMs: 1000, leaseMs: 60_000 };
      await ready(bell);
      await boss.schedule(bell.name, cron, {}, { tz: zone });
      const ring = (id: string) => add(kind, [{ id: `${key}__${id}`, data }]);
      running.push(
        takeJobs({
          boss,
          sql,
          kind: bell,
          handler: (job) => ring(job.id),
          pollMs: Math.max(pollMs, cronSeconds * 500),
          closing: closing.signal,
          log,
        }),
      );
    },
    counts: (kind) => countJobs(db, kind.name),
    failed: (kind) => failedJobs(db, kind.name),
    async retry(kind, id) {
      await boss.retry(kind.name, uuidOf(`${kind.name}/${id}`));
    },
    async ping() {
      await db.query("select 1");
    },
    async close(graceMs = 20_000) {
      closing.abort();
      await Promise.race([Promise.allSettled(running), new Promise((done) => setTimeout(done, graceMs).unref())]);
      await boss.stop({ graceful: false });
    },
  };
}
