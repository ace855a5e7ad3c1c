import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openDatabase } from "../../db/open-database.ts";
import { openBossQueue } from "../../server/jobs/boss-queue.ts";
import { openBullQueue } from "../../server/jobs/bull-queue.ts";
import type { JobQueue } from "../../server/jobs/job-queue.ts";
import { openRealRedis } from "./real-redis.ts";
import { stores } from "./stores.ts";

export const silentLog = pino({ level: "silent" });
/** Where a queue keeps its jobs; `open` gives one more process's view of it. */
export type Place = { readonly store: string; open(): Promise<JobQueue>; remove(): Promise<void> };

/** Quicker than in production, so that a test of minutes takes seconds. */
const quick = { pollMs: 100, maintenanceSeconds: 1, cronSeconds: 1 };

export async function openQueueAt(store: string): Promise<JobQueue> {
  if (store.startsWith("redis:")) return openBullQueue(store, silentLog, { stalledMs: 1000 });
  const db = await openDatabase(store);
  const queue = await openBossQueue(db, silentLog, quick);
  return {
    ...queue,
    async close(graceMs) {
      await queue.close(graceMs);
      await db.close();
    },
  };
}
const placeAt = (store: string, remove: () => Promise<void>): Place => ({
  store,
  open: () => openQueueAt(store),
  remove,
});

export const places: readonly { name: string; make(): Promise<Place> }[] = [
  {
    name: "pg-boss, embedded",
    async make() {
      const dir = mkdtempSync(join(tmpdir(), "zg-queue-"));
      return placeAt(`embedded:${dir}`, async () => rmSync(dir, { recursive: true, force: true }));
    },
  },
  {
    name: "pg-boss, PostgreSQL",
    async make() {
      const store = await stores.find(({ name }) => name === "postgres")?.open();
      if (!store) throw new Error("No PostgreSQL among the test stores.");
      return placeAt(store.url, () => store.close());
    },
  },
  {
    name: "BullMQ, Redis",
    async make() {
      const redis = await openRealRedis();
      return placeAt(redis.url, () => redis.remove());
    },
  },
];
