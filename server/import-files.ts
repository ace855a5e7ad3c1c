import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkedTable } from "../agents/playbook/policy/shop-table.ts";
import { AppError } from "../core/errors.ts";
import type { ShopId } from "../core/ids.ts";
import { carried } from "../core/trace.ts";
import { tellOf } from "../db/outbox.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import { refreshStatistics } from "../db/statistics.ts";
import { policyFile, serviceFile } from "../importers/canonical/shop-file.ts";
import { importShop } from "../importers/import-shop.ts";
import { planFaults } from "./handoff/plan-faults.ts";
import type { House } from "./shop-context.ts";

type Faults = readonly { readonly line: number; readonly message: string }[];
/** A table of rules or a plan with a fault is not let in: nothing of the folder is imported then. */
async function checkFile(path: string, faultsOf: (source: string) => Faults): Promise<void> {
  const source = await readFile(path, "utf8").catch(() => null);
  const faults = source === null ? [] : faultsOf(source);
  if (faults.length === 0) return;
  const list = faults.slice(0, 5).map(({ line, message }) => `line ${line}: ${message}`);
  const more = faults.length > list.length ? ` (and ${faults.length - list.length} more)` : "";
  throw new AppError("invalid_input", `${path} has faults; nothing was imported. ${list.join(" ")}${more}`);
}

/** An import, and what makes the first question after it quick: statistics and rollups. */
export async function importFiles(house: House, path: string, options: Parameters<typeof importShop>[2]) {
  await checkFile(join(path, policyFile), (source) => checkedTable(source).faults);
  await checkFile(join(path, serviceFile), planFaults);
  const result = await importShop(house.db, path, options);
  const data = house.db.shop(result.shop as ShopId); // the shop that was just written
  await tellOf(data, "shop.imported", { files: result.files, ...carried() });
  await bringRollupsUpToDate(data);
  await refreshStatistics(house.db);
  return result;
}
