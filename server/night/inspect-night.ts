import { hostname } from "node:os";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { recordNight, wasInspected } from "../../db/nights.ts";
import { bringOutcomesUpToDate } from "../../db/outcomes/keep.ts";
import { settlePromises } from "../../db/promises/settle.ts";
import { findShop } from "../../db/shops.ts";
import { inspectShop } from "../../inspection/inspect-shop.ts";
import { refreshAlsoBought } from "../../tools/catalog/refresh-also-bought.ts";
import type { Job } from "../jobs/job-queue.ts";
import type { House } from "../shop-context.ts";

const Payload = z.object({ shop: z.string(), day: z.iso.date() });
const worker = `${hostname()}/${process.pid}`;

/** Inspects one shop's day, once: a job that comes again, or to two workers, writes one report and tells of it once. */
export async function inspectForNight(house: House, job: Job): Promise<void> {
  const { shop: id, day } = Payload.parse(job.data);
  const shop = await findShop(house.db, id).catch((error: unknown) => {
    // A shop that was removed since needs no report.
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
  if (!shop) return;
  const data = house.db.shop(shop.id);
  if (await wasInspected(data, day)) return;
  await bringOutcomesUpToDate(data, house.now());
  await settlePromises(data, house.now());
  await refreshAlsoBought({ data, timezone: shop.timezone, asOf: day, now: house.now() });
  const { seconds } = await inspectShop(data, shop, day);
  await recordNight(data, { day, seconds, attempt: job.attempt, worker });
}
