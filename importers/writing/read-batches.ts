import { setImmediate } from "node:timers/promises";
import { BadCell } from "../parsing/cells.ts";
import type { RowParser } from "../parsing/row-parser.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import type { RowSource, SourceRow } from "../reading/source-rows.ts";
import type { Batch } from "./commit-batch.ts";
import type { Row } from "./write-rows.ts";

/** Rows in one transaction: about 60 ms of the embedded database, so that others get their turn. */
const batchRows = 2_000;

/** Rows parsed at a stretch (some 5 ms); then the replies of the database are heard, so that it works meanwhile. */
const stretch = 200;

/** Parses a source's rows into batches for one table; rows that cannot be taken go along with their reasons. */
export async function* readBatches(
  spec: TableSpec,
  source: RowSource,
  parser: RowParser,
  replace: boolean,
): AsyncGenerator<Batch> {
  const { header } = source;
  const { targets } = parser;
  let rows: Row[] = [];
  let rejects: Batch["rejects"][number][] = [];
  let [start, end] = [0, 0];
  const take = (row: SourceRow) => {
    end++;
    try {
      rows.push({ values: parser.parse(row), source: row });
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      rejects.push({ spec, header, reject: { line: row.line, reason: error.message, cells: row.cells } });
    }
  };
  const cut = (): Batch => {
    const batch = { start, end, tables: [{ spec, targets, header, replace, rows }], rejects };
    [rows, rejects, start] = [[], [], end];
    return batch;
  };
  for await (const portion of source.rows())
    for (const row of portion) {
      take(row);
      if (end - start === batchRows) yield cut();
      else if (end % stretch === 0) await setImmediate();
    }
  if (end > start) yield cut();
}
