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
  const noted = (connection: Redis) =>
    connection.on("error", (error) => log.warn({ err: error.message }, "Redis does not answer"));
  noted(client);
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
    queue.on("error", (error) => log.warn({ err: error.message }, "the queue had trouble"));
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
      const worker = new Worker(kind.name, (job, _token, signal) => carryOut(job, handler, closing.signal, signal), {
        connection: noted(client.duplicate()),
        prefix,
        concurrency: atOnce,
        lockDuration: kind.leaseMs,
        stalledInterval: times.stalledMs ?? 15_000,
        maxStalledCount: kind.attempts,
      });
      worker.on("error", (error) => log.warn({ err: error.message }, "a worker had trouble"));
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
      const late = new Promise((done) => setTimeout(done, graceMs).unref());
      await Promise.race([Promise.allSettled(workers.map((worker) => worker.close())), late]);
      await Promise.race([Promise.allSettled([...queues.values()].map((queue) => queue.close())), late]);
      client.disconnect();
    },
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
