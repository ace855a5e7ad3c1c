import type { Benchmark, BenchOptions, Figures } from "../benchmark.ts";
import { type BenchStore, newEmbedded, newPostgres } from "../stores.ts";
import { addBenchShop, addSmallShops, noonZone } from "./night-shops.ts";
import { nightByWorkers, nightInProcess } from "./run-night.ts";

type Round = (store: BenchStore, shops: number) => Promise<Figures>;

/** Many small shops (a quarter of them, then the rest: how it grows), then one large one. */
async function nights(
  store: BenchStore,
  subject: string,
  run: Round,
  options: BenchOptions,
): Promise<Record<string, Figures>> {
  const { sizes, tell } = options;
  const [shops = 1000, events = 2000, large = 5_000_000] = [sizes["shops"], sizes["events"], sizes["large"]];
  const zone = noonZone(store.house.now());
  const quarter = Math.max(1, Math.round(shops / 4));
  const found: Record<string, Figures> = {};
  let made = 0;
  // Told at once: a night takes a while, and whoever stops it keeps what was measured.
  const keep = async (name: string, count: number) => {
    const figures = await run(store, count);
    found[name] = figures;
    tell(
      `${name}: ${figures["seconds"]} s, ${figures["perShopMs"]} ms a shop, ${figures["peakMb"]} MB, load ${figures["load"]}`,
    );
  };
  const more = async (name: string, count: number) => {
    tell(`${subject}: ${count} shops of ${events} events`);
    await addSmallShops(store.house, made, count, events, zone, tell);
    made += count;
    await keep(`${subject}, ${name}`, count);
  };
  await more(`${quarter} shops`, quarter);
  if (shops > quarter) await more(`${shops - quarter} shops more`, shops - quarter);
  if (large > 0) {
    tell(`${subject}: one shop of ${large} events`);
    await addBenchShop(store.house, { id: "large", events: large, days: 60, products: 500 }, zone);
    await keep(`${subject}, 1 shop of ${large} events`, 1);
  }
  return found;
}

async function onStore(open: Promise<BenchStore>, subject: string, run: Round, options: BenchOptions) {
  const store = await open;
  try {
    return await nights(store, subject, run, options);
  } finally {
    await store.close();
  }
}

export const nightBench: Benchmark = {
  name: "night",
  about: "every shop's inspection in one night: rollups, analysis, report, through the queue",
  sizes: { shops: 1000, events: 2000, large: 5_000_000 },
  async run(options) {
    const { postgres, tell } = options;
    const found = await onStore(
      newEmbedded(),
      "embedded",
      (store, shops) => nightInProcess(store, shops, tell),
      options,
    );
    if (!postgres) tell("PostgreSQL is left out: name a server with --postgres postgres://…");
    else
      for (const workers of [1, 2])
        Object.assign(
          found,
          await onStore(
            newPostgres(postgres),
            `PostgreSQL, ${workers} worker${workers > 1 ? "s" : ""}`,
            (store, shops) => nightByWorkers(store, shops, workers, tell),
            options,
          ),
        );
    return found;
  },
};
