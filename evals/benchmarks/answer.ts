import type { Actor } from "../../core/context.ts";
import { findShop } from "../../db/shops.ts";
import { buyer, merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { takeTurn } from "../../server/turns.ts";
import { type Benchmark, type Figures, loadNow, percentile, timed } from "./benchmark.ts";
import { demoDay, demoShop, openDemoHouse } from "./demo-house.ts";

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

export const answerBench: Benchmark = {
  name: "answer",
  about: "one turn in process, stored; merchant and buyer, without a model",
  sizes: { rounds: 20 },
  async run({ sizes, tell }) {
    const { house, close } = await openDemoHouse(tell);
    const rounds = sizes["rounds"] ?? 20;
    try {
      return {
        merchant: await asked(house, demoShop, merchant(), merchantAsks, rounds),
        buyer: await asked(house, "tau-retail", buyer("yusuf_rossi_9620"), buyerAsks, rounds),
      };
    } finally {
      await close();
    }
  },
};
