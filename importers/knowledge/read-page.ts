import { isUtf8 } from "node:buffer";
import { basename, extname } from "node:path";
import iconv from "iconv-lite";
import { Marked } from "marked";
import { parse } from "yaml";
import { AppError } from "../../core/errors.ts";
import { visibleText } from "./visible-text.ts";

/** An article as a file holds it: columns of knowledge.csv, as text. */
export type PageFields = Record<string, string>;

const markdown = new Marked({ gfm: true, async: false });
const cellOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(String).join(";")
    : value instanceof Date
      ? value.toISOString()
      : value === null || value === undefined
        ? ""
        : String(value);
const unquoted = (text: string) => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

/** `key: value` lines, for front matter that is no YAML ("title: Returns: how"). */
function plainFront(text: string): PageFields {
  const fields: PageFields = {};
  for (const line of text.split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) fields[line.slice(0, at).trim()] = unquoted(line.slice(at + 1).trim());
  }
  return fields;
}

/** Front matter between two `---`, as YAML with dates left as they are written. */
function frontOf(text: string): PageFields {
  try {
    const found: unknown = parse(text, { schema: "core", maxAliasCount: 20 });
    if (typeof found === "object" && found !== null && !Array.isArray(found))
      return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, cellOf(value)]));
  } catch {
    // Not YAML: read by lines.
  }
  return plainFront(text);
}

function ofMarkdown(text: string): PageFields {
  const clean = text.replaceAll("\r\n", "\n");
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(clean);
  const html = markdown.parse(clean.slice(front?.[0].length ?? 0));
  // `async: false` answers at once.
  const body = visibleText(String(html)).text;
  return { ...(front ? frontOf(front[1] ?? "") : {}), body };
}

function ofHtml(text: string): PageFields {
  const { title, language, text: body } = visibleText(text);
  return { ...(title ? { title } : {}), ...(language ? { locale: language } : {}), body };
}

/** The text of a file's bytes: UTF-8, or the GB18030 that Chinese Windows saves. */
function decoded(name: string, bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return iconv.decode(bytes, bytes[0] === 0xff ? "utf16le" : "utf16be");
  const text = isUtf8(bytes) ? bytes.toString("utf8") : iconv.decode(bytes, "gb18030");
  if (text.includes("\0")) throw new AppError("invalid_input", `${name} is no text: save it again, or as PDF or DOCX.`);
  return text.replace(/^\uFEFF/, "");
}

/** Reads a page of text (.md, .html) in the forms that need no other program's format. */
export function readPage(path: string, bytes: Buffer): PageFields {
  const name = basename(path);
  const text = decoded(name, bytes);
  const isHtml = /^\.html?$/i.test(extname(name));
  return withTitle(path, isHtml ? ofHtml(text) : ofMarkdown(text));
}

/** The title is the page's own, else its first heading, else the file's name. */
export function withTitle(path: string, fields: PageFields): PageFields {
  const body = (fields["body"] ?? "").trim();
  const heading = /^#{1,2}\s+(.+)$/m.exec(body)?.[1]?.trim();
  const title = fields["title"]?.trim() || heading || basename(path, extname(path));
  if (body === "") throw new AppError("invalid_input", `${basename(path)} holds no text.`);
  return { ...fields, title: title.slice(0, 200), body };
}
