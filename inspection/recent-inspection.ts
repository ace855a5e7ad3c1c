import type { Shop, ShopData } from "../core/context.ts";
import type { Day } from "../core/time.ts";
import { type Inspection, inspectShop } from "./inspect-shop.ts";
import { localeOf } from "./words/format.ts";

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

/** The inspection of a day, made once for the questions that follow each other; anew after an import, a change, or ten
 * minutes. In another language than the shop's own it is only read, so that the kept report stays in the shop's. */
export async function recentInspection(
  data: ShopData,
  own: Shop,
  date: Day,
  language?: "zh" | "en",
): Promise<Inspection> {
  const foreign = language !== undefined && language !== localeOf(own.locale);
  const shop = foreign ? { ...own, locale: language } : own;
  const here = kept.get(data) ?? new Map();
  kept.set(data, here);
  const key = `${date} ${shop.locale}`;
  const stamp = await stampOf(data);
  const known = here.get(key);
  if (known && known.stamp === stamp && known.until > Date.now()) return known.inspection;
  const inspection = await inspectShop(data, shop, date, !foreign);
  if (here.size > 20) here.clear();
  here.set(key, { stamp, until: Date.now() + lastsMs, inspection });
  return inspection;
}
