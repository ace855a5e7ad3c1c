import { type Job as BullJob, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import { AppError } from "../../core/errors.ts";
import { type Handler, type JobKind, type JobQueue, rememberedSeconds } from "./job-queue.ts";

export type BullTimes = { readonly stalledMs: number; readonly prefix: string };

/** Jobs in Redis: for many workers on many machines. Without Redis an operation is refused at once, never left hanging. */
export function openBullQueue(url: string, log: Logger, times: Partial<BullTimes> = {}): JobQueue {
  const prefix = times.prefix ?? "zhanggui";
  // null: a command waits for the connection to come back, which is what BullMQ's blocking reads need.
  const client = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: false });
  const away = oncePerMinute((error: Error) =>
    log.warn({ err: error.message }, "Redis (REDIS_URL) does not answer: jobs wait, everything else goes on"),
  );
  const connections = [client];
  client.on("error", away);
  const queues = new Map<string, Queue>();
  const workers: Worker[] = [];
  const closing = new AbortController();
  const up = async () => {
    if (client.status !== "ready" && !(await comesUp(client)))
      throw new AppError(
        "unavailable",
        "The queue does not answer: Redis (REDIS_URL) is away. Its work is caught up when it is back.",
      );
  };
  const queueOf = (kind: JobKind): Queue => {
    const known = queues.get(kind.name);
    if (known) return known;
    const queue = new Queue(kind.name, {
      connection: client,
      prefix,
      defaultJobOptions: {
        attempts: kind.attempts,
        backoff: { type: "exponential", delay: kind.backoffMs },
        removeOnComplete: { age: rememberedSeconds },
        removeOnFail: { age: rememberedSeconds },
      },
    });
    queue.on("error", away);
    queues.set(kind.name, queue);
    return queue;
  };
  return {
    kind: "bullmq",
    async add(kind, jobs) {
      if (jobs.length === 0) return;
      await up();
      await queueOf(kind).addBulk(
        jobs.map(({ id, data, delayMs }) => ({
          name: kind.name,
          data,
          opts: { jobId: id, ...(delayMs ? { delay: delayMs } : {}) },
        })),
      );
    },
    async work(kind, handler, atOnce = 1) {
      const connection = client.duplicate();
      connection.on("error", away);
      connections.push(connection);
      const worker = new Worker(kind.name, (job, _token, signal) => carryOut(job, handler, closing.signal, signal), {
        connection,
        prefix,
        concurrency: atOnce,
        lockDuration: kind.leaseMs,
        stalledInterval: times.stalledMs ?? 15_000,
        maxStalledCount: kind.attempts,
      });
      worker.on("error", away);
      worker.on("failed", (job, error) =>
        log.warn({ err: error, job: job?.id, attempt: job?.attemptsMade }, "a job failed"),
      );
      workers.push(worker);
    },
    async schedule(key, cron, zone, kind, data) {
      await up();
      await queueOf(kind).upsertJobScheduler(key, { pattern: cron, tz: zone }, { name: kind.name, data });
    },
    async counts(kind) {
      await up();
      const counts = await queueOf(kind).getJobCounts("waiting", "delayed", "prioritized", "active", "failed");
      const of = (name: string) => counts[name] ?? 0;
      return { waiting: of("waiting") + of("delayed") + of("prioritized"), active: of("active"), failed: of("failed") };
    },
    async failed(kind) {
      await up();
      const jobs = await queueOf(kind).getFailed(0, 99);
      return jobs.map((job) => ({ id: job.id ?? "", error: job.failedReason }));
    },
    async retry(kind, id) {
      await up();
      await (await queueOf(kind).getJob(id))?.retry("failed");
    },
    async ping() {
      await up();
      await client.ping();
    },
    async close(graceMs = 20_000) {
      closing.abort();
      // A job cannot report to a Redis that is away: it is repeated in any case.
      const grace = client.status === "ready" ? graceMs : Math.min(graceMs, 3000);
      const late = new Promise((done) => setTimeout(done, grace).unref());
      await Promise.race([Promise.allSettled(workers.map((worker) => worker.close())), late]);
      await Promise.race([Promise.allSettled([...queues.values()].map((queue) => queue.close())), late]);
      // Connections that look for a Redis that is away would keep the process alive for ever.
      for (const worker of workers) worker.disconnect().catch(() => {});
      for (const connection of connections) connection.disconnect();
    },
  };
}

/** Every connection tells of the same trouble several times a second: one line a minute is enough. */
function oncePerMinute(tell: (error: Error) => void): (error: Error) => void {
  let next = 0;
  return (error) => {
    if (performance.now() < next) return;
    next = performance.now() + 60_000;
    tell(error);
  };
}

/** A connection that is being made gets a second. */
const comesUp = (client: Redis): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (is: boolean) => {
      clearTimeout(timer);
      client.off("ready", yes);
      resolve(is);
    };
    const yes = () => settle(true);
    const timer = setTimeout(() => settle(false), 1000);
    client.once("ready", yes);
  });

const carryOut = (job: BullJob, handler: Handler, closing: AbortSignal, lost?: AbortSignal) =>
  handler({
    id: job.id ?? "",
    name: job.name,
    data: job.data,
    attempt: job.attemptsMade + 1,
    signal: lost ? AbortSignal.any([closing, lost]) : closing,
  });
