import { setTimeout as sleep } from "node:timers/promises";
import { shopId } from "../../../core/ids.ts";
import { issueToken } from "../../../db/tokens.ts";
import { linesOf } from "../answers/buyer-lines.ts";
import { customersWithOrders } from "../answers/customers-of.ts";
import { type ServerProcess, startServer } from "../answers/servers.ts";
import { type Benchmark, type Figures, loadNow, percentile, round } from "../benchmark.ts";
import { loadDemos, ordersShop } from "../demo-house.ts";
import { type BenchStore, newPostgres } from "../stores.ts";
import { checkStore } from "./check-store.ts";
import { type Talker, talk } from "./talk.ts";

const manyCustomers = 500;
type Sizes = { conversations: number; messages: number; perSecond: number; kills: number };

async function talkersOf(store: BenchStore, sizes: Sizes, server: () => ServerProcess): Promise<Talker[]> {
  const customers = await customersWithOrders(store.house, ordersShop, manyCustomers);
  const expiresAt = new Date(store.house.now().getTime() + 86_400_000);
  const grant = { shop_id: ordersShop, actor_kind: "buyer" as const, expiresAt };
  const tokens = new Map<string, string>();
  for (const { customer } of customers)
    tokens.set(customer, await issueToken(store.house.db, { ...grant, actor_id: customer }));
  return Array.from({ length: sizes.conversations }, (_, index) => {
    const { customer, order } = customers[index % customers.length] ?? { customer: "", order: "" };
    return {
      id: `crowd-${index}`,
      token: tokens.get(customer) ?? "",
      lines: linesOf(order, index).slice(0, sizes.messages),
      base: () => `${server().base}/v1/shops/${ordersShop}`,
    };
  });
}

/** Ends the server (−9) at even distances and starts another one, until all is said. */
async function killing(store: BenchStore, first: ServerProcess, sizes: Sizes, moved: (server: ServerProcess) => void) {
  const seconds = (sizes.conversations * sizes.messages) / sizes.perSecond;
  let server = first;
  for (let kill = 0; kill < sizes.kills; kill++) {
    await sleep((seconds * 1000) / (sizes.kills + 1));
    await server.kill();
    server = await startServer(store.url);
    moved(server);
  }
}

async function crowd(store: BenchStore, sizes: Sizes): Promise<Figures> {
  let server = await startServer(store.url);
  const talkers = await talkersOf(store, sizes, () => server);
  const took: number[] = [];
  const began = performance.now();
  const due = (index: number) => (line: number) => began + ((line * talkers.length + index) * 1000) / sizes.perSecond;
  const kills = killing(store, server, sizes, (next) => {
    server = next;
  });
  const told = await Promise.all(talkers.map((talker, index) => talk(talker, due(index), took)));
  const seconds = (performance.now() - began) / 1000;
  await kills;
  const faults = await checkStore(store.house.db.shop(shopId(ordersShop)), told);
  await server.stop();
  return {
    answersPerSecond: round(took.length / seconds),
    answers: took.length,
    ...faults,
    kills: sizes.kills,
    p50Ms: percentile(took, 0.5),
    p95Ms: percentile(took, 0.95),
    p99Ms: percentile(took, 0.99),
    load: loadNow(),
  };
}

export const crowdBench: Benchmark = {
  name: "crowd",
  about:
    "thousands of conversations open at once on one shop over HTTP, on PostgreSQL; every word is counted afterwards",
  sizes: { conversations: 3000, messages: 3, perSecond: 75, kills: 0 },
  async run({ sizes, tell, postgres }) {
    const { conversations = 3000, messages = 3, perSecond = 75, kills = 0 } = sizes;
    if (!postgres) {
      tell("PostgreSQL is needed: name a server with --postgres postgres://…");
      return {};
    }
    const store = await newPostgres(postgres);
    try {
      await loadDemos(store, [ordersShop], tell);
      tell(`${conversations} conversations, ${perSecond} messages a second`);
      const figures = await crowd(store, { conversations, messages, perSecond, kills });
      return { [`${conversations} conversations on one shop`]: figures };
    } finally {
      await store.close();
    }
  },
};
