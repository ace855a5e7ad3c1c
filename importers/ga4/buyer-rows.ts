import type { ImportRun } from "../import-run.ts";
import { BadCell, type CellContext } from "../parsing/cells.ts";
import type { RowParser } from "../parsing/row-parser.ts";
import { extraTarget, targetOf } from "../parsing/table-spec.ts";
import type { RowSource } from "../reading/source-rows.ts";
import type { Batch } from "../writing/commit-batch.ts";
import { readBatches } from "../writing/read-batches.ts";
import { columnsOf, ga4Cell, userColumns } from "./ga4-columns.ts";
import { specOf } from "./ga4-specs.ts";

/** A pseudonym that bought is a customer without a name; all others only visited. */
export async function buyerRows(
  run: ImportRun,
  source: RowSource,
  context: CellContext,
): Promise<AsyncGenerator<Batch>> {
  const found = await run.db
    .shop(run.shop.id)
    .query<{ id: string }>("select distinct customer_id as id from orders where customer_id is not null");
  const buyers = new Set(found.map(({ id }) => id));
  const columns = columnsOf(userColumns, source.header);
  const places = columns.map(({ name }) => source.header.indexOf(name));
  const idAt = places[0] ?? -1;
  const bought: RowSource = {
    header: source.header,
    async *rows() {
      for await (const portion of source.rows())
        yield portion.filter((row) => row.broken || !row.cells[idAt]?.trim() || buyers.has(row.cells[idAt].trim()));
    },
  };
  const parser: RowParser = {
    targets: [...columns.map(targetOf), extraTarget],
    parse(row) {
      if (row.broken) throw new BadCell(row.broken);
      const values = columns.map((column, index) => ga4Cell(column, row.cells[places[index] ?? -1] ?? "", context));
      const others = source.header.flatMap((name, place) =>
        name && !places.includes(place) && row.cells[place] ? [[name, row.cells[place]]] : [],
      );
      return [...values, others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null];
    },
  };
  return readBatches(specOf("customers"), bought, parser, true);
}
