import type { ShopTx } from "../../core/context.ts";
import { type Counts, noCounts } from "../counts.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import type { TableSpec } from "../parsing/table-spec.ts";
import { settleOverlays } from "./overlay.ts";
import type { Reject } from "./rejects.ts";
import { type PreparedRows, prepareRows, type Row, splitOrphans, type TableRows, upsertRows } from "./write-rows.ts";

export type RejectedRow = { readonly spec: TableSpec; readonly header: readonly string[]; readonly reject: Reject };
/** What is written in one transaction: rows `start` to `end` of a file, for one table or (UCI) several. */
export type Batch = {
  readonly start: number;
  readonly end: number;
  readonly tables: readonly TableRows[];
  readonly rejects: readonly RejectedRow[];
};

/** A file on its way: what earlier batches of this run found out about the database. */
export type FileState = {
  readonly run: ImportRun;
  readonly file: string;
  /** Rows that an earlier run, broken off, had written: they are read again and not written. */
  readonly doneBefore: number;
  readonly months: Set<string>;
  readonly overlaid: Map<string, boolean>;
};

type Outcome = { changes: Map<string, Counts>; rejects: RejectedRow[]; notes: string[] };

const changeOf = ({ changes }: Outcome, name: string): Counts => {
  const known = changes.get(name) ?? noCounts();
  changes.set(name, known);
  return known;
};

const orphanReject = ({ spec, header }: TableRows, { source }: Row): RejectedRow => ({
  spec,
  header,
  reject: {
    line: source.line,
    reason: `its ${spec.parent?.label ?? "parent"} (${spec.parent?.column}) is not in the shop`,
    cells: source.cells,
  },
});

const isDone = (state: FileState, batch: Batch) => batch.end <= state.doneBefore && batch.end > batch.start;

/** Makes the statements of a batch; nothing for one that an earlier run has written. */
export const prepareBatch = (state: FileState, batch: Batch): PreparedRows[] =>
  isDone(state, batch) ? [] : batch.tables.map((table) => prepareRows(table, state.run.shop.timezone));

async function writeTable(
  tx: ShopTx,
  state: FileState,
  table: TableRows,
  ready: PreparedRows | undefined,
  out: Outcome,
) {
  const { spec } = table;
  const { kept, orphans } = await splitOrphans(tx, table);
  out.rejects.push(...orphans.map((row) => orphanReject(table, row)));
  const change = changeOf(out, spec.file);
  change.read += kept.rows.length;
  if (!ready) return;
  const prepared = kept === table ? ready : prepareRows(kept, state.run.shop.timezone);
  Object.assign(change, await upsertRows(tx, prepared, state.months));
  if (prepared.repeated > 0)
    out.notes.push(`${spec.file}: some rows repeat the key of another row; the later one counts.`);
  if (await hasOverlays(tx, state, spec)) out.notes.push(...(await settleOverlays(tx, spec, prepared.keys)));
}

/** Our own changes are few: a table without any is not asked again in this import. */
async function hasOverlays(tx: ShopTx, { overlaid }: FileState, spec: TableSpec): Promise<boolean> {
  if (!spec.overlay) return false;
  const known = overlaid.get(spec.table);
  if (known !== undefined) return known;
  const rows = await tx.query(`select 1 from ${spec.table} where overlay is not null limit 1`);
  overlaid.set(spec.table, rows.length > 0);
  return rows.length > 0;
}

function sums(run: ImportRun, { changes }: Outcome): Record<string, Counts> {
  const sum: Record<string, Counts> = {};
  for (const [name, change] of changes) {
    const before = countsOf(run, name);
    sum[name] = {
      read: before.read + change.read,
      inserted: before.inserted + change.inserted,
      updated: before.updated + change.updated,
      unchanged: before.unchanged + change.unchanged,
      rejected: before.rejected + change.rejected,
    };
  }
  return sum;
}

/** Writes a batch and how far the file has come, in one transaction; then counts it. */
export async function commitBatch(state: FileState, batch: Batch, ready: readonly PreparedRows[]): Promise<void> {
  const { run, file } = state;
  const out: Outcome = { changes: new Map(), rejects: [...batch.rejects], notes: [] };
  const work = async (tx: ShopTx) => {
    for (const [index, table] of batch.tables.entries()) await writeTable(tx, state, table, ready[index], out);
    for (const { spec } of out.rejects) {
      changeOf(out, spec.file).read++;
      changeOf(out, spec.file).rejected++;
    }
    if (!isDone(state, batch)) await run.log.save(tx, file, batch.end, sums(run, out));
  };
  const asksNothing = isDone(state, batch) && !batch.tables.some((table) => table.spec.parent);
  if (asksNothing) await work({ query: async () => [] });
  else await run.db.asShop(run.shop.id, work);
  for (const [name, sum] of Object.entries(sums(run, out))) Object.assign(countsOf(run, name), sum);
  for (const { spec, header, reject } of out.rejects) run.rejects.write(spec.file, header, [reject]);
  for (const note of out.notes) run.notes.add(note);
}
