import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "../core/errors.ts";
import type { Database } from "../db/database.ts";
import { importFolder } from "./canonical/import-folder.ts";
import { openShopFolder } from "./canonical/open-folder.ts";
import { readShopFile } from "./canonical/shop-file.ts";
import { openGa4 } from "./ga4/open-ga4.ts";
import { type ImportFormat, importFormats } from "./import-formats.ts";
import type { ImportRun, ImportSummary, OpenedSource, Progress } from "./import-run.ts";
import { isOnlyKnowledge, openArticles } from "./knowledge/open-articles.ts";
import { shopClock } from "./parsing/shop-clock.ts";
import { openTauRetail } from "./tau-retail/open-tau-retail.ts";
import { openUci } from "./uci/open-uci.ts";
import { openImportLog } from "./writing/import-log.ts";
import { keepShop } from "./writing/keep-shop.ts";
import { Rejects } from "./writing/rejects.ts";

export type ImportOptions = {
  format: ImportFormat | (string & {});
  /** The shop's id instead of the source's or the format's own. */
  shop?: string;
  /** Some files of a shop that is here already: its products need not come along. */
  partly?: boolean;
  /** Puts the reason why a row was not taken into the words of whoever sent it. */
  tell?(reason: string): string;
  onProgress?(progress: Progress): void;
  signal?: AbortSignal;
};

async function openCanonical(path: string, id: string | undefined, partly?: boolean): Promise<OpenedSource> {
  const shop = await readShopFile(path, id);
  const folder = await openShopFolder(path, partly);
  const { table, pages, more } = folder.knowledge;
  const tables = [...folder.tables, ...more, ...(table ? [table] : [])].map((each) => each.path);
  return {
    shop,
    files: [join(path, "shop.json"), ...tables, ...(pages ?? [])],
    load: (run, context) => importFolder(run, folder, context, partly === true),
  };
}

type Opener = (
  path: string,
  id: string | undefined,
  partly: boolean | undefined,
  db: Database,
) => Promise<OpenedSource>;
const openers: Record<ImportFormat, Opener> = {
  canonical: openCanonical,
  knowledge: (path, id, _, db) => openArticles(path, id, db),
  "tau-retail": openTauRetail,
  uci: openUci,
  ga4: openGa4,
};
const isFormat = (name: string): name is ImportFormat => importFormats.some((format) => format === name);

/** Names the content of the files: a broken off import is taken up only where nothing in them changed since. */
async function fingerprintOf(format: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(format);
  for (const file of files) {
    hash.update(`\u0000${basename(file)}\u0000`);
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  }
  return hash.digest("hex").slice(0, 32);
}

async function totalBytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function summaryOf(run: ImportRun, started: number): ImportSummary {
  const rejected = [...run.files.values()].reduce((sum, counts) => sum + counts.rejected, 0);
  if (rejected > 0)
    run.notes.add(`${rejected} rows were not taken; they lie with their reasons in ${run.rejects.folder}.`);
  return {
    shop: run.shop.id,
    files: Object.fromEntries(run.files),
    seconds: Math.round(performance.now() - started) / 1000,
    notes: [...run.notes],
  };
}

/** Loads a shop from files. Idempotent, and after a break the same call goes on where it stopped. Throws AppError:
 * `invalid_input` (wrong file or header, nothing written), `conflict` (the shop has another currency), `unavailable`
 * (the database or disk failed, or it was stopped: what is written stays, and the same call resumes). */
export async function importShop(db: Database, path: string, options: ImportOptions): Promise<ImportSummary> {
  const started = performance.now();
  if (!isFormat(options.format))
    throw new AppError(
      "invalid_input",
      `The format ${options.format} cannot be imported yet; there are ${importFormats.join(", ")}.`,
    );
  const format = options.format === "canonical" && (await isOnlyKnowledge(path)) ? "knowledge" : options.format;
  const source = await openers[format](path, options.shop, options.partly, db);
  await keepShop(db, source.shop);
  const log = await openImportLog(db, source.shop.id, await fingerprintOf(options.format, source.files));
  const isFolder = (await stat(path)).isDirectory();
  const run: ImportRun = {
    db,
    shop: source.shop,
    log,
    rejects: new Rejects(isFolder ? path : dirname(path), join("rejected", source.shop.id), options.tell),
    notes: new Set(
      log.resumed ? ["An earlier import of these files was broken off; this one went on from there."] : [],
    ),
    files: new Map(),
    bytes: { done: 0, total: await totalBytes(source.files.filter((file) => basename(file) !== "shop.json")) },
    onProgress: options.onProgress,
    signal: options.signal,
  };
  try {
    await source.load(run, { currency: source.shop.currency, clock: shopClock(source.shop.timezone) });
  } finally {
    run.rejects.close();
  }
  await log.finish();
  return summaryOf(run, started);
}
