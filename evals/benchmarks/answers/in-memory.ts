import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { findShop } from "../../../db/shops.ts";
import type { House } from "../../../server/shop-context.ts";
import { type Figures, loadNow, percentile, round } from "../benchmark.ts";
import { ordersShop } from "../demo-house.ts";
import { linesOf } from "./buyer-lines.ts";
import { customersWithOrders } from "./customers-of.ts";
import type { Done, Task } from "./in-memory-process.ts";
import { answerTalks } from "./in-memory-run.ts";
import { type Remembered, rememberedShop } from "./remembered-shop.ts";

const program = fileURLToPath(new URL("./in-memory-process.ts", import.meta.url));
const manyBuyers = 64;

async function run(task: Task): Promise<Done> {
  const child = fork(program, { execArgv: ["--import", "tsx"], serialization: "advanced" });
  child.send(task);
  const [done] = await once(child, "message");
  return done as Done; // what in-memory-process.ts sends
}

/** Answers of so many processes at once, tools and words included, on a shop whose rows are in memory: what the desk itself
 * can do, apart from any store. */
export async function answersInMemory(
  house: House,
  { processes, seconds }: { processes: number; seconds: number },
): Promise<Figures> {
  const shop = await findShop(house.db, ordersShop);
  const now = house.now();
  const customers = await customersWithOrders(house, ordersShop, manyBuyers);
  const talks = customers.map(({ customer, order }, index) => ({ customer, lines: linesOf(order, index) }));
  const memory: Remembered = new Map();
  const data = rememberedShop(house.db.shop(shop.id), memory);
  await answerTalks({ shop, data, now }, talks, (done) => done === talks.length);
  const task: Task = { shop, memory, talks, now, warmSeconds: Math.min(3, seconds), seconds };
  const done = await Promise.all(Array.from({ length: processes }, () => run(task)));
  const took = done.flatMap((each) => each.took);
  return {
    answersPerSecond: round(done.reduce((sum, each) => sum + each.took.length / each.seconds, 0)),
    answers: took.length,
    p50Ms: percentile(took, 0.5),
    p95Ms: percentile(took, 0.95),
    p99Ms: percentile(took, 0.99),
    cpuMs: round((1000 * done.reduce((sum, each) => sum + each.cpuSeconds, 0)) / took.length, 2),
    load: loadNow(),
  };
}
