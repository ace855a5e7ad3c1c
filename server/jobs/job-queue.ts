/** One piece of work, as a handler sees it. `signal` fires when the job was lost to another worker or we are closing. */
export type Job = {
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly signal: AbortSignal;
};
export type Handler = (job: Job) => Promise<void>;
export type NewJob = {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly delayMs?: number;
};
/** How a kind of job is carried out. Times in milliseconds. */
export type JobKind = {
  readonly name: string;
  readonly attempts: number;
  /** Wait before the second try; it doubles from there. */
  readonly backoffMs: number;
  /** A worker that shows no life for this long has lost its job to another one. */
  readonly leaseMs: number;
};
export type JobCounts = { readonly waiting: number; readonly active: number; readonly failed: number };

/**
 * The one port to a queue, over pg-boss or BullMQ; `job-queue.db.test.ts` holds both to the same behaviour:
 * an id is worked off once (adding it again while it waits, runs, or within three days of its end changes nothing);
 * a job whose handler throws is tried again, later each time, and kept as failed after its last try; a worker that
 * dies loses its job to another one. A handler may still run twice (killed after its work, before its report), so
 * what it writes must be written once under a key of its own.
 */
export type JobQueue = {
  readonly kind: "pg-boss" | "bullmq";
  add(kind: JobKind, jobs: readonly NewJob[]): Promise<void>;
  /** Starts taking jobs of a kind, `atOnce` at a time. */
  work(kind: JobKind, handler: Handler, atOnce?: number): Promise<void>;
  /** Adds a job of `kind` at every match of a five-field cron in a time zone; the same key again replaces it. */
  schedule(key: string, cron: string, zone: string, kind: JobKind, data: NewJob["data"]): Promise<void>;
  counts(kind: JobKind): Promise<JobCounts>;
  failed(kind: JobKind): Promise<{ id: string; error: string }[]>;
  /** Gives a failed job one more try. */
  retry(kind: JobKind, id: string): Promise<void>;
  /** Refuses with a sentence when the queue does not answer. */
  ping(): Promise<void>;
  /** Takes no more jobs and waits for the running ones, at most `graceMs`. */
  close(graceMs?: number): Promise<void>;
};

/** How long a finished job is remembered, so that its id is not worked off again. */
export const rememberedSeconds = 3 * 86_400;
