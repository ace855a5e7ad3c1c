import { below, carried, inSpan, type Step } from "../../core/trace.ts";
import type { Job, JobKind, JobQueue, NewJob } from "./job-queue.ts";

/** Names and attributes: OpenTelemetry's conventions for messaging spans. */
const stepOf = (kind: JobKind, job: Job, system: string): Step => ({
  name: `process ${kind.name}`,
  kind: "consumer",
  attributes: () => ({
    "messaging.system": system,
    "messaging.operation.type": "process",
    "messaging.destination.name": kind.name,
    "messaging.message.id": job.id,
    "zhanggui.job.attempt": job.attempt,
  }),
});

/** The same queue; a job runs as a step below whatever added it, on whichever machine. */
export const tracedQueue = (queue: JobQueue): JobQueue => ({
  ...queue,
  add(kind, jobs) {
    const origin = carried();
    const signed = ({ data, ...job }: NewJob): NewJob => ({ ...job, data: { ...origin, ...data } });
    return queue.add(kind, jobs.map(signed));
  },
  work: (kind, handler, atOnce) =>
    queue.work(kind, (job) => below(job.data, () => inSpan(stepOf(kind, job, queue.kind), () => handler(job))), atOnce),
});
