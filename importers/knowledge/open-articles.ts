import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Database } from "../../db/database.ts";
import { findShop } from "../../db/shops.ts";
import { knowledgeSpec } from "../canonical/knowledge-rows.ts";
import { isShopFile, openKnowledge, type ShopKnowledge } from "../canonical/open-folder.ts";
import type { OpenedSource } from "../import-run.ts";
import { csvHeader, csvSource } from "../reading/source-rows.ts";
import { isArticlePage, isArticleTable } from "./article-files.ts";
import { importKnowledge } from "./import-knowledge.ts";

/** Whether a path is a file of articles, or a folder of them that is no shop's. */
export async function isOnlyKnowledge(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  const name = basename(path);
  if (found?.isFile())
    return isArticlePage(path) || (isArticleTable(path) && (name === "knowledge.csv" || !isShopFile(name)));
  if (!found?.isDirectory()) return false;
  const names = await readdir(path);
  return !names.includes("shop.json") && !names.includes("products.csv") && names.some(isArticlePage);
}

async function filesAt(path: string): Promise<ShopKnowledge> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new AppError("invalid_input", `${path} was not found: give a file or a folder of articles.`);
  if (found.isDirectory()) return openKnowledge(path, path, undefined);
  const folder = dirname(path);
  if (isArticlePage(path)) return { folder, table: undefined, pages: [path], more: [] };
  if (!isArticleTable(path))
    throw new AppError("invalid_input", `${path} is no file of articles: give .md, .html, .pdf, .docx or .csv.`);
  const header = await csvHeader(path);
  const table = {
    spec: knowledgeSpec,
    path,
    open: (onBytes: (count: number) => void) => csvSource(path, header, onBytes),
  };
  return { folder, table, pages: null, more: [] };
}

/** Opens a file or a folder of articles for a shop that is here already. */
export async function openArticles(path: string, id: string | undefined, db: Database): Promise<OpenedSource> {
  if (id === undefined)
    throw new AppError("invalid_input", `${path} holds articles: say for which shop they are (--shop ID).`);
  const shop = await findShop(db, id);
  const knowledge = await filesAt(path);
  const { table, pages, more } = knowledge;
  const tables = [...more, ...(table ? [table] : [])].map((each) => each.path);
  const files = [...tables, ...(pages ?? [])].map((each) => join(each));
  if (files.length === 0) throw new AppError("invalid_input", `${path} holds no file of articles.`);
  return { shop, files, load: (run, context) => importKnowledge(run, knowledge, context, true) };
}
