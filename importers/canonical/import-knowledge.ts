import { createHash } from "node:crypto";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import type { ShopTx } from "../../core/context.ts";
import { countsOf, type ImportRun } from "../import-run.ts";
import { BadCell, type CellContext } from "../parsing/cells.ts";
import { rowParser } from "../parsing/row-parser.ts";
import { decodeText } from "../reading/decode-text.ts";
import { objectSource, type RowSource } from "../reading/source-rows.ts";
import { noteSource } from "../writing/import-table.ts";
import { articleId, knowledgeSpec, pageFields } from "./knowledge-rows.ts";
import type { TableFile } from "./open-folder.ts";

type Newest = { version: number; source_hash: string | null; status: string };
type Fields = Record<string, string | null>;

let jieba: Jieba | undefined;
/** Text cut into words with blanks between, Chinese included, for the lexical search. */
export function cutWords(text: string): string {
  jieba ??= Jieba.withDict(dict);
  const words = jieba.cutForSearch(text.toLowerCase().replaceAll("\u0000", ""), true);
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).join(" ");
}

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

const insert = `insert into articles (shop_id, article_id, version, title, body, intents, products, locale, valid_from,
    valid_until, extra, lexemes, source_hash)
  values (current_setting('app.shop_id'), $1, $2, $3, $4, $5::text[], $6::text[], $7, $8::timestamptz, $9::timestamptz, $10::jsonb, $11, $12)`;

/** Keeps an article: the same is left alone, a changed one becomes the next version. */
async function keep(tx: ShopTx, id: string, fields: Fields): Promise<"inserted" | "updated" | "unchanged"> {
  const hash = createHash("sha256")
    .update(JSON.stringify(Object.entries(fields).sort()))
    .digest("hex");
  const [newest] = await tx.query<Newest>(
    "select version, source_hash, status from articles where article_id = $1 order by version desc limit 1",
    [id],
  );
  if (newest?.source_hash === hash) return "unchanged";
  await tx.query(
    "update articles set status = 'deleted', updated_at = now() where article_id = $1 and status <> 'deleted'",
    [id],
  );
  const values = ["title", "body", "intents", "products", "locale", "valid_from", "valid_until", "extra"];
  const words = cutWords(`${fields["title"]} ${fields["body"]}`);
  const version = (newest?.version ?? 0) + 1;
  await tx.query(insert, [id, version, ...values.map((name) => fields[name] ?? null), words, hash]);
  return newest ? "updated" : "inserted";
}

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
