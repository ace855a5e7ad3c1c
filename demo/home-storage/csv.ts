export type Cell = string | number | null | undefined | object;
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cell = (value: Cell) =>
  quoted(
    value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value),
  );

/** Rows as RFC 4180; the columns are those of the first row. */
export function csvOf(rows: readonly Record<string, Cell>[]): string {
  const names = Object.keys(rows[0] ?? {});
  return `${[names.join(","), ...rows.map((row) => names.map((name) => cell(row[name])).join(","))].join("\n")}\n`;
}
