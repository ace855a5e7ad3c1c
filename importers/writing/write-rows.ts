import type { ShopTx } from "../../core/context.ts";
import type { Values } from "../parsing/row-parser.ts";
import type { TableSpec, Target } from "../parsing/table-spec.ts";
import type { SourceRow } from "../reading/source-rows.ts";
import { arrayText, upsertSql, type Written } from "./upsert-sql.ts";

/** A parsed row with the source's row it came from. */
export type Row = { readonly values: Values; readonly source: SourceRow };
/** Rows for one table. `replace` false: a known key means the same row. */
export type TableRows = {
  readonly spec: TableSpec;
  readonly targets: readonly Target[];
  readonly header: readonly string[];
  readonly replace: boolean;
  readonly rows: readonly Row[];
};

const placesOf = (targets: readonly Target[], names: readonly string[]) =>
  names.map((name) => targets.findIndex((target) => target.to === name));
const columnOf = (rows: readonly Row[], place: number) => rows.map((row) => row.values[place] ?? null);

/** The rows whose parent is there, and those without one. */
export async function splitOrphans(tx: ShopTx, table: TableRows): Promise<{ kept: TableRows; orphans: Row[] }> {
  const { spec, targets, rows } = table;
  const { parent } = spec;
  if (!parent || rows.length === 0) return { kept: table, orphans: [] };
  const [place = -1] = placesOf(targets, [parent.column]);
  const found = await tx.query<{ id: string }>(
    `select ${parent.key} as id from ${parent.table} where shop_id = current_setting('app.shop_id') and ${parent.key} = any($1::text[])`,
    [arrayText([...new Set(columnOf(rows, place))])],
  );
  const known = new Set(found.map((row) => row.id));
  const isKept = (row: Row) => known.has(row.values[place] ?? "");
  const orphans = rows.filter((row) => !isKept(row));
  return orphans.length === 0 ? { kept: table, orphans } : { kept: { ...table, rows: rows.filter(isKept) }, orphans };
}

/** The last row of each key: one statement may touch a row only once. */
function lastOfEachKey(rows: readonly Row[], places: readonly number[]): readonly Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) byKey.set(places.map((place) => row.values[place]).join("\u001f"), row);
  return byKey.size === rows.length ? rows : [...byKey.values()];
}

/** A table's rows as a statement, ready to be sent: made while the batch before is still being written. */
export type PreparedRows = {
  readonly table: TableRows;
  readonly statement: string;
  readonly values: readonly string[];
  readonly keys: readonly (readonly (string | null)[])[];
  readonly months: readonly string[];
  readonly repeated: number;
};

export function prepareRows(table: TableRows, timezone: string): PreparedRows {
  const { spec, targets } = table;
  const places = placesOf(targets, spec.key);
  const rows = lastOfEachKey(table.rows, places);
  const columns = targets.map((target, place) => ({ target, cells: columnOf(rows, place) }));
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== null));
  const values = filled.map(({ cells }) => arrayText(cells));
  if (spec.rollup?.some((name) => name !== "on_date")) values.push(timezone);
  const days = spec.events ? columnOf(rows, placesOf(targets, ["on_date"])[0] ?? -1) : [];
  return {
    table,
    statement: upsertSql(
      spec,
      targets,
      filled.map(({ target }) => target),
      table.replace,
    ),
    values,
    keys: places.map((place) => columnOf(rows, place)),
    months: [...new Set(days.map((day) => `${day?.slice(0, 7)}-01`))],
    repeated: table.rows.length - rows.length,
  };
}

/** Writes prepared rows by their key. `months` are those whose partitions are known to be there. */
export async function upsertRows(
  tx: ShopTx,
  prepared: PreparedRows,
  months: Set<string>,
): Promise<Written & { unchanged: number }> {
  const size = prepared.table.rows.length;
  if (size === 0) return { inserted: 0, updated: 0, unchanged: 0 };
  for (const month of prepared.months) {
    if (months.has(month)) continue;
    await tx.query("select ensure_event_month($1::date)", [month]);
    months.add(month);
  }
  const [written = { inserted: 0, updated: 0 }] = await tx.query<Written>(prepared.statement, prepared.values);
  return { ...written, unchanged: size - written.inserted - written.updated };
}
