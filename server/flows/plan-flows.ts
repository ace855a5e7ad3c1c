import { shopsWithFlows } from "../../db/flows/versions.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { flowsJob } from "../jobs/kinds.ts";
import type { House } from "../shop-context.ts";

/** Adds this minute's round of every shop in which a flow has something to do: once, however many servers plan it. */
export async function planFlows(house: House, queue: JobQueue): Promise<number> {
  const shops = await shopsWithFlows(house.db);
  const minute = house.now().toISOString().slice(0, 16).replaceAll(":", "-");
  await queue.add(
    flowsJob,
    shops.map((shop) => ({ id: `flows__${encodeURIComponent(shop)}__${minute}`, data: { shop } })),
  );
  return shops.length;
}
