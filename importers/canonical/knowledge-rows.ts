import { basename } from "node:path";
import { column, type TableSpec } from "../parsing/table-spec.ts";

/** knowledge.csv; articles keep their versions, so they are not written as other tables are. */
export const knowledgeSpec: TableSpec = {
  file: "knowledge",
  table: "articles",
  key: ["title"],
  columns: [
    column("title!"),
    column("body!"),
    column("intents", "list"),
    column("products", "list"),
    column("locale"),
    column("valid_from", "instant"),
    column("valid_until", "instant"),
  ],
};

/** A Markdown page as a row of knowledge.csv: simple `key: value` lines between two `---`, then the text. */
export function pageFields(path: string, text: string): Record<string, string> {
  const clean = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const front = /^---\n([\s\S]*?)\n---\n?/.exec(clean);
  const fields: Record<string, string> = {};
  for (const line of front?.[1]?.split("\n") ?? []) {
    const at = line.indexOf(":");
    if (at > 0) fields[line.slice(0, at).trim()] = unquoted(line.slice(at + 1).trim());
  }
  const body = clean.slice(front?.[0].length ?? 0).trim();
  const heading = /^#\s+(.+)$/m.exec(body)?.[1]?.trim();
  return { ...fields, title: fields["title"] || heading || basename(path, ".md"), body };
}

const unquoted = (text: string) => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
