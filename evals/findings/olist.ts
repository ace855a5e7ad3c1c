/**
 * Deliveries against promise, and the stars of late and timely parcels, of the Olist orders (read from their CSVs).
 * Run: npx tsx evals/findings/olist.ts DATA [OUT]; without DATA, ZHANGGUI_EVAL_DATA. With OUT the shop is also written there as
 * a folder for `zhanggui import OUT`.
 */
import { join } from "node:path";
import { argv, env, exit, stdout } from "node:process";
import { delivered, lateParcels } from "./olist-late.ts";
import { readOlist } from "./olist-rows.ts";
import { writeOlistShop } from "./olist-shop.ts";
import { stars } from "./olist-stars.ts";

async function main([folder = env["ZHANGGUI_EVAL_DATA"], out]: readonly string[]): Promise<number> {
  if (!folder) {
    stdout.write("Give the data folder, or set ZHANGGUI_EVAL_DATA.\n");
    return 2;
  }
  const orders = await readOlist(join(folder, "olist_2017"));
  const all = delivered(orders);
  const reviewed = all.filter((one) => one.stars !== null).length;
  stdout.write(`${orders.length} orders, ${all.length} delivered, ${reviewed} of these reviewed\n`);
  lateParcels(all);
  stars(all);
  if (out) await writeOlistShop(out, orders, join(folder, "olist_2017"));
  return 0;
}

exit(await main(argv.slice(2)));
