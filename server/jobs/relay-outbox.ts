import { tickOff, waitingOutbox } from "../../db/outbox.ts";
import type { House } from "../shop-context.ts";
import type { JobQueue } from "./job-queue.ts";
import { workOf } from "./kinds.ts";

const atOnce = 500;

/**
 * Passes on what changes left in the outbox: events that lead to work become jobs, then all are ticked off. A stop in
 * between passes some on again under the same ids, which a queue takes once. Returns how many were passed on.
 */
export async function relayOutbox(house: House, queue: JobQueue): Promise<number> {
  const rows = await waitingOutbox(house.db, atOnce);
  for (const topic of new Set(rows.map((row) => row.topic))) {
    const kind = workOf[topic];
    const own = rows.filter((row) => row.topic === topic);
    if (kind)
      await queue.add(
        kind,
        own.map(({ shop, id, payload }) => ({ id: `outbox__${id}`, data: { ...payload, shop } })),
      );
  }
  if (rows.length > 0)
    await tickOff(
      house.db,
      rows.map((row) => row.id),
      house.now(),
    );
  return rows.length;
}
