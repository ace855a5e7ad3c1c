import { addDays, lastCompleteDay } from "../../core/time.ts";
import { bringRollupsUpToDate } from "../../db/rollups.ts";
import { findShop } from "../../db/shops.ts";
import { refreshStatistics } from "../../db/statistics.ts";
import { inspectShop } from "../../inspection/inspect-shop.ts";
import type { House } from "../../server/shop-context.ts";
import {
  type Benchmark,
  type BenchOptions,
  type Figures,
  loadNow,
  peakOf,
  percentile,
  round,
  timed,
} from "./benchmark.ts";
import { demoDay, demoShop, openDemoHouse } from "./demo-house.ts";
import { addBenchShop, noonZone } from "./night/night-shops.ts";
import { type BenchStore, newEmbedded, newPostgres } from "./stores.ts";

async function inspections(house: House, id: string, last: string, days: number): Promise<Figures> {
  const shop = await findShop(house.db, id);
  const took: number[] = [];
  const { peakMb } = await peakOf(async () => {
    for (let back = days - 1; back >= 0; back--)
      took.push(await timed(() => inspectShop(house.db.shop(shop.id), shop, addDays(last, -back))));
  });
  return { days: took.length, p50Ms: percentile(took, 0.5), maxMs: percentile(took, 1), peakMb, load: loadNow() };
}

/** One shop of a size: its first rollup, then inspections of its last days. */
async function shopOfSize(store: BenchStore, events: number, days: number, tell: (line: string) => void) {
  const { house } = store;
  const [zone, id] = [noonZone(house.now()), `shop-${events}`];
  tell(`  making ${events} events`);
  await addBenchShop(house, { id, events, days, products: 200 }, zone);
  await refreshStatistics(house.db);
  const shop = await findShop(house.db, id);
  const rollupSeconds = round((await timed(() => bringRollupsUpToDate(house.db.shop(shop.id)))) / 1000);
  const figures = await inspections(house, id, lastCompleteDay(house.now(), zone), 5);
  tell(`  rollup ${rollupSeconds} s, inspection ${figures["p50Ms"]} ms`);
  return { rollupSeconds, ...figures };
}

async function onStore(open: Promise<BenchStore>, name: string, wanted: readonly number[], options: BenchOptions) {
  const store = await open;
  const found: Record<string, Figures> = {};
  try {
    for (const events of wanted.filter((size) => size > 0)) {
      options.tell(`${name}: one shop`);
      found[`${name}, ${events} events in 42 days`] = await shopOfSize(store, events, 42, options.tell);
    }
    return found;
  } finally {
    await store.close();
  }
}

export const inspectBench: Benchmark = {
  name: "inspect",
  about: "the inspection of one shop's day, day after day; the first rollup of its events",
  sizes: { days: 20, events: 250_000, more: 1_000_000, large: 10_000_000 },
  async run(options) {
    const { sizes, tell, postgres } = options;
    const { house, close } = await openDemoHouse(tell);
    const found: Record<string, Figures> = {};
    try {
      found[demoShop] = await inspections(house, demoShop, demoDay, sizes["days"] ?? 20);
    } finally {
      await close();
    }
    const [events = 0, more = 0, large = 0] = [sizes["events"], sizes["more"], sizes["large"]];
    Object.assign(found, await onStore(newEmbedded(), "embedded", [events], options));
    if (!postgres) tell("PostgreSQL is left out: name a server with --postgres postgres://…");
    else Object.assign(found, await onStore(newPostgres(postgres), "PostgreSQL", [events, more, large], options));
    return found;
  },
};
