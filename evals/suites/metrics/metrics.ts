import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shopId } from "../../../core/ids.ts";
import { addDays } from "../../../core/time.ts";
import { bringRollupsUpToDate } from "../../../db/rollups.ts";
import { findShop } from "../../../db/shops.ts";
import { demoShops } from "../../../demo/shops.ts";
import { importFiles } from "../../../server/import-files.ts";
import { demoDay } from "../../benchmarks/demo-house.ts";
import { newEmbedded } from "../../benchmarks/stores.ts";
import type { Case, Suite } from "../suite.ts";
import { compareShop } from "./compare.ts";

/** Every metric of every demo shop by its reader, and again from the raw rows. */
export const metricsSuite: Suite = {
  name: "metrics",
  about: "every metric of the demo shops on every day, by the readers and again from raw rows: equal to the cent",
  sizes: { drawn: 4 },
  async run({ seed, sizes, tell }) {
    const store = await newEmbedded();
    const cases: Case[] = [];
    const metrics: Record<string, number> = {};
    try {
      for (const demo of demoShops) {
        tell(`loading ${demo.id}`);
        const folder = await mkdtemp(join(tmpdir(), "zhanggui-metrics-"));
        await importFiles(store.house, await demo.prepare(folder, demoDay), { format: demo.format, shop: demo.id });
        await rm(folder, { recursive: true, force: true });
        const data = store.house.db.shop(shopId(demo.id));
        await bringRollupsUpToDate(data);
        const shop = await findShop(store.house.db, demo.id);
        tell(`comparing ${demo.id}`);
        const without = { from: addDays(demoDay, -27), to: demoDay };
        const found = await compareShop(demo.id, data, shop, { seed, drawn: sizes["drawn"] ?? 4, without });
        cases.push(...found.cases);
        metrics[`${demo.id}_values`] = found.values;
        metrics[`${demo.id}_known`] = found.known;
        metrics[`${demo.id}_days_not_measured`] = found.leftOut;
      }
    } finally {
      await store.close();
    }
    return {
      metrics: { ...metrics, metrics_equal: cases.filter(({ ok }) => ok).length, metrics: cases.length },
      cases,
    };
  },
};
