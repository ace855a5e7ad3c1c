import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { House } from "../../../server/shop-context.ts";
import { importWhole } from "../inspect-simulated.ts";
import { writeShop } from "../write-shop.ts";
import { drawMarket } from "./draw-market.ts";
import type { MarketTruth } from "./market-truth.ts";

/** Draws a seed's shop with its market and brings it in through the importer. */
export async function importMarket(house: House, seed: number, shuffled: boolean): Promise<MarketTruth> {
  const folder = await mkdtemp(join(tmpdir(), "zhanggui-market-"));
  try {
    const { shop, searches, botEvents, truth } = drawMarket(seed, shuffled);
    await writeShop(folder, shop, { search_terms: searches, events: botEvents });
    await importWhole(house, folder, truth.shop);
    return truth;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
