import { countsOf, type ImportRun } from "../import-run.ts";
import type { CellContext } from "../parsing/cells.ts";
import { rowParser } from "../parsing/row-parser.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import type { RowSource } from "../reading/source-rows.ts";
import { importBatches } from "./import-batches.ts";
import { readBatches } from "./read-batches.ts";

/** Brings one file's rows into its table. */
export async function importTable(
  run: ImportRun,
  spec: TableSpec,
  source: RowSource,
  context: CellContext,
): Promise<void> {
  countsOf(run, spec.file);
  run.rejects.begin(spec.file);
  const parser = rowParser(spec, source.header, context);
  const replace = !spec.events || source.header.includes("event_id");
  await importBatches(run, spec.file, readBatches(spec, source, parser, replace));
  await noteSource(run, spec);
}

/** Notes what the shop now has of a kind of data: how many rows, and from when to when. */
export async function noteSource(run: ImportRun, spec: TableSpec): Promise<void> {
  const isDay = spec.when === "on_date";
  const day = isDay ? "on_date" : `(${spec.when} at time zone $2)::date`;
  const period = spec.when ? `min(${day}), max(${day})` : "null::date, null::date";
  await run.db.asShop(run.shop.id, (tx) =>
    tx.query(
      `insert into data_sources (shop_id, file, oldest_on, newest_on, row_count, imported_at)
       select current_setting('app.shop_id'), $1, ${period}, count(*), now() from ${spec.table}
       where shop_id = current_setting('app.shop_id')
       on conflict (shop_id, file) do update set oldest_on = excluded.oldest_on, newest_on = excluded.newest_on,
         row_count = excluded.row_count, imported_at = excluded.imported_at`,
      spec.when && !isDay ? [spec.file, run.shop.timezone] : [spec.file],
    ),
  );
}
