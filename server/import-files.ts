import type { ShopId } from "../core/ids.ts";
import { tellOf } from "../db/outbox.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import { refreshStatistics } from "../db/statistics.ts";
import { importShop } from "../importers/import-shop.ts";
import type { House } from "./shop-context.ts";

/** An import, and what makes the first question after it quick: statistics and rollups. */
export async function importFiles(house: House, path: string, options: Parameters<typeof importShop>[2]) {
  const result = await importShop(house.db, path, options);
  const data = house.db.shop(result.shop as ShopId); // the shop that was just written
  await tellOf(data, "shop.imported", { files: result.files });
  await bringRollupsUpToDate(data);
  await refreshStatistics(house.db);
  return result;
}
