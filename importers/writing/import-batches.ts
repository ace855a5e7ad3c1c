import { AppError } from "../../core/errors.ts";
import { type Counts, noCounts } from "../counts.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import { settleOverlays } from "./overlay.ts";
import type { Reject } from "./rejects.ts";
import { splitOrphans, type TableRows, upsertRows } from "./write-rows.ts";

/** What is written in one transaction: rows of a file up to `end`, for one table or (UCI) several. */
export type Batch = {
  readonly start: number;
  readonly end: number;
  readonly tables: readonly TableRows[];
  readonly rejects: readonly {
    readonly spec: TableSpec;
    readonly header: readonly string[];
    readonly reject: Reject;
  }[];
};

type Changes = Map<string, Counts>;
const changeOf = (changes: Changes, name: string): Counts => {
  const known = changes.get(name) ?? noCounts();
  changes.set(name, known);
  return known;
};

/** One file on its way into the database. */
export class FileImport {
  private readonly run: ImportRun;
  private readonly file: string;
  private readonly doneBefore: number;
  private readonly months = new Set<string>();
  private readonly overlaid = new Map<string, boolean>();

  constructor(run: ImportRun, file: string) {
    this.run = run;
    this.file = file;
    const saved = run.log.saved(file);
    this.doneBefore = saved?.rows ?? 0;
    for (const [name, { inserted, updated, unchanged }] of Object.entries(saved?.counts ?? {}))
      Object.assign(countsOf(run, name), { inserted, updated, unchanged });
  }

  /** Writes all batches, one ahead being read while one is written. */
  async writeAll(batches: AsyncIterable<Batch>): Promise<void> {
    let writing: Promise<void> = Promise.resolve();
    for await (const batch of batches) {
      await writing;
      if (this.run.signal?.aborted) throw stopped(this.file, batch.start);
      writing = this.write(batch);
      // Its failure is thrown at the next await; until then it must not end the process.
      writing.catch(() => {});
    }
    await writing;
  }

  private async write(batch: Batch): Promise<void> {
    try {
      await this.commit(batch);
    } catch (error) {
      const [half, ...more] = batch.tables;
      if (!half || more.length > 0 || !isBadValue(error)) throw explained(error, this.file, batch.start);
      if (half.rows.length > 1) {
        const middle = half.rows.length >> 1;
        const first = { ...half, rows: half.rows.slice(0, middle) };
        await this.write({ ...batch, end: batch.start, tables: [first] });
        await this.write({ ...batch, tables: [{ ...half, rows: half.rows.slice(middle) }], rejects: [] });
      } else await this.commit({ ...batch, tables: [], rejects: [...batch.rejects, ...refusedByStore(half, error)] });
    }
    const { files, bytes, onProgress } = this.run;
    const read = files.get(this.file)?.read ?? batch.end;
    onProgress?.({ file: this.file, read, bytesDone: bytes.done, bytesTotal: bytes.total });
  }

  private async commit(batch: Batch): Promise<void> {
    const isDone = batch.end <= this.doneBefore && batch.end > batch.start;
    const rejects = [...batch.rejects];
    const changes: Changes = new Map();
    const notes: string[] = [];
    const work = async (tx: Parameters<typeof splitOrphans>[0]) => {
      for (const table of batch.tables) {
        const { kept, orphans } = await splitOrphans(tx, table);
        rejects.push(...orphans.map((row) => orphanReject(table, row)));
        changeOf(changes, table.spec.file).read += kept.length;
        if (isDone) continue;
        const { repeated, keys, ...written } = await upsertRows(
          tx,
          { ...table, rows: kept },
          this.run.shop.timezone,
          this.months,
        );
        Object.assign(changeOf(changes, table.spec.file), written);
        if (repeated > 0)
          notes.push(`${table.spec.file}: some rows repeat the key of another row; the later one counts.`);
        if (await this.hasOverlays(tx, table.spec)) notes.push(...(await settleOverlays(tx, table.spec, keys)));
      }
      for (const { spec } of rejects) changeOf(changes, spec.file).rejected++;
      for (const { spec } of rejects) changeOf(changes, spec.file).read++;
      if (!isDone) await this.run.log.save(tx, this.file, batch.end, this.sums(changes));
    };
    if (isDone && !batch.tables.some((table) => table.spec.parent)) await work({ query: async () => [] });
    else await this.run.db.asShop(this.run.shop.id, work);
    for (const [name, sum] of Object.entries(this.sums(changes))) Object.assign(countsOf(this.run, name), sum);
    for (const { spec, header, reject } of rejects) this.run.rejects.write(spec.file, header, [reject]);
    for (const note of notes) this.run.notes.add(note);
  }

  /** Our own changes are few: a table without any is not asked again in this import. */
  private async hasOverlays(tx: Parameters<typeof splitOrphans>[0], spec: TableSpec): Promise<boolean> {
    if (!spec.overlay) return false;
    const known = this.overlaid.get(spec.table);
    if (known !== undefined) return known;
    const rows = await tx.query(`select 1 from ${spec.table} where overlay is not null limit 1`);
    this.overlaid.set(spec.table, rows.length > 0);
    return rows.length > 0;
  }

  private sums(changes: Changes): Record<string, Counts> {
    const sums: Record<string, Counts> = {};
    for (const [name, change] of changes) {
      const before = countsOf(this.run, name);
      sums[name] = {
        read: before.read + change.read,
        inserted: before.inserted + change.inserted,
        updated: before.updated + change.updated,
        unchanged: before.unchanged + change.unchanged,
        rejected: before.rejected + change.rejected,
      };
    }
    return sums;
  }
}

const orphanReject = ({ spec, header }: TableRows, row: TableRows["rows"][number]) => ({
  spec,
  header,
  reject: {
    line: row.source.line,
    reason: `its ${spec.parent?.label ?? "parent"} is not in the shop (${spec.parent?.column})`,
    cells: row.source.cells,
  },
});

const refusedByStore = ({ spec, header, rows }: TableRows, error: unknown) =>
  rows.map(({ source }) => ({
    spec,
    header,
    reject: { line: source.line, reason: `the database cannot hold it: ${messageOf(error)}`, cells: source.cells },
  }));

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** PostgreSQL's classes 22 and 23: a value that does not fit its column. Anything else is not the row's fault. */
const isBadValue = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && /^2[23]/.test(String(error.code));

const onward = (file: string, row: number) =>
  `Run the same import again: it goes on after row ${row} of ${file}, with nothing lost or doubled.`;
const stopped = (file: string, row: number) =>
  new AppError("unavailable", `The import was stopped. ${onward(file, row)}`);
function explained(error: unknown, file: string, row: number): unknown {
  if (error instanceof AppError)
    return new AppError(error.code, `${error.message} ${onward(file, row)}`, { cause: error });
  const sentence = "The database failed while a batch was being written; nothing of that batch was kept.";
  return new AppError("unavailable", `${sentence} ${onward(file, row)}`, { cause: error });
}
