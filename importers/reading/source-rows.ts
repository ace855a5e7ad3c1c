import { csvRecords } from "./csv-records.ts";
import { linesOf } from "./decode-text.ts";

/** One row of a source: a cell for each name of its header, and what a JSON line holds besides. */
export type SourceRow = { line: number; cells: readonly string[]; rest?: Record<string, unknown>; broken?: string };
/** A file opened: its header, and its rows in portions as they are read. */
export type RowSource = { header: readonly string[]; rows(): AsyncGenerator<SourceRow[]> };

/** The cells of a CSV's header line. */
export async function csvHeader(path: string): Promise<string[]> {
  for await (const records of csvRecords(linesOf(path))) return (records[0]?.cells ?? []).map((name) => name.trim());
  return [];
}

export const csvSource = (path: string, header: readonly string[], onBytes: (count: number) => void): RowSource => ({
  header,
  async *rows() {
    let first = true;
    for await (const records of csvRecords(linesOf(path, onBytes))) {
      if (first) records.shift();
      first = false;
      yield records.map((record) => checkedWidth(record, header.length));
    }
  },
});

const checkedWidth = (row: SourceRow, width: number): SourceRow =>
  row.broken || row.cells.length === width
    ? row
    : { ...row, broken: `it has ${row.cells.length} cells where the header has ${width}` };

/** A JSON value as the text that a CSV cell would hold. */
const cellOf = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

/** An object as a row under `header`; names the header lacks go to `rest`. */
export function rowOfObject(line: number, object: object, header: readonly string[]): SourceRow {
  const fields = new Map(Object.entries(object));
  const cells = header.map((name) => cellOf(fields.get(name)));
  for (const name of header) fields.delete(name);
  return fields.size > 0 ? { line, cells, rest: Object.fromEntries(fields) } : { line, cells };
}

function rowOfJson(line: number, text: string, header: readonly string[]): SourceRow {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return rowOfObject(line, value, header);
  } catch {
    // Said below: the row is no object either way.
  }
  return { line, cells: [text], broken: "it is not a JSON object" };
}

export const jsonLinesSource = (
  path: string,
  header: readonly string[],
  onBytes: (count: number) => void,
): RowSource => ({
  header,
  async *rows() {
    let line = 0;
    for await (const lines of linesOf(path, onBytes)) {
      const rows: SourceRow[] = [];
      for (const text of lines) {
        line++;
        if (text.trim() !== "") rows.push(rowOfJson(line, text, header));
      }
      yield rows;
    }
  },
});

/** Objects at hand as rows: for sources that are one JSON document. */
export const objectSource = (objects: readonly object[], header: readonly string[]): RowSource => ({
  header,
  async *rows() {
    yield objects.map((object, index) => rowOfObject(index + 1, object, header));
  },
});
