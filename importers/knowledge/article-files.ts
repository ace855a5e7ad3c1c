import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Documents } from "./documents.ts";
import { type PageFields, readPage, withTitle } from "./read-page.ts";

/** What a file of articles may end in, and how large it may be, in bytes. */
const pages: Readonly<Record<string, number>> = {
  ".md": 2e6,
  ".markdown": 2e6,
  ".html": 10e6,
  ".htm": 10e6,
  ".pdf": 50e6,
  ".docx": 20e6,
};
const endingOf = (name: string): string => extname(name).toLowerCase();
export const isArticlePage = (name: string): boolean => endingOf(name) in pages && !basename(name).startsWith(".");
/** A table of articles besides knowledge.csv: same columns. */
export const isArticleTable = (name: string): boolean => endingOf(name) === ".csv" && !basename(name).startsWith(".");

/** More letters than this are a book: it would be quoted by accident rather than found. */
const longestText = 400_000;
const mostFiles = 5_000;

/** Files of articles in a folder and its folders, by path. */
export async function articleFilesIn(folder: string): Promise<{ pages: string[]; tables: string[] }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => relative(folder, path).split(/[\\/]/)[0] !== "rejected")
    .sort();
  if (paths.length > mostFiles)
    throw new AppError("invalid_input", `${folder} holds more than ${mostFiles} files: import them in parts.`);
  return { pages: paths.filter(isArticlePage), tables: paths.filter(isArticleTable) };
}

/** Where articles of a file are said to come from: its path below the folder of knowledge, or a hash of a long one. */
export function sourceName(folder: string, path: string): string {
  const place = relative(folder, path).replaceAll("\\", "/") || basename(path);
  return place.length <= 200
    ? place
    : `${createHash("sha256").update(place).digest("hex").slice(0, 16)}/${basename(path)}`;
}

/** One page as an article. Throws AppError `invalid_input` with a sentence where it cannot be read. */
export async function readArticlePage(path: string, documents: Documents): Promise<PageFields> {
  const name = basename(path);
  const most = pages[endingOf(name)] ?? 0;
  const { size } = await stat(path);
  if (size > most) throw new AppError("invalid_input", `${name} is larger than ${most / 1e6} MB: split it.`);
  if (size === 0) throw new AppError("invalid_input", `${name} is empty.`);
  const bytes = await readFile(path);
  const fields = [".pdf", ".docx"].includes(endingOf(name))
    ? withTitle(path, { body: await documents.read(path, bytes) })
    : readPage(path, bytes);
  if ((fields["body"] ?? "").length > longestText)
    throw new AppError("invalid_input", `${name} has more than ${longestText} characters: split it by subject.`);
  return fields;
}
