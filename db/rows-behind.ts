import type { ShopData } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import type { DayRange } from "../core/time.ts";
import { type ColumnUnit, salesTables } from "./row-tables.ts";
import { goodsTables } from "./row-tables-goods.ts";

const rowSpecs = { ...salesTables, ...goodsTables };
export const rowTables = Object.keys(rowSpecs);

export type RowsBehind = {
  readonly columns: readonly { readonly name: string; readonly unit: ColumnUnit }[];
  /** In the order of the columns; money in minor units. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly more: boolean;
};
type Wanted = {
  readonly table: string;
  readonly ids: readonly string[];
  readonly period?: DayRange;
  readonly limit: number;
};

/** Rows that a fact's source names, by their ids or by their days: at most `limit`, and whether there are more.
 * Errors: not_found for a table that cannot be looked into. */
export async function rowsBehind(data: ShopData, zone: string, wanted: Wanted): Promise<RowsBehind> {
  const table = rowSpecs[wanted.table];
  if (!table) throw new AppError("not_found", `The rows of "${wanted.table}" cannot be looked at one by one.`);
  const byDay = wanted.ids.length === 0;
  if (byDay && !(table.day && wanted.period))
    throw new AppError("invalid_input", "Name the rows by their ids, or by the days they are of.");
  const values: unknown[] = byDay ? [wanted.period?.from, wanted.period?.to] : [wanted.ids];
  const zoned = (sql: string) => {
    if (!sql.includes("$zone")) return sql;
    if (!values.includes(zone)) values.push(zone);
    return sql.replaceAll("$zone", `$${values.indexOf(zone) + 1}::text`);
  };
  const where = byDay
    ? `${zoned(table.day ?? "")} between $1::text::date and $2::text::date`
    : table.keys.map((key) => `(${zoned(key)})::text = any($1::text[])`).join(" or ");
  const shown = table.columns.map(([, unit, sql], at) => `${asText(sql, unit)} as c${at}`);
  values.push(wanted.limit + 1);
  const rows = await data.query<Record<string, string | number | null>>(
    `select ${shown.join(", ")} from ${table.from} t where ${where} order by ${zoned(table.order)} limit $${values.length}`,
    values,
  );
  return {
    columns: table.columns.map(([name, unit]) => ({ name, unit })),
    rows: rows.slice(0, wanted.limit).map((row) => table.columns.map((_, at) => row[`c${at}`] ?? null)),
    more: rows.length > wanted.limit,
  };
}

function asText(sql: string, unit: ColumnUnit): string {
  if (unit === "instant") return `to_char((${sql}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return unit === "date" || unit === "text" ? `(${sql})::text` : `(${sql})::float8`;
}
