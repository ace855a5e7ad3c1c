import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ShopId } from "../core/ids.ts";
import { lastCompleteDay } from "../core/time.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import { listShops } from "../db/shops.ts";
import { refreshStatistics } from "../db/statistics.ts";
import { demoShops } from "../demo/shops.ts";
import { importShop } from "../importers/import-shop.ts";
import { showProgress } from "./progress.ts";
import type { House } from "./shop-context.ts";

/** Loads the demo shops that are not there yet; each is imported, then its rollups are made. */
export async function loadDemo(house: House, tell: (line: string) => void): Promise<void> {
  const known = new Set((await listShops(house.db)).map((shop) => String(shop.id)));
  for (const demo of demoShops) {
    if (known.has(demo.id)) continue;
    const folder = await mkdtemp(join(tmpdir(), "zhanggui-demo-"));
    const progress = showProgress(`${demo.id} · `);
    try {
      const path = await demo.prepare(folder, lastCompleteDay(house.now(), demo.timezone));
      const result = await importShop(house.db, path, {
        format: demo.format,
        shop: demo.id,
        onProgress: progress.step,
      });
      progress.end();
      await bringRollupsUpToDate(house.db.shop(result.shop as ShopId)); // the shop that was just written
      tell(
        `${demo.id}: ${Object.values(result.files).reduce((sum, file) => sum + file.read, 0)} rows, ${result.seconds.toFixed(1)} s`,
      );
    } finally {
      progress.end();
      await rm(folder, { recursive: true, force: true });
    }
  }
  await refreshStatistics(house.db);
}
