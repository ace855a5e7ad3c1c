import { DateTime } from "luxon";
import { addDays, type Day, localDay } from "../../core/time.ts";
import type { NightShop } from "../../db/nights.ts";

/** The local hour from which yesterday counts as complete and is inspected. No zone changes its clocks at this hour. */
export const morningHour = 6;
/** How many mornings that were missed (a queue or a server that was away) are caught up. */
const mornings = 3;

export type Due = { readonly shop: string; readonly day: Day };

/** The newest day whose morning has come in a zone. */
export function newestDue(zone: string, now: Date): Day {
  const local = DateTime.fromJSDate(now, { zone });
  return addDays(localDay(now, zone), local.hour >= morningHour ? -1 : -2);
}

/** Minutes since the morning on which a day was due, by the clock on the wall of the zone. */
export function minutesLate(zone: string, day: Day, now: Date): number {
  const morning = DateTime.fromISO(addDays(day, 1), { zone }).set({ hour: morningHour });
  return (now.getTime() - morning.toMillis()) / 60_000;
}

/** The days a shop should have been inspected for by now: the newest, and missed ones since the shop came here. */
export function dueDays(shop: NightShop, now: Date): Day[] {
  const newest = newestDue(shop.timezone, now);
  const first = addDays(localDay(shop.createdAt, shop.timezone), -1);
  return Array.from({ length: mornings }, (_, back) => addDays(newest, -back)).filter((day) => day >= first);
}

/** A shop that came after this morning is inspected with the next one. */
export const dueOf = (shops: readonly NightShop[], now: Date): Due[] =>
  shops.flatMap((shop) => dueDays(shop, now).map((day) => ({ shop: shop.id, day })));
