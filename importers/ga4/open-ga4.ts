import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Shop } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { readShopFile, shopFrom } from "../canonical/shop-file.ts";
import type { OpenedSource } from "../import-run.ts";
import { csvHeader } from "../reading/source-rows.ts";
import { eventColumns, itemColumns, missingOf, userColumns } from "./ga4-columns.ts";
import { type Ga4File, type Ga4Folder, loadGa4 } from "./load-ga4.ts";

const kinds = { events: eventColumns, items: itemColumns, users: userColumns } as const;
type Kind = keyof typeof kinds;
const isOf = (kind: Kind, name: string) => new RegExp(`^${kind}[^/]*\\.csv(\\.gz)?$`, "i").test(name);

type Found = { folder: string; names: string[] };

/** The folder and the files in it that belong to the export; an events file alone brings the items and users beside it. */
async function find(path: string): Promise<Found> {
  const found = await stat(path).catch(() => undefined);
  const folder = found?.isFile() ? dirname(path) : path;
  const names = found ? (await readdir(folder)).sort() : [];
  const events = found?.isFile() ? [basename(path)] : names.filter((name) => isOf("events", name));
  if (events.length === 0)
    throw new AppError(
      "invalid_input",
      `${path} is no GA4 export: give its events file (events….csv or .csv.gz) or the folder that holds it.`,
    );
  return { folder, names: [...events, ...names.filter((name) => isOf("items", name) || isOf("users", name))] };
}

function kindOf(name: string): Kind {
  return isOf("items", name) ? "items" : isOf("users", name) ? "users" : "events";
}

async function openFile({ folder }: Found, name: string, faults: string[]): Promise<Ga4File> {
  const path = join(folder, name);
  const header = await csvHeader(path);
  const missing = missingOf(kinds[kindOf(name)], header);
  if (missing.length > 0) faults.push(`${name} lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}`);
  const twice = header.find((one, place) => one !== "" && header.indexOf(one) !== place);
  if (twice !== undefined) faults.push(`${name} has the column ${twice} twice`);
  return { path, name, header };
}

/** The export names no shop: a shop.json beside it may; else it is Google's own shop, whose sample goes round so. */
async function shopOf({ folder }: Found, id: string | undefined): Promise<Shop> {
  const own = await stat(join(folder, "shop.json")).catch(() => undefined);
  if (own) return readShopFile(folder, id);
  const fields = {
    id: id ?? "ga4-shop",
    name: id ?? "GA4 Shop",
    currency: "USD",
    timezone: "America/Los_Angeles",
    locale: "en-US",
    platform: "ga4",
  };
  return shopFrom(fields, folder);
}

/** Opens an export of GA4 rows: events (one row an item), items and users as CSV. Every header is checked before
 * anything is written. Throws AppError `invalid_input`. */
export async function openGa4(path: string, id: string | undefined): Promise<OpenedSource> {
  const found = await find(path);
  const faults: string[] = [];
  const folder: Ga4Folder = { events: [], items: [], users: [] };
  for (const name of found.names) folder[kindOf(name)].push(await openFile(found, name, faults));
  if (faults.length > 0)
    throw new AppError(
      "invalid_input",
      `${faults.join("; ")}. Nothing was imported: mend the header and import again.`,
    );
  const shop = await shopOf(found, id);
  return {
    shop,
    files: [...folder.items, ...folder.events, ...folder.users].map((file) => file.path),
    load: (run, context) => loadGa4(run, folder, context),
  };
}
