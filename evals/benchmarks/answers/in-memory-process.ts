import type { Shop } from "../../../core/context.ts";
import { answerTalks, type Talk } from "./in-memory-run.ts";
import { type Remembered, rememberedShop } from "./remembered-shop.ts";

/** What the benchmark sends to each of its processes. */
export type Task = {
  readonly shop: Shop;
  readonly memory: Remembered;
  readonly talks: readonly Talk[];
  readonly now: Date;
  readonly warmSeconds: number;
  readonly seconds: number;
};
export type Done = { readonly took: readonly number[]; readonly seconds: number; readonly cpuSeconds: number };

process.once("message", async (task: Task) => {
  const { shop, talks, now } = task;
  const here = { shop, data: rememberedShop(null, task.memory), now };
  const until = (seconds: number) => {
    const end = performance.now() + seconds * 1000;
    return () => performance.now() > end;
  };
  await answerTalks(here, talks, until(task.warmSeconds));
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const took = await answerTalks(here, talks, until(task.seconds));
  const used = process.cpuUsage(cpu);
  const done: Done = {
    took,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
  };
  process.send?.(done, () => process.exit(0));
});
