import { stdout } from "node:process";
import { openDatabase } from "../../db/open-database.ts";
import { csvHeader, csvSource } from "../../importers/reading/source-rows.ts";

export type Cells = readonly (string | number | null)[];
const cell = (value: string | number | null) =>
  value === null ? "–" : typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 2 }) : value;

/** One table of the findings as Markdown on stdout. */
export function printTable(title: string, header: readonly string[], rows: readonly Cells[]): void {
  const line = (cells: Cells) => `| ${cells.map(cell).join(" | ")} |\n`;
  stdout.write(`\n${title}\n\n${line(header)}${line(header.map(() => "---"))}${rows.map(line).join("")}`);
}

/** A share in percent with one digit. */
export const percent = (part: number, whole: number): string =>
  whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : "–";
/** A change in percent, signed. */
export const change = (before: number, now: number): string =>
  before > 0 ? `${now >= before ? "+" : "−"}${Math.abs(100 * (now / before - 1)).toFixed(0)} %` : "–";

/** The rows of a CSV (or .csv.gz) as objects of text. */
export async function* csvObjects(path: string): AsyncGenerator<Record<string, string>> {
  const header = await csvHeader(path);
  for await (const rows of csvSource(path, header, () => {}).rows())
    for (const { cells } of rows) yield Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""]));
}

type Value = string | number | null;
export type Ask = (sql: string, values?: readonly Value[]) => Promise<Record<string, Value>[]>;

/** Reads one shop as itself, and closes the database whatever happened. */
export async function withShop(url: string, shop: string, work: (ask: Ask) => Promise<void>): Promise<void> {
  const db = await openDatabase(url);
  try {
    // A bare text becomes a shop's id here: unknown ids see no rows.
    const data = db.shop(shop as Parameters<typeof db.shop>[0]);
    await work((sql, values = []) => data.query<Record<string, Value>>(sql, [...values]));
  } finally {
    await db.close();
  }
}

/** SQL for the day of an instant in the UCI shop's zone. */
export const localDay = (column: string): string => `(${column} at time zone 'Europe/London')::date`;
export const numberOf = (value: unknown): number => Number(value ?? 0);
