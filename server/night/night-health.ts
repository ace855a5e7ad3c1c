import { addDays, localDay } from "../../core/time.ts";
import { inspectedSince, nightShops } from "../../db/nights.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { inspectJob } from "../jobs/kinds.ts";
import type { House } from "../shop-context.ts";
import { minutesLate, newestDue } from "./due.ts";

/** After this many minutes an inspection that is missing is late, not on its way. */
const graceMinutes = 120;
type ZoneHealth = { zone: string; day: string; expected: number; inspected: number; late: number };
export type NightHealth = {
  status: "ok" | "on its way" | "late";
  expected: number;
  inspected: number;
  late: number;
  zones: ZoneHealth[];
  /** null: the queue does not answer. */
  queue: { waiting: number; active: number; failed: number } | null;
  /** The first shops that are late. For the operator's eyes. */
  lateShops: string[];
};

/** Which inspections should be there by now, and which are: for the newest morning of every shop. */
export async function nightHealth(house: House, queue: JobQueue): Promise<NightHealth> {
  const now = house.now();
  const done = await inspectedSince(house.db, addDays(localDay(now, "UTC"), -4));
  const zones = new Map<string, ZoneHealth>();
  const lateShops: string[] = [];
  for (const shop of await nightShops(house.db)) {
    const day = newestDue(shop.timezone, now);
    // A shop that came after this morning waits for the next one.
    if (day < addDays(localDay(shop.createdAt, shop.timezone), -1)) continue;
    const zone = zones.get(shop.timezone) ?? { zone: shop.timezone, day, expected: 0, inspected: 0, late: 0 };
    zones.set(shop.timezone, zone);
    zone.expected++;
    if (done.has(`${shop.id} ${day}`)) zone.inspected++;
    else if (minutesLate(shop.timezone, day, now) > graceMinutes && sinceMinutes(shop.createdAt, now) > graceMinutes) {
      zone.late++;
      lateShops.push(shop.id);
    }
  }
  const list = [...zones.values()];
  const sum = (of: (zone: ZoneHealth) => number) => list.reduce((total, zone) => total + of(zone), 0);
  const [expected, inspected, late] = [sum((z) => z.expected), sum((z) => z.inspected), sum((z) => z.late)];
  return {
    status: late > 0 ? "late" : inspected < expected ? "on its way" : "ok",
    expected,
    inspected,
    late,
    zones: list,
    queue: await queue.counts(inspectJob).catch(() => null),
    lateShops: lateShops.slice(0, 50),
  };
}
const sinceMinutes = (at: Date, now: Date) => (now.getTime() - at.getTime()) / 60_000;
