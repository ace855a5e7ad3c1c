import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InspectionReport } from "../../core/report.ts";
import type { Day } from "../../core/time.ts";
import { findShop } from "../../db/shops.ts";
import { inspectShop } from "../../inspection/inspect-shop.ts";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import { drawShop, type ShopSize } from "./draw-shop.ts";
import { type Truth, truthOf } from "./truth.ts";
import { writeShop } from "./write-shop.ts";

/** An import of which no row may be refused: the simulator would be at fault. */
export async function importWhole(house: House, folder: string, shop: string): Promise<void> {
  const { files } = await importFiles(house, folder, { format: "canonical", shop });
  const refused = Object.entries(files).filter(([, counts]) => counts.rejected > 0);
  if (refused.length > 0) throw new Error(`${shop}: rows were refused in ${refused.map(([file]) => file).join(", ")}`);
}

/** Draws a seed's shop and brings it in through the importer, as any shop would come. */
export async function importSimulated(house: House, seed: number, size: ShopSize): Promise<Truth> {
  const folder = await mkdtemp(join(tmpdir(), "zhanggui-sim-"));
  try {
    const shop = drawShop(seed, size);
    const truth = truthOf(seed, shop, await writeShop(folder, shop));
    await importWhole(house, folder, truth.shop);
    return truth;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The report of a simulated shop's day. */
export async function inspectSimulated(
  house: House,
  truth: { readonly shop: string; readonly date: Day },
): Promise<InspectionReport> {
  const shop = await findShop(house.db, truth.shop);
  return (await inspectShop(house.db.shop(shop.id), shop, truth.date)).report;
}
