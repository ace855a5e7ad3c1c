import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** An article that ships with the program: true for any shop of its industry, and laying down nothing that a shop decides. */
export type PackArticle = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly language: string;
  readonly intents: readonly string[];
};
export type Pack = {
  readonly name: string;
  /** Words that a shop's industry or the categories of its products may hold, lower case; none: for every shop. */
  readonly words: readonly string[];
  readonly articles: readonly PackArticle[];
};

const PackFile = z.object({ words: z.array(z.string()) });
const Front = z.object({
  title: z.string().min(1),
  version: z.int().min(1),
  intents: z.array(z.string()).default([]),
});
const folder = fileURLToPath(new URL("./packs/", import.meta.url));

function readArticle(pack: string, language: string, file: string): PackArticle {
  const text = readFileSync(`${folder}${pack}/${language}/${file}`, "utf8");
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const id = `pack/${pack}/${language}/${file.replace(/\.md$/, "")}`;
  return { id, ...Front.parse(parse(front)), body: body.trim(), language };
}

function readPack(name: string): Pack {
  const { words } = PackFile.parse(parse(readFileSync(`${folder}${name}/pack.yaml`, "utf8")));
  const articles = ["zh", "en"].flatMap((language) =>
    readdirSync(`${folder}${name}/${language}`)
      .filter((file) => file.endsWith(".md"))
      .sort()
      .map((file) => readArticle(name, language, file)),
  );
  return { name, words: words.map((word) => word.toLowerCase()), articles };
}

let read: readonly Pack[] | undefined;
/** All packs, read once. */
export function allPacks(): readonly Pack[] {
  read ??= readdirSync(folder).sort().map(readPack);
  return read;
}
