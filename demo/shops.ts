import { fileURLToPath } from "node:url";
import type { Day } from "../core/time.ts";
import { writeSimulatedShop } from "./home-storage/write-simulated-shop.ts";

export type DemoShop = {
  readonly id: string;
  readonly timezone: string;
  readonly format: "canonical" | "tau-retail" | "uci";
  /** The path to import; a simulated shop is first written into `folder`. */
  prepare(folder: string, lastDay: Day): Promise<string>;
};
const shipped = (name: string) => async () => fileURLToPath(new URL(`./files/${name}`, import.meta.url));
/** Any number does; another one gives another shop of the same kind. */
const seed = 20_260;

export const demoShops: readonly DemoShop[] = [
  {
    id: "home-storage-demo",
    timezone: "Asia/Shanghai",
    format: "canonical",
    prepare: (folder, lastDay) => writeSimulatedShop(folder, { lastDay, seed }),
  },
  { id: "tau-retail", timezone: "America/New_York", format: "tau-retail", prepare: shipped("tau-retail/db.json.gz") },
  { id: "uci-gifts", timezone: "Europe/London", format: "uci", prepare: shipped("uci/online_retail.csv.gz") },
];
