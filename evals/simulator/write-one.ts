/**
 * Writes one simulated shop into a folder, with its truth beside it (truth.json).
 * Run: npx tsx evals/simulator/write-one.ts SEED FOLDER [MOST_VISITORS_A_DAY]
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit, stdout } from "node:process";
import { drawShop } from "./draw-shop.ts";
import { truthOf } from "./truth.ts";
import { writeShop } from "./write-shop.ts";

async function main([seed, folder, visitors = "1200"]: readonly string[]): Promise<number> {
  if (!seed || !folder) {
    stdout.write("Give a seed and a folder.\n");
    return 2;
  }
  const shop = drawShop(Number(seed), { visitors: Number(visitors) });
  const truth = truthOf(Number(seed), shop, await writeShop(folder, shop));
  await writeFile(join(folder, "truth.json"), `${JSON.stringify(truth, null, 2)}\n`);
  stdout.write(`${folder}: ${truth.shop}, inspect ${truth.date}\n`);
  return 0;
}

exit(await main(argv.slice(2)));
