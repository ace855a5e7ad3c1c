import type { Shop } from "../core/context.ts";
import type { Database } from "../db/database.ts";
import { type Counts, noCounts } from "./counts.ts";
import type { CellContext } from "./parsing/cells.ts";
import type { ImportLog } from "./writing/import-log.ts";
import type { Rejects } from "./writing/rejects.ts";

/** Bytes are those on disk (compressed where the file is), over all files of the import. */
export type Progress = { file: string; read: number; bytesDone: number; bytesTotal: number };

export type ImportSummary = {
  shop: string;
  files: Record<string, Counts>;
  seconds: number;
  /** What the merchant should know: what the source lacks, where rejected rows lie, where ours and theirs differ. */
  notes: string[];
};

/** Everything that one import shares. */
export type ImportRun = {
  readonly db: Database;
  readonly shop: Shop;
  readonly log: ImportLog;
  readonly rejects: Rejects;
  readonly notes: Set<string>;
  readonly files: Map<string, Counts>;
  readonly bytes: { done: number; total: number };
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
};

export function countsOf(run: ImportRun, file: string): Counts {
  const known = run.files.get(file) ?? noCounts();
  run.files.set(file, known);
  return known;
}

/** A source whose files were found and whose headers are right; nothing is written yet. */
export type OpenedSource = {
  shop: Shop;
  files: readonly string[];
  load(run: ImportRun, context: CellContext): Promise<void>;
};
