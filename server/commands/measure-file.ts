import { basename } from "node:path";
import { type CodedTable, TableBuilder } from "../../analytics/localize/coded-table.ts";
import { elementCells } from "../../analytics/localize/elements.ts";
import type { Measure } from "../../analytics/localize/localize.ts";
import { AppError } from "../../core/errors.ts";
import { csvHeader, csvSource, type SourceRow } from "../../importers/reading/source-rows.ts";

const countColumns = ["actual", "predict"] as const;
const ratioColumns = ["actual", "actual_den", "predict", "predict_den"] as const;
type NumberColumn = (typeof ratioColumns)[number];
/** Four bytes each: the scan would hold half a gigabyte. */
const mostCells = 120_000_000;

const bad = (message: string, cause?: unknown) => new AppError("invalid_input", message, { cause });
const isNumberColumn = (name: string): name is NumberColumn => (ratioColumns as readonly string[]).includes(name);

/** Which columns are dimensions and which are numbers; refuses a header that is not a measure's. */
function readHeader(file: string, header: readonly string[]) {
  if (header.length === 0) throw bad(`${file} is empty: give it a header line and a line for each cell.`);
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw bad(`${file} has the column "${twice}" twice: rename one of them.`);
  const ratio = header.includes("actual_den") || header.includes("predict_den");
  const numbers = ratio ? ratioColumns : countColumns;
  const missing = numbers.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw bad(
      `${file} line 1 has no column "${missing.join('", "')}": after the dimensions come actual and predict, and for a ratio actual_den and predict_den too.`,
    );
  const dimensions = header.filter((name) => !isNumberColumn(name));
  if (dimensions.length === 0)
    throw bad(`${file} line 1 has no dimension: put at least one column beside ${numbers.join(", ")}.`);
  return { dimensions, numbers };
}

function numberIn(file: string, row: SourceRow, name: string, position: number): number {
  const text = (row.cells[position] ?? "").trim();
  const value = Number(text);
  const shown = `${file} line ${row.line}: ${name} "${text.slice(0, 40)}"`;
  if (text === "" || !Number.isFinite(value))
    throw bad(`${shown} is not a number: mend the cell or leave the line out.`);
  if (value < 0) throw bad(`${shown} is negative: a measure counts from 0, so mend the cell or leave the line out.`);
  return value;
}

async function fill(path: string, header: readonly string[]): Promise<{ table: CodedTable; measure: Measure }> {
  const file = basename(path);
  const { dimensions, numbers } = readHeader(file, header);
  const places = dimensions.map((name) => header.indexOf(name));
  const columns = new Map<string, number[]>(numbers.map((name) => [name, []]));
  const builder = new TableBuilder(dimensions);
  let rows = 0;
  for await (const portion of csvSource(path, header, () => {}).rows())
    for (const row of portion) {
      if (row.broken) throw bad(`${file} line ${row.line} cannot be read: ${row.broken}. Mend the line.`);
      builder.add(places.map((place) => (row.cells[place] ?? "").trim()));
      for (const [name, column] of columns) column.push(numberIn(file, row, name, header.indexOf(name)));
      if (elementCells(++rows, dimensions.length) > mostCells)
        throw bad(
          `${file} is too large for ${dimensions.length} dimensions (line ${row.line}): add up the rarest dimension, or leave it out.`,
        );
    }
  if (rows === 0) throw bad(`${file} has a header and no line: there is nothing to look into.`);
  return { table: builder.done(), measure: measureOf(columns) };
}

function measureOf(columns: ReadonlyMap<string, number[]>): Measure {
  const column = (name: NumberColumn) => Float64Array.from(columns.get(name) ?? []);
  const [actual, predict] = [column("actual"), column("predict")];
  if (!columns.has("actual_den")) return { kind: "count", actual, predict };
  const [trialsNow, trialsBefore] = [column("actual_den"), column("predict_den")];
  return { kind: "ratio", now: actual, before: predict, trialsNow, trialsBefore };
}

/**
 * Reads a measure: a CSV (.gz too) of dimensions, then `actual`, `predict` (a count) and `actual_den`, `predict_den` (a
 * ratio's denominators). Throws `invalid_input` with file, line and what to do.
 */
export async function readMeasure(path: string): Promise<{ table: CodedTable; measure: Measure }> {
  try {
    return await fill(path, await csvHeader(path));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw bad(missing ? `There is no file ${path}.` : `${path} cannot be read: give a CSV file.`, error);
  }
}
