import { createHash } from "node:crypto";

/** Whose words an article is: an industry's (shipped with the program), the shop's, or those for some of its products. Of
 * two that answer, the nearer one counts. */
export const layers = ["pack", "shop", "product"] as const;
export type Layer = (typeof layers)[number];

/** The id of an article: its title in letters that an address can hold, and a hash where letters were lost. */
export function articleId(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  const isWhole = /^[\x20-\x7e]{1,40}$/.test(title);
  const hash = createHash("sha256").update(title).digest("hex").slice(0, 10);
  return isWhole && slug !== "" ? slug : slug === "" ? hash : `${slug}-${hash}`;
}

type Fields = Readonly<Record<string, string | null>>;
/** The same for the same content, whatever the order of its fields: a version is written only where it differs. */
export const articleHash = (fields: Fields): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(fields).sort()))
    .digest("hex");

/** A list as PostgreSQL reads an array from text; null for none. */
export const listText = (list: readonly string[] | undefined): string | null =>
  list && list.length > 0 ? `{${list.map((each) => `"${each.replace(/["\\]/g, "\\$&")}"`).join(",")}}` : null;
