import { catalogSpecs } from "../canonical/catalog-specs.ts";
import { orderSpecs } from "../canonical/order-specs.ts";
import type { Column } from "../parsing/cells.ts";
import { rowParser } from "../parsing/row-parser.ts";
import { shopClock } from "../parsing/shop-clock.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import { rowOfObject } from "../reading/source-rows.ts";
import type { TableRows } from "../writing/write-rows.ts";

/** Amounts are minor units already, and the ledger's own bookkeeping has quantities below zero. */
const loosen = ({ min: _, ...column }: Column): Column =>
  column.type === "money" ? { ...column, type: "int" } : column;

/** The canonical tables without the check for a parent: an invoice is written whole. */
export const uciSpecs: ReadonlyMap<string, TableSpec> = new Map(
  [...catalogSpecs, ...orderSpecs]
    .filter(({ file }) =>
      ["products", "variants", "customers", "orders", "order_lines", "payments", "refunds"].includes(file),
    )
    .map(({ parent: _, ...spec }) => [spec.file, { ...spec, columns: spec.columns.map(loosen) }]),
);

const context = { currency: "GBP", clock: shopClock("UTC") };
/** Fields of rows, complete and in UTC, as rows of their table. */
export function tableRows(file: string, fields: readonly object[]): TableRows[] {
  const spec = uciSpecs.get(file);
  if (!spec || fields.length === 0) return [];
  const header = spec.columns.map((column) => column.name);
  const parser = rowParser(spec, header, context);
  const rows = fields.map((each, index) => {
    const source = rowOfObject(index + 1, each, header);
    return { values: parser.parse(source), source };
  });
  return [{ spec, targets: parser.targets, header, replace: true, rows }];
}
