import { addDays } from "../../core/time.ts";
import { findShop } from "../../db/shops.ts";
import { inspectShop } from "../../inspection/inspect-shop.ts";
import { type Benchmark, loadNow, percentile, timed } from "./benchmark.ts";
import { demoDay, demoShop, openDemoHouse } from "./demo-house.ts";

export const inspectBench: Benchmark = {
  name: "inspect",
  about: "the inspection of one shop's day, day after day",
  sizes: { days: 20 },
  async run({ sizes, tell }) {
    const { house, close } = await openDemoHouse(tell);
    try {
      const shop = await findShop(house.db, demoShop);
      const data = house.db.shop(shop.id);
      const took: number[] = [];
      for (let back = 0; back < (sizes["days"] ?? 20); back++)
        took.push(await timed(() => inspectShop(data, shop, addDays(demoDay, -back))));
      const figures = {
        days: took.length,
        p50Ms: percentile(took, 0.5),
        p95Ms: percentile(took, 0.95),
        load: loadNow(),
      };
      return { [demoShop]: figures };
    } finally {
      await close();
    }
  },
};
