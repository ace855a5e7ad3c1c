import { IANAZone } from "luxon";
import type { ShopData } from "../core/context.ts";
import type { Day } from "../core/time.ts";
import type { Database } from "./database.ts";
import { tellOf } from "./outbox.ts";

type Night = { day: Day; seconds: number; attempt: number; worker: string };

export async function wasInspected(data: Pick<ShopData, "query">, day: Day): Promise<boolean> {
  return (await data.query("select 1 from nights where on_date = $1::date", [day])).length > 0;
}

/** Ticks off a day and tells of its report, both or neither; false where the day was ticked off before. */
export const recordNight = (data: ShopData, night: Night): Promise<boolean> =>
  data.transaction(async (tx) => {
    const added = await tx.query(
      `insert into nights (shop_id, on_date, seconds, attempt, worker) values (current_setting('app.shop_id'), $1::date, $2, $3, $4)
       on conflict do nothing returning on_date`,
      [night.day, night.seconds, night.attempt, night.worker],
    );
    if (added.length === 0) return false;
    await tellOf(tx, "report.ready", { date: night.day });
    return true;
  });

/** Which of these days are ticked off, over all shops: keys `shop day`. */
export async function inspectedSince(db: Database, from: Day): Promise<Set<string>> {
  const rows = await db.query<{ key: string }>(
    "select shop_id || ' ' || on_date::text as key from nights where on_date >= $1::date",
    [from],
  );
  return new Set(rows.map(({ key }) => key));
}

export type NightShop = { id: string; timezone: string; createdAt: Date };
/** Every shop with its zone and the moment it came here. A zone that nobody knows is taken for UTC, so that one shop's
 * mistake holds up no other one. */
export async function nightShops(db: Database): Promise<NightShop[]> {
  const rows = await db.query<NightShop>(
    `select shop_id as id, timezone, created_at as "createdAt" from shops order by shop_id`,
  );
  return rows.map((row) => (IANAZone.isValidZone(row.timezone) ? row : { ...row, timezone: "UTC" }));
}
