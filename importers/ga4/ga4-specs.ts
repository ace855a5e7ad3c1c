import { catalogSpecs } from "../canonical/catalog-specs.ts";
import { orderSpecs } from "../canonical/order-specs.ts";
import { trafficSpecs } from "../canonical/traffic-specs.ts";
import type { CellContext, Column } from "../parsing/cells.ts";
import { rowParser } from "../parsing/row-parser.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import { rowOfObject, type SourceRow } from "../reading/source-rows.ts";
import type { TableRows } from "../writing/write-rows.ts";

/** Amounts that come out of our own tables are minor units already. */
const inMinor = (column: Column): Column => (column.type === "money" ? { ...column, type: "int" } : column);

/** The canonical tables without the check for a parent: an order is written whole. */
const specs = new Map(
  [...catalogSpecs, ...orderSpecs, ...trafficSpecs].map(({ parent: _, ...spec }): [string, TableSpec] => [
    spec.file,
    { ...spec, columns: spec.columns.map(inMinor) },
  ]),
);
export function specOf(file: string): TableSpec {
  const spec = specs.get(file);
  if (!spec) throw new Error(`There is no table for ${file}.`);
  return spec;
}

/** A row of a table by the names of its canonical file, money in minor units, times in UTC; `source` is what it came from. */
export type Made = { readonly fields: object; readonly source?: SourceRow };

/** Made rows as a batch's part; nothing where there are none. */
export function tableRows(file: string, made: readonly Made[], context: CellContext): TableRows[] {
  if (made.length === 0) return [];
  const spec = specOf(file);
  const header = spec.columns.map((column) => column.name);
  const parser = rowParser(spec, header, context);
  const rows = made.map(({ fields, source }, index) => {
    const row = rowOfObject(index + 1, fields, header);
    return { values: parser.parse(row), source: source ?? row };
  });
  return [{ spec, targets: parser.targets, header, replace: true, rows }];
}
