import { addDays, lastCompleteDay } from "../../core/time.ts";
import type { Database } from "../../db/database.ts";
import { addShop } from "./stores.ts";

/** Shops that came here `daysAgo` days ago in these zones, each with some visitors and orders of the last weeks. */
export async function addNightShops(
  db: Database,
  count: number,
  zones: readonly string[],
  daysAgo = 10,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = `night-${String(index).padStart(4, "0")}`;
    const zone = zones[index % zones.length] ?? "UTC";
    await addShop(db, id, { timezone: zone });
    await db.query("update shops set created_at = now() - make_interval(days => $2) where shop_id = $1", [id, daysAgo]);
    const last = lastCompleteDay(new Date(), zone);
    await db.asShop(id as never, async (tx) => {
      for (let back = 0; back < 14; back++) {
        const day = addDays(last, -back);
        await tx.query("select ensure_event_month($1::date)", [day]);
        await tx.query(
          `insert into events (shop_id, on_date, event_key, happened_at, event_name, visitor_id, session_id)
           select $1, $2::date, gen_random_uuid(), $2::date + interval '12 hours', case when n % 3 = 0 then 'view_item' else 'session_start' end, 'v' || n, 's' || n
           from generate_series(1, 30) n`,
          [id, day],
        );
        await tx.query("insert into rollup_days (shop_id, on_date) values ($1, $2::date) on conflict do nothing", [
          id,
          day,
        ]);
      }
    });
  }
}
