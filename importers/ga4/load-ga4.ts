import { findGaps } from "../../db/metrics/find-gaps.ts";
import { bringRollupsUpToDate } from "../../db/rollups.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import type { CellContext } from "../parsing/cells.ts";
import { csvSource, type RowSource } from "../reading/source-rows.ts";
import { importBatches } from "../writing/import-batches.ts";
import { noteSource } from "../writing/import-table.ts";
import { readBatches } from "../writing/read-batches.ts";
import { buyerRows } from "./buyer-rows.ts";
import { eventParser } from "./event-parser.ts";
import { columnsOf, eventColumns } from "./ga4-columns.ts";
import { gapNotes, sourceNotes } from "./ga4-notes.ts";
import { specOf } from "./ga4-specs.ts";
import { itemBatches } from "./item-batches.ts";
import { purchaseBatches, type Unnamed } from "./purchase-batches.ts";

export type Ga4File = { readonly path: string; readonly name: string; readonly header: readonly string[] };
export type Ga4Folder = { readonly events: Ga4File[]; readonly items: Ga4File[]; readonly users: Ga4File[] };

/** What a later export may tell otherwise of the same event. */
const told = new Set(["order_id", "quantity", "price_minor", "value_minor"]);

const sourceOf = (run: ImportRun, { path, header }: Ga4File): RowSource =>
  csvSource(path, header, (count) => {
    run.bytes.done += count;
  });

async function loadItems(run: ImportRun, files: readonly Ga4File[], context: CellContext): Promise<void> {
  for (const name of ["products", "variants"]) countsOf(run, name);
  run.rejects.begin("variants");
  for (const file of files) await importBatches(run, file.name, itemBatches(sourceOf(run, file), context));
}

async function loadEvents(run: ImportRun, files: readonly Ga4File[], context: CellContext): Promise<void> {
  const data = run.db.shop(run.shop.id);
  const known = await data.query<{ sku: string; product: string }>("select sku, product_id as product from variants");
  const products = new Map(known.map(({ sku, product }) => [sku, product]));
  const unknown = new Set<string>();
  const productOf = (item: string): string => {
    const product = products.get(item);
    if (product === undefined) unknown.add(item);
    return product ?? item;
  };
  countsOf(run, "events");
  run.rejects.begin("events");
  for (const file of files) {
    const parser = eventParser(file.header, context, productOf);
    // What names a row is all there is to a plain row; replacing it by itself would cost half as much again.
    const replace = columnsOf(eventColumns, file.header).some(({ to }) => told.has(to));
    await importBatches(run, file.name, readBatches(specOf("events"), sourceOf(run, file), parser, replace));
  }
  if (unknown.size > 0)
    run.notes.add(`${unknown.size} items of the events are not among the items: their names and prices are unknown.`);
}

async function loadOrders(run: ImportRun, files: readonly Ga4File[], context: CellContext): Promise<void> {
  for (const name of ["orders", "order_lines", "payments"]) countsOf(run, name);
  const hasIds = files.some(({ header }) => columnsOf(eventColumns, header).some(({ to }) => to === "order_id"));
  const hasRevenue = files.some(({ header }) => columnsOf(eventColumns, header).some(({ to }) => to === "value_minor"));
  const unnamed: Unnamed = { purchases: 0, days: [] };
  await importBatches(run, "purchases", purchaseBatches(run, context, hasIds, unnamed));
  for (const note of sourceNotes({ hasIds, hasRevenue, unnamed })) run.notes.add(note);
}

async function loadBuyers(run: ImportRun, files: readonly Ga4File[], context: CellContext): Promise<void> {
  countsOf(run, "customers");
  run.rejects.begin("customers");
  for (const file of files) await importBatches(run, file.name, await buyerRows(run, sourceOf(run, file), context));
}

/** Items, then events, then the orders that purchases tell of, then who bought; last the gaps in what was measured. */
export async function loadGa4(run: ImportRun, folder: Ga4Folder, context: CellContext): Promise<void> {
  await loadItems(run, folder.items, context);
  await loadEvents(run, folder.events, context);
  await loadOrders(run, folder.events, context);
  await loadBuyers(run, folder.users, context);
  for (const file of ["products", "variants", "events", "orders", "order_lines", "payments", "customers"])
    await noteSource(run, specOf(file));
  const data = run.db.shop(run.shop.id);
  await bringRollupsUpToDate(data);
  for (const note of gapNotes(await findGaps(data, run.shop.timezone))) run.notes.add(note);
}
