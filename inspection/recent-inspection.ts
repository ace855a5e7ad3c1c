import type { Shop, ShopData } from "../core/context.ts";
import type { Day } from "../core/time.ts";
import { type Inspection, inspectShop } from "./inspect-shop.ts";

const lastsMs = 10 * 60_000;
const kept = new WeakMap<ShopData, Map<string, { stamp: string; until: number; inspection: Inspection }>>();

/** When something that an inspection reads was last imported or changed here. */
async function stampOf(data: ShopData): Promise<string> {
  const [row] = await data.query<{ stamp: string | null }>(
    `select concat((select max(updated_at) from imports), (select max(greatest(done_at, undone_at)) from effects),
       (select max(changed_at) from rollup_days)) as stamp`,
  );
  return row?.stamp ?? "";
}

/** The inspection of a day, made once for the questions that follow each other; anew after an import, a change, or ten minutes. */
export async function recentInspection(data: ShopData, shop: Shop, date: Day): Promise<Inspection> {
  const own = kept.get(data) ?? new Map();
  kept.set(data, own);
  const key = `${date} ${shop.locale}`;
  const stamp = await stampOf(data);
  const known = own.get(key);
  if (known && known.stamp === stamp && known.until > Date.now()) return known.inspection;
  const inspection = await inspectShop(data, shop, date);
  if (own.size > 20) own.clear();
  own.set(key, { stamp, until: Date.now() + lastsMs, inspection });
  return inspection;
}
