import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoShops } from "../../demo/shops.ts";
import { importFiles } from "../../server/import-files.ts";
import { type BenchStore, newEmbedded } from "./stores.ts";

export const demoDay = "2026-03-31";
export const demoShop = "home-storage-demo";

/** The demo shops in a new embedded database. */
export async function openDemoHouse(tell: (line: string) => void): Promise<BenchStore> {
  const store = await newEmbedded();
  for (const demo of demoShops.filter(({ id }) => id === demoShop || id === "tau-retail")) {
    tell(`loading ${demo.id}`);
    const folder = await mkdtemp(join(tmpdir(), "zhanggui-bench-"));
    await importFiles(store.house, await demo.prepare(folder, demoDay), { format: demo.format, shop: demo.id });
    await rm(folder, { recursive: true, force: true });
  }
  return store;
}
