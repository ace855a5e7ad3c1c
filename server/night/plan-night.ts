import { addDays, type Day, localDay } from "../../core/time.ts";
import { inspectedSince, type NightShop, nightShops } from "../../db/nights.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { inspectJob } from "../jobs/kinds.ts";
import type { House } from "../shop-context.ts";
import { type Due, dueOf } from "./due.ts";

/** Stays the same for a shop and day, so that planning twice adds nothing. BullMQ wants no colon in an id. */
export const inspectionId = (shop: string, day: Day): string => `inspect__${encodeURIComponent(shop)}__${day}`;

/** What is due by now and not inspected. */
export async function missingInspections(house: House, shops: readonly NightShop[]): Promise<Due[]> {
  const now = house.now();
  const done = await inspectedSince(house.db, addDays(localDay(now, "UTC"), -7));
  return dueOf(shops, now).filter(({ shop, day }) => !done.has(`${shop} ${day}`));
}

/** Adds the inspections that are due in a zone (all zones: null) and gives those that failed for good one more try. */
export async function planNight(house: House, queue: JobQueue, zone: string | null): Promise<number> {
  const shops = (await nightShops(house.db)).filter((shop) => zone === null || shop.timezone === zone);
  const missing = await missingInspections(house, shops);
  await queue.add(
    inspectJob,
    missing.map(({ shop, day }) => ({ id: inspectionId(shop, day), data: { shop, day } })),
  );
  return missing.length;
}

/** Once an hour: inspections that used up their tries and are still wanted. */
export async function retryFailed(house: House, queue: JobQueue): Promise<number> {
  const wanted = new Set(
    (await missingInspections(house, await nightShops(house.db))).map(({ shop, day }) => inspectionId(shop, day)),
  );
  const again = (await queue.failed(inspectJob)).filter(({ id }) => wanted.has(id));
  for (const { id } of again) await queue.retry(inspectJob, id);
  return again.length;
}
