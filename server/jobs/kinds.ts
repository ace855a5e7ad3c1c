import type { JobKind } from "./job-queue.ts";

const minute = 60_000;
/** One shop's inspection of one day. Tried again alone when it fails: after ten seconds, then later each time. */
export const inspectJob: JobKind = { name: "inspect", attempts: 5, backoffMs: minute / 6, leaseMs: minute / 2 };
/** Looks which inspections of a time zone are due, and adds them. */
export const planJob: JobKind = { name: "plan-night", attempts: 5, backoffMs: minute / 6, leaseMs: minute };
/** Brings a shop's rollups up to date after an import. */
export const rollUpJob: JobKind = { name: "roll-up", attempts: 5, backoffMs: minute / 6, leaseMs: minute };
/** One round over the flows of one shop. What it misses the next round, a minute later, does. */
export const flowsJob: JobKind = { name: "flows", attempts: 1, backoffMs: minute, leaseMs: minute };

/** One question that is asked at its time by itself. */
export const askJob: JobKind = { name: "ask", attempts: 3, backoffMs: minute, leaseMs: minute };

/** Where an event of the outbox leads to work, and not only to a line on the console. */
export const workOf: Readonly<Record<string, JobKind>> = { "shop.imported": rollUpJob };
