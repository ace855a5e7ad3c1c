import { AppError } from "../../core/errors.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import { type Batch, commitBatch, type FileState, prepareBatch, type RejectedRow } from "./commit-batch.ts";
import type { PreparedRows, TableRows } from "./write-rows.ts";

function stateOf(run: ImportRun, file: string): FileState {
  const saved = run.log.saved(file);
  for (const [name, { inserted, updated, unchanged }] of Object.entries(saved?.counts ?? {}))
    Object.assign(countsOf(run, name), { inserted, updated, unchanged });
  return { run, file, doneBefore: saved?.rows ?? 0, months: new Set(), overlaid: new Map() };
}

/** Writes a file's batches in their order; while one is written the next is read and made ready. */
export async function importBatches(run: ImportRun, file: string, batches: AsyncIterable<Batch>): Promise<void> {
  const state = stateOf(run, file);
  let writing: Promise<void> = Promise.resolve();
  for await (const batch of batches) {
    const ready = prepareBatch(state, batch);
    await writing;
    if (run.signal?.aborted) throw new AppError("unavailable", `The import was stopped. ${onward(file, batch.start)}`);
    writing = write(state, batch, ready);
    // Its failure is thrown at the next await; until then it must not end the process.
    writing.catch(() => {});
  }
  await writing;
}

async function write(state: FileState, batch: Batch, ready: readonly PreparedRows[]): Promise<void> {
  const { run, file } = state;
  try {
    await commitBatch(state, batch, ready);
  } catch (error) {
    // What the transaction made is gone with it.
    state.months.clear();
    const [table, ...more] = batch.tables;
    if (!table || more.length > 0 || !isBadValue(error)) throw explained(error, file, batch.start);
    await writeInHalves(state, batch, table, error);
  }
  const read = run.files.get(file)?.read ?? batch.end;
  run.onProgress?.({ file, read, bytesDone: run.bytes.done, bytesTotal: run.bytes.total });
}

/** Finds the row that the database refuses, so that it alone is rejected. */
async function writeInHalves(state: FileState, batch: Batch, table: TableRows, error: unknown): Promise<void> {
  const retry = (part: Batch) => write(state, part, prepareBatch(state, part));
  if (table.rows.length <= 1) {
    const refused = table.rows.map((row) => refusedRow(table, row, error));
    return retry({ ...batch, tables: [], rejects: [...batch.rejects, ...refused] });
  }
  const middle = table.rows.length >> 1;
  await retry({ ...batch, end: batch.start, tables: [{ ...table, rows: table.rows.slice(0, middle) }] });
  await retry({ ...batch, tables: [{ ...table, rows: table.rows.slice(middle) }], rejects: [] });
}

const refusedRow = (
  { spec, header }: TableRows,
  { source }: TableRows["rows"][number],
  error: unknown,
): RejectedRow => {
  const reason = `the database cannot hold it: ${error instanceof Error ? error.message : String(error)}`;
  return { spec, header, reject: { line: source.line, reason, cells: source.cells } };
};

/** PostgreSQL's classes 22 and 23: a value that does not fit its column. Anything else is not the row's fault. */
const isBadValue = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && /^2[23]/.test(String(error.code));

const onward = (file: string, row: number) =>
  `Run the same import again: it goes on after row ${row} of ${file}, with nothing lost or doubled.`;

function explained(error: unknown, file: string, row: number): AppError {
  const planned = error instanceof AppError ? error : undefined;
  const sentence = "The database failed while a batch was being written; nothing of that batch was kept.";
  return new AppError(planned?.code ?? "unavailable", `${planned?.message ?? sentence} ${onward(file, row)}`, {
    cause: error,
  });
}
