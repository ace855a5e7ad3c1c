import { AppError } from "../../core/errors.ts";
import type { House } from "../shop-context.ts";
import type { JobQueue } from "./job-queue.ts";
import { tracedQueue } from "./traced-queue.ts";

/** Redis where REDIS_URL names one, otherwise the shop's own database. Libraries are loaded only for the one in use. */
export const openQueue = async (house: House, redisUrl: string | undefined): Promise<JobQueue> =>
  tracedQueue(await queueOf(house, redisUrl));

async function queueOf(house: House, redisUrl: string | undefined): Promise<JobQueue> {
  if (!redisUrl) return (await import("./boss-queue.ts")).openBossQueue(house.db, house.log);
  if (!/^rediss?:\/\/[^\s/]+/.test(redisUrl))
    throw new AppError("invalid_input", "REDIS_URL is no address of a Redis: write it as redis://host:6379.");
  return (await import("./bull-queue.ts")).openBullQueue(redisUrl, house.log);
}
