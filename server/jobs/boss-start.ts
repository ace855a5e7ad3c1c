import { setTimeout as pause } from "node:timers/promises";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { JobKind } from "./job-queue.ts";

/** Servers that start at the same moment on an empty database get in each other's way (the same table made twice, a
 * deadlock): whoever was later tries again. */
async function oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (attempt === 8 || !/already exists|duplicate key|deadlock/.test(String(error))) throw error;
      await pause(50 * attempt + Math.random() * 100);
    }
}

export const startTogether = (log: Logger, options: PgBoss.ConstructorOptions): Promise<PgBoss> =>
  oneByOne(() => {
    const boss = new PgBoss(options); // a start that failed cannot be repeated on the same object
    boss.on("error", (error) => log.warn({ err: error }, "the queue had trouble"));
    return boss.start();
  });

/** Makes the queue of a kind, or brings its settings up to date. */
export async function makeQueue(boss: PgBoss, kind: JobKind): Promise<void> {
  const options = {
    name: kind.name,
    policy: "standard" as const,
    retryLimit: kind.attempts - 1,
    retryDelay: Math.max(1, Math.round(kind.backoffMs / 1000)),
    retryBackoff: true,
    expireInSeconds: Math.max(1, Math.ceil(kind.leaseMs / 1000)),
  };
  await oneByOne(() => boss.createQueue(kind.name, options));
  await oneByOne(() => boss.updateQueue(kind.name, options));
}
