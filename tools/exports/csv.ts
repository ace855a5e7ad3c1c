export type Cell = string | number | boolean | null;

const numeric = /^[+-]?\d+(?:\.\d+)?$/;
/** What a spreadsheet would read as the start of a formula, full-width forms included. */
const formula = /^[=+\-@\t\r=+-@]/;

function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  // An apostrophe keeps a buyer's "=HYPERLINK(…)" a text; numbers such as -12.50 stay numbers.
  const safe = formula.test(cell) && !numeric.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV by RFC 4180: CRLF after every line, quotes where needed; the first row is the header. Cells that a spreadsheet
 * would run as a formula get a leading apostrophe. `bom` puts the mark in front by which Excel knows UTF-8.
 */
export function csvOf(rows: readonly (readonly Cell[])[], { bom = false }: { bom?: boolean } = {}): string {
  const lines = rows.map((row) => `${row.map(textOf).join(",")}\r\n`);
  return (bom ? "\uFEFF" : "") + lines.join("");
}
