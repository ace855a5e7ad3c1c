import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoShops } from "../../demo/shops.ts";
import { importFiles } from "../../server/import-files.ts";
import { type BenchStore, newEmbedded } from "./stores.ts";

export const demoDay = "2026-03-31";
export const demoShop = "home-storage-demo";
/** The one whose customers have orders to ask about. */
export const ordersShop = "tau-retail";

/** The demo shops in a new embedded database. */
export async function openDemoHouse(tell: (line: string) => void): Promise<BenchStore> {
  const store = await newEmbedded();
  await loadDemos(store, [demoShop, ordersShop], tell);
  return store;
}

/** Demo shops by their names. */
export async function loadDemos(
  store: BenchStore,
  ids: readonly string[],
  tell: (line: string) => void,
): Promise<void> {
  for (const demo of demoShops.filter(({ id }) => ids.includes(id))) {
    tell(`loading ${demo.id}`);
    const folder = await mkdtemp(join(tmpdir(), "zhanggui-bench-"));
    await importFiles(store.house, await demo.prepare(folder, demoDay), { format: demo.format, shop: demo.id });
    await rm(folder, { recursive: true, force: true });
  }
}
