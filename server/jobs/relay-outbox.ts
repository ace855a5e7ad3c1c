import { type OutboxRow, tickOff, waitingOutbox } from "../../db/outbox.ts";
import type { House } from "../shop-context.ts";
import type { JobQueue } from "./job-queue.ts";
import { workOf } from "./kinds.ts";

const atOnce = 500;

/**
 * Passes on what changes left in the outbox: events that lead to work become jobs, and what was passed on is ticked off. A
 * stop in between passes some on again under the same ids, which a queue takes once. Events that lead to no work do not
 * wait for a queue that is away; work for a shop whose changes are stopped waits until they are resumed. Returns how many were passed on.
 */
export async function relayOutbox(house: House, queue: JobQueue): Promise<number> {
  let passed = 0;
  for (let full = true; full; ) {
    const rows = await waitingOutbox(house.db, atOnce, Object.keys(workOf));
    full = rows.length === atOnce;
    const done = (some: readonly OutboxRow[]) =>
      tickOff(
        house.db,
        some.map((row) => row.id),
        house.now(),
      );
    await done(rows.filter(({ topic }) => !workOf[topic]));
    for (const topic of new Set(rows.map((row) => row.topic))) {
      const kind = workOf[topic];
      if (!kind) continue;
      const own = rows.filter((row) => row.topic === topic);
      await queue.add(
        kind,
        own.map(({ shop, id, payload }) => ({ id: `outbox__${id}`, data: { ...payload, shop } })),
      );
      await done(own);
    }
    passed += rows.length;
  }
  return passed;
}
