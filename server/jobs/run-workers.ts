import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { ShopId } from "../../core/ids.ts";
import { nightShops } from "../../db/nights.ts";
import { bringRollupsUpToDate } from "../../db/rollups.ts";
import { planFlows } from "../flows/plan-flows.ts";
import { runFlows } from "../flows/run-flows.ts";
import { lookAtClock } from "../handoff/look-at-clock.ts";
import { morningHour } from "../night/due.ts";
import { inspectForNight } from "../night/inspect-night.ts";
import { planNight, retryFailed } from "../night/plan-night.ts";
import type { House } from "../shop-context.ts";
import { askDue, planQuestions } from "../standing/ask-due.ts";
import type { Handler, JobKind, JobQueue } from "./job-queue.ts";
import { askJob, flowsJob, inspectJob, planJob, rollUpJob } from "./kinds.ts";
import { relayOutbox } from "./relay-outbox.ts";

export type Rhythm = {
  readonly relayMs: number;
  readonly planMs: number;
  readonly troubleMs: number;
  readonly retryMs: number;
  readonly clockMs: number;
  readonly flowsMs: number;
};
const usual: Rhythm = {
  relayMs: 2000,
  planMs: 15 * 60_000,
  troubleMs: 10_000,
  retryMs: 60 * 60_000,
  clockMs: 20_000,
  flowsMs: 20_000,
};

/** How many inspections at once: what was asked for, else one where the store has one connection, and two elsewhere. */
export function placesOf(asked: string, house: House): number {
  if (asked === "") return house.db.kind === "embedded" ? 1 : 2;
  const places = Number(asked);
  if (!Number.isInteger(places) || places < 1 || places > 64)
    throw new AppError("invalid_input", `--at-once "${asked}" is not usable: give a whole number from 1 to 64.`);
  return places;
}

/** Repeats a step until closing; trouble (a queue or a database that is away) is noted and the step tried again soon. */
async function repeat(step: () => Promise<unknown>, every: number, again: number, house: House, closing: AbortSignal) {
  while (!closing.aborted) {
    const wait = await step().then(
      () => every,
      (error: unknown) => {
        if (!closing.aborted) house.log.warn({ err: error }, "the workers will try again");
        return Math.min(again, every);
      },
    );
    await pause(wait, undefined, { signal: closing }).catch(() => {});
  }
}

/** Takes jobs, rings the mornings, catches up what was missed, empties the outbox, ends the locks of persons who vanished and
 * sends flows on their rounds, until `stop`. */
export function runWorkers(house: House, queue: JobQueue, atOnce: number, rhythm: Partial<Rhythm> = {}) {
  const { relayMs, planMs, troubleMs, retryMs, clockMs, flowsMs } = { ...usual, ...rhythm };
  const closing = new AbortController();
  const scheduled = new Set<string>();
  const listening = new Set<string>();
  const plan = async () => {
    for (const [kind, handler, places] of handlers(house, queue, atOnce)) {
      if (listening.has(kind.name)) continue;
      await queue.work(kind, handler, places);
      listening.add(kind.name);
    }
    const zones = new Set((await nightShops(house.db)).map((shop) => shop.timezone));
    for (const zone of zones) {
      if (scheduled.has(zone)) continue;
      await queue.schedule(`morning/${zone}`, `0 ${morningHour} * * *`, zone, planJob, { zone });
      scheduled.add(zone);
    }
    await planNight(house, queue, null);
  };
  const running = [
    repeat(plan, planMs, troubleMs, house, closing.signal),
    repeat(() => relayOutbox(house, queue), relayMs, troubleMs, house, closing.signal),
    repeat(() => retryFailed(house, queue), retryMs, retryMs, house, closing.signal),
    repeat(() => lookAtClock(house), clockMs, troubleMs, house, closing.signal),
    repeat(() => planFlows(house, queue), flowsMs, troubleMs, house, closing.signal),
    repeat(() => planQuestions(house, queue), clockMs, troubleMs, house, closing.signal),
  ];
  return {
    async stop(): Promise<void> {
      closing.abort();
      await Promise.all(running);
    },
  };
}

type Hand = readonly [kind: JobKind, handler: Handler, atOnce: number];
const handlers = (house: House, queue: JobQueue, atOnce: number): Hand[] => [
  [inspectJob, (job) => inspectForNight(house, job), atOnce],
  [
    planJob,
    async (job) => {
      await planNight(house, queue, z.object({ zone: z.string() }).parse(job.data).zone);
    },
    1,
  ],
  [askJob, (job) => askDue(house, job), 1],
  [
    rollUpJob,
    async (job) => {
      const { shop } = z.object({ shop: z.string() }).parse(job.data);
      await bringRollupsUpToDate(house.db.shop(shop as ShopId)); // the outbox's own column
    },
    1,
  ],
  [
    flowsJob,
    async (job) => {
      await runFlows(house, z.object({ shop: z.string() }).parse(job.data).shop, job.signal);
    },
    atOnce,
  ],
];
