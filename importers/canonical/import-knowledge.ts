import { articleHash, articleId } from "../../core/article.ts";
import type { ShopTx } from "../../core/context.ts";
import { keepArticle } from "../../db/articles.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import { BadCell, type CellContext } from "../parsing/cells.ts";
import { rowParser } from "../parsing/row-parser.ts";
import { decodeText } from "../reading/decode-text.ts";
import { objectSource, type RowSource } from "../reading/source-rows.ts";
import { noteSource } from "../writing/import-table.ts";
import { knowledgeSpec, pageFields } from "./knowledge-rows.ts";
import type { TableFile } from "./open-folder.ts";

type Fields = Record<string, string | null>;

async function pageSource(paths: readonly string[], onBytes: (count: number) => void): Promise<RowSource> {
  const pages: Record<string, string>[] = [];
  for (const path of paths) {
    let text = "";
    for await (const block of decodeText(path, onBytes)) text += block;
    pages.push(pageFields(path, text));
  }
  return objectSource(
    pages,
    knowledgeSpec.columns.map((column) => column.name),
  );
}

/** A row of knowledge.csv as an article. */
const keep = (tx: ShopTx, id: string, fields: Fields) =>
  keepArticle(tx, { id, fields, hash: articleHash(fields), status: "live", source: "import" });

/** Reads the articles of a source into `articles`, by their ids: of two with one title the later counts. */
async function collect(run: ImportRun, source: RowSource, context: CellContext, articles: Map<string, Fields>) {
  const counts = countsOf(run, knowledgeSpec.file);
  const parser = rowParser(knowledgeSpec, source.header, context);
  for await (const rows of source.rows())
    for (const row of rows) {
      counts.read++;
      try {
        const values = parser.parse(row);
        const fields: Fields = Object.fromEntries(parser.targets.map(({ to }, place) => [to, values[place] ?? null]));
        const id = articleId(fields["title"] ?? "");
        if (articles.has(id)) counts.unchanged++;
        articles.set(id, fields);
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        counts.rejected++;
        const reject = { line: row.line, reason: error.message, cells: row.cells };
        run.rejects.write(knowledgeSpec.file, source.header, [reject]);
      }
    }
}

/** Brings the pages of knowledge/ and the rows of knowledge.csv into the shop's articles, in one transaction: they are
 * few, and an article changes as a whole. */
export async function importKnowledge(
  run: ImportRun,
  pages: readonly string[],
  table: TableFile | undefined,
  context: CellContext,
): Promise<void> {
  if (pages.length === 0 && !table) return;
  const counts = countsOf(run, knowledgeSpec.file);
  const articles = new Map<string, Fields>();
  run.rejects.begin(knowledgeSpec.file);
  const onBytes = (count: number) => {
    run.bytes.done += count;
  };
  if (pages.length > 0) await collect(run, await pageSource(pages, onBytes), context, articles);
  if (table) await collect(run, table.open(onBytes), context, articles);
  const kept = await run.db.asShop(run.shop.id, async (tx) => {
    const results: Awaited<ReturnType<typeof keep>>[] = [];
    for (const [id, fields] of articles) results.push(await keep(tx, id, fields));
    return results;
  });
  for (const result of kept) counts[result]++;
  await noteSource(run, knowledgeSpec);
  const { done, total } = run.bytes;
  run.onProgress?.({ file: knowledgeSpec.file, read: counts.read, bytesDone: done, bytesTotal: total });
}
