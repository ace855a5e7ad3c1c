import type { ImportRun } from "../import-run.ts";
import { importKnowledge } from "../knowledge/import-knowledge.ts";
import type { CellContext } from "../parsing/cells.ts";
import { importTable } from "../writing/import-table.ts";
import type { ShopFolder } from "./open-folder.ts";

/** What a report cannot look at without a file. */
const missed: Readonly<Record<string, string>> = {
  events: "No events: conversion, carts and channels are not explained.",
  orders: "No orders: revenue, refunds and repeat buyers are unknown.",
  inventory: "No inventory: what to restock is unknown.",
  search_terms: "No search terms: unmet demand is not looked for.",
};

/** Imports every file of a canonical folder, parents first. */
export async function importFolder(
  run: ImportRun,
  folder: ShopFolder,
  context: CellContext,
  partly: boolean,
): Promise<void> {
  for (const note of folder.notes) run.notes.add(note);
  const onBytes = (count: number) => {
    run.bytes.done += count;
  };
  for (const { spec, open } of folder.tables) await importTable(run, spec, open(onBytes), context);
  await importKnowledge(run, folder.knowledge, context, partly);
  const given = new Set(folder.tables.map(({ spec }) => spec.file));
  if (given.has("traffic_daily")) given.add("events");
  for (const [file, note] of Object.entries(missed)) if (!given.has(file)) run.notes.add(note);
}
