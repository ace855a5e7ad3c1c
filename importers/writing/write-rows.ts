import type { ShopTx } from "../../core/context.ts";
import type { Values } from "../parsing/row-parser.ts";
import type { TableSpec, Target } from "../parsing/table-spec.ts";
import type { SourceRow } from "../reading/source-rows.ts";
import { upsertSql, type Written } from "./upsert-sql.ts";

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

const places = (targets: readonly Target[], names: readonly string[]) =>
  names.map((name) => targets.findIndex((target) => target.to === name));
const columnsOf = (rows: readonly Row[], at: readonly number[]) =>
  at.map((place) => rows.map((row) => row.values[place] ?? null));

/** The rows whose parent is there, and those without one. */
export async function splitOrphans(
  tx: ShopTx,
  { spec, targets, rows }: TableRows,
): Promise<{ kept: Row[]; orphans: Row[] }> {
  const parent = spec.parent;
  if (!parent || rows.length === 0) return { kept: [...rows], orphans: [] };
  const [at = -1] = places(targets, [parent.column]);
  const wanted = [...new Set(rows.map((row) => row.values[at]))];
  const found = await tx.query<{ id: string }>(
    `select ${parent.key} as id from ${parent.table} where shop_id = current_setting('app.shop_id') and ${parent.key} = any($1::text[])`,
    [wanted],
  );
  const known = new Set(found.map((row) => row.id));
  const isKept = (row: Row) => known.has(row.values[at] ?? "");
  return { kept: rows.filter(isKept), orphans: rows.filter((row) => !isKept(row)) };
}

/** The last row of each key: one statement may touch a row only once. */
function lastOfEachKey(rows: readonly Row[], at: readonly number[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) byKey.set(at.map((place) => row.values[place]).join("\u001f"), row);
  return byKey.size === rows.length ? [...rows] : [...byKey.values()];
}

export type Upserted = Written & { unchanged: number; repeated: number; keys: (string | null)[][] };

/** Writes rows by their key. `known` holds the months whose partitions are there. */
export async function upsertRows(
  tx: ShopTx,
  table: TableRows,
  timezone: string,
  known: Set<string>,
): Promise<Upserted> {
  const { spec, targets } = table;
  const at = places(targets, spec.key);
  const rows = lastOfEachKey(table.rows, at);
  if (rows.length === 0) return { inserted: 0, updated: 0, unchanged: 0, repeated: 0, keys: [] };
  if (spec.events) await ensureMonths(tx, columnsOf(rows, places(targets, ["on_date"]))[0] ?? [], known);
  const values: unknown[] = columnsOf(
    rows,
    targets.map((_, index) => index),
  );
  if (spec.rollup?.some((name) => name !== "on_date")) values.push(timezone);
  const [written = { inserted: 0, updated: 0 }] = await tx.query<Written>(
    upsertSql(spec, targets, table.replace),
    values,
  );
  const unchanged = table.rows.length - written.inserted - written.updated;
  return { ...written, unchanged, repeated: table.rows.length - rows.length, keys: columnsOf(rows, at) };
}

async function ensureMonths(tx: ShopTx, days: readonly (string | null)[], known: Set<string>): Promise<void> {
  for (const month of new Set(days.map((day) => day?.slice(0, 7) ?? ""))) {
    if (known.has(month)) continue;
    await tx.query("select ensure_event_month($1::date)", [`${month}-01`]);
    known.add(month);
  }
}
