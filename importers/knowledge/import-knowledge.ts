import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { articleHash, articleId } from "../../core/article.ts";
import type { ShopTx } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { articlesFrom, keepArticle, withdrawArticles } from "../../db/articles.ts";
import { knowledgeSpec } from "../canonical/knowledge-rows.ts";
import { headerFault, type ShopKnowledge, type TableFile } from "../canonical/open-folder.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import { BadCell, type CellContext } from "../parsing/cells.ts";
import { rowParser } from "../parsing/row-parser.ts";
import { objectSource, type RowSource } from "../reading/source-rows.ts";
import { noteSource } from "../writing/import-table.ts";
import { readArticlePage, sourceName } from "./article-files.ts";
import { Documents } from "./documents.ts";

type Read = { readonly fields: Record<string, string | null>; readonly source: string };
/** What was read, by the articles' ids, and the files whose articles are all among it. */
type Gathered = { readonly articles: Map<string, Read>; readonly whole: Set<string> };

const header = knowledgeSpec.columns.map((column) => column.name);

function reject(run: ImportRun, line: number, reason: string, cells: readonly string[]): void {
  countsOf(run, knowledgeSpec.file).rejected++;
  run.rejects.write(knowledgeSpec.file, header, [{ line, reason, cells }]);
}

/** Reads the rows of a source: of two with one title the later counts. False where a row could not be taken. */
async function collect(run: ImportRun, from: RowSource, name: string, context: CellContext, into: Gathered) {
  const counts = countsOf(run, knowledgeSpec.file);
  const parser = rowParser(knowledgeSpec, from.header, context);
  let all = true;
  for await (const rows of from.rows())
    for (const row of rows) {
      counts.read++;
      try {
        const values = parser.parse(row);
        const fields = Object.fromEntries(parser.targets.map(({ to }, place) => [to, values[place] ?? null]));
        const id = articleId(fields["title"] ?? "");
        if (into.articles.has(id)) counts.unchanged++;
        into.articles.set(id, { fields, source: name });
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        all = false;
        reject(run, row.line, error.message, row.cells);
      }
    }
  return all;
}

/** A page that cannot be read is refused with its sentence; what the shop had of it stays as it was. */
async function collectPages(
  run: ImportRun,
  folder: string,
  paths: readonly string[],
  context: CellContext,
  into: Gathered,
) {
  const documents = new Documents();
  try {
    for (const path of paths) {
      const source = sourceName(folder, path);
      try {
        const page = objectSource([await readArticlePage(path, documents)], header);
        if (await collect(run, page, source, context, into)) into.whole.add(source);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        countsOf(run, knowledgeSpec.file).read++;
        reject(run, 0, error.message, [basename(path)]);
      }
      run.bytes.done += (await stat(path)).size;
    }
  } finally {
    await documents.close();
  }
}

/** A table speaks for the articles that came from it only where the whole shop is imported: a part of one may be sent. */
async function collectTable(
  run: ImportRun,
  folder: string,
  table: TableFile,
  context: CellContext,
  into: Gathered,
  partly: boolean,
) {
  const source = sourceName(folder, table.path);
  const rows = table.open((count) => {
    run.bytes.done += count;
  });
  const fault = headerFault(knowledgeSpec, basename(table.path), rows.header);
  if (fault) {
    countsOf(run, knowledgeSpec.file).read++;
    reject(run, 1, fault, rows.header);
  } else if ((await collect(run, rows, source, context, into)) && !partly) into.whole.add(source);
}

/** Articles that came from these files and stand in them no more: renamed, or taken out. */
async function withdrawGone(tx: ShopTx, { articles, whole }: Gathered, isGone: (source: string) => boolean) {
  const known = await articlesFrom(tx);
  const gone = known.filter(({ id, source }) => !articles.has(id) && (whole.has(source) || isGone(source)));
  const done = new Set(
    await withdrawArticles(
      tx,
      gone.map(({ id }) => id),
    ),
  );
  return gone.filter(({ id }) => done.has(id));
}

/** Brings pages and tables of articles into the shop, in one transaction: they are few, and an article changes as a whole.
 * `partly`: only these files are spoken of; otherwise an article whose file is gone from knowledge/ is over as well. */
export async function importKnowledge(
  run: ImportRun,
  { folder, table, pages, more }: ShopKnowledge,
  context: CellContext,
  partly: boolean,
): Promise<void> {
  if (pages === null && !table) return;
  const counts = countsOf(run, knowledgeSpec.file);
  const into: Gathered = { articles: new Map(), whole: new Set() };
  run.rejects.begin(knowledgeSpec.file);
  await collectPages(run, folder, pages ?? [], context, into);
  for (const each of [...more, ...(table ? [table] : [])]) await collectTable(run, folder, each, context, into, partly);
  const here = new Set([...(pages ?? []), ...more.map(({ path }) => path)].map((path) => sourceName(folder, path)));
  const isGone = (source: string) => !partly && pages !== null && source.startsWith("knowledge/") && !here.has(source);
  const gone = await run.db.asShop(run.shop.id, async (tx) => {
    for (const [id, { fields, source }] of into.articles)
      counts[await keepArticle(tx, { id, fields, hash: articleHash(fields), status: "live", source })]++;
    return withdrawGone(tx, into, isGone);
  });
  if (gone.length > 0)
    run.notes.add(
      `No longer in their files, and in no answer from now on: ${gone.map(({ title }) => title).join(", ")}.`,
    );
  await noteSource(run, knowledgeSpec);
  const { done, total } = run.bytes;
  run.onProgress?.({ file: knowledgeSpec.file, read: counts.read, bytesDone: done, bytesTotal: total });
}
