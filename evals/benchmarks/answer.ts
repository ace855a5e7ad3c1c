import type { Actor } from "../../core/context.ts";
import { findShop } from "../../db/shops.ts";
import { buyer, merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { takeTurn } from "../../server/turns.ts";
import { answersInMemory } from "./answers/in-memory.ts";
import { answersOverHttp } from "./answers/over-http.ts";
import { serveHere, startServer } from "./answers/servers.ts";
import { type Benchmark, type Figures, loadNow, percentile, timed } from "./benchmark.ts";
import { demoDay, demoShop, loadDemos, openDemoHouse, ordersShop } from "./demo-house.ts";
import { newPostgres } from "./stores.ts";

const merchantAsks = [
  "昨天卖了多少",
  "last 7 days vs the week before, by channel",
  "哪些货该补了",
  "有什么没被满足的需求可以做",
  "why did conversion fall yesterday?",
];
const buyerAsks = [
  "where is my order?",
  "can I return this within 30 days?",
  "do you have water bottles in stock?",
  "你好",
];

async function asked(
  house: House,
  shopId: string,
  actor: Actor,
  questions: readonly string[],
  rounds: number,
): Promise<Figures> {
  const shop = await findShop(house.db, shopId);
  const took: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const text of questions) {
      const ms = await timed(() =>
        takeTurn(house, shop, actor, actor.kind === "buyer" ? { text } : { text, asOf: demoDay }),
      );
      // The first round reads dictionaries and fills caches: everyday answers are what is measured.
      if (round > 0) took.push(ms);
    }
  return {
    turns: took.length,
    p50Ms: percentile(took, 0.5),
    p95Ms: percentile(took, 0.95),
    maxMs: percentile(took, 1),
    load: loadNow(),
  };
}

const named = (name: string, { full, half }: { full: Figures; half: Figures }) => ({
  [`buyers over HTTP, ${name}`]: full,
  [`the same at half of that, ${name}`]: half,
});

async function onPostgres(
  server: string,
  sizes: { writers: number; seconds: number },
  tell: (line: string) => void,
): Promise<Record<string, Figures>> {
  const store = await newPostgres(server);
  const found: Record<string, Figures> = {};
  try {
    await loadDemos(store, [ordersShop], tell);
    for (const processes of [1, 2]) {
      const name = `PostgreSQL, ${processes} process${processes > 1 ? "es" : ""}`;
      tell(`buyers over HTTP, ${name}`);
      const servers = await Promise.all(Array.from({ length: processes }, () => startServer(store.url)));
      Object.assign(found, named(name, await answersOverHttp(store.house, servers, sizes)));
    }
    return found;
  } finally {
    await store.close();
  }
}

export const answerBench: Benchmark = {
  name: "answer",
  about: "turns without a model, stored: one after the other in process, and many buyers at once over HTTP",
  sizes: { rounds: 20, writers: 64, seconds: 10 },
  async run({ sizes, tell, postgres }) {
    const { house, close } = await openDemoHouse(tell);
    const { rounds = 20, writers = 64, seconds = 10 } = sizes;
    const found: Record<string, Figures> = {};
    try {
      found["merchant, in process"] = await asked(house, demoShop, merchant(), merchantAsks, rounds);
      found["buyer, in process"] = await asked(house, ordersShop, buyer("yusuf_rossi_9620"), buyerAsks, rounds);
      for (const processes of [1, 2]) {
        const name = `buyers in process, rows in memory, ${processes} process${processes > 1 ? "es" : ""}`;
        tell(name);
        found[name] = await answersInMemory(house, { processes, seconds });
      }
      tell("buyers over HTTP, embedded");
      Object.assign(
        found,
        named("embedded, 1 process", await answersOverHttp(house, [await serveHere(house)], { writers, seconds })),
      );
    } finally {
      await close();
    }
    if (!postgres) tell("PostgreSQL is left out: name a server with --postgres postgres://…");
    else Object.assign(found, await onPostgres(postgres, { writers, seconds }, tell));
    return found;
  },
};
