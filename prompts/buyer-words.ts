import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Language } from "../core/language.ts";

const file = z.object({
  words: z.record(z.string(), z.string()),
  templates: z.record(z.string(), z.string()).default({}),
});
/** One language's words and whole replies for buyers. Chinese and English have their replies in `replies/`. */
export type BuyerWords = z.output<typeof file>;

const folder = fileURLToPath(new URL("./buyers/", import.meta.url));
const read = new Map<Language, BuyerWords>();

export function buyerWords(language: Language): BuyerWords {
  let known = read.get(language);
  if (!known) {
    known = file.parse(parse(readFileSync(`${folder}${language}.yaml`, "utf8")));
    read.set(language, known);
  }
  return known;
}

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/**
 * A word or sentence of a language, its `{slots}` filled; a finer name ("refusal.late.cancel") falls back to the
 * coarser one ("refusal.late"). Undefined where there is neither.
 */
export function buyerWord(
  name: string,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string | undefined {
  const { words } = buyerWords(language);
  for (let key = name; key.includes("."); key = key.slice(0, key.lastIndexOf("."))) {
    const text = words[key];
    if (text !== undefined) return fill(text, values);
  }
  return words[name];
}
