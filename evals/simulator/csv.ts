import { once } from "node:events";
import { createWriteStream } from "node:fs";

export type Cell = string | number | null | undefined | object;
export type Row = Readonly<Record<string, Cell>>;

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes RFC 4180 rows as they come; the columns are those of the first row. */
export async function writeCsv(path: string, rows: Iterable<Row>): Promise<void> {
  const file = createWriteStream(path);
  let names: string[] | null = null;
  let lines: string[] = [];
  const flush = async () => {
    if (!file.write(lines.join(""))) await once(file, "drain");
    lines = [];
  };
  for (const row of rows) {
    if (!names) {
      names = Object.keys(row);
      lines.push(`${names.join(",")}\n`);
    }
    lines.push(`${names.map((name) => cellOf(row[name])).join(",")}\n`);
    if (lines.length >= 5000) await flush();
  }
  await flush();
  file.end();
  await once(file, "finish");
}
