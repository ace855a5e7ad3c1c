import type { CellType, Column } from "./cells.ts";

/** One kind of file and the table it fills. */
export type TableSpec = {
  /** The name in the summary and, with .csv or .jsonl, in the folder. */
  readonly file: string;
  readonly table: string;
  /** Columns of the database that make a row the same row, besides shop_id. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** The row that must be there first, and how a reader calls it. */
  readonly parent?: { readonly column: string; readonly table: string; readonly key: string; readonly label: string };
  /** The table keeps our own changes apart from the source's row. */
  readonly overlay?: true;
  /** The database column that says when: for the period a file covers. */
  readonly when?: string;
  /** Columns whose shop-local days must be rolled up again when a row changes. */
  readonly rollup?: readonly string[];
  /** Events: key and day are computed from the row, and months have partitions of their own. */
  readonly events?: true;
};

type Options = Omit<Column, "name" | "type" | "to"> & { readonly to?: string };
/** A column of a file; "price!" is a required one. */
export function column(name: string, type: CellType = "text", options: Options = {}): Column {
  const required = name.endsWith("!");
  const plain = required ? name.slice(0, -1) : name;
  return { type, ...options, name: plain, to: options.to ?? plain, ...(required ? { required } : {}) };
}
export const money = (name: string, to: string, options: Options = {}): Column =>
  column(name, "money", { min: 0, ...options, to });
export const count = (name: string, options: Options = {}): Column => column(name, "int", { min: 0, ...options });
export const oneOf = (name: string, values: readonly string[], options: Options = {}): Column =>
  column(name, "enum", { ...options, values });

/** A column of the database as a batch fills it, with the type that the text is cast to. */
export type Target = { readonly to: string; readonly cast: string };

const casts: Record<CellType, string> = {
  text: "text",
  enum: "text",
  int: "int",
  decimal: "numeric",
  money: "bigint",
  instant: "timestamptz",
  day: "date",
  json: "jsonb",
  list: "text[]",
  bool: "boolean",
};
export const targetOf = (column: Column): Target => ({ to: column.to, cast: casts[column.type] });
export const extraTarget: Target = { to: "extra", cast: "jsonb" };
