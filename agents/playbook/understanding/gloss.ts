import { glossWords } from "./gloss-words.ts";
import { makeLexicon } from "./lexicon.ts";

export type Glossed = "th" | "vi" | "id" | "ru";
const columns: Record<Glossed, 1 | 2 | 3 | 4> = { th: 1, vi: 2, id: 3, ru: 4 };
const entries = (language: Glossed) =>
  glossWords.flatMap((row) =>
    row[columns[language]].split("|").map((word): readonly [string, string] => [word, row[0]]),
  );
const lexicons = new Map<Glossed, ReturnType<typeof makeLexicon<string>>>();

/**
 * A message in English words, as far as they are known: what the models read instead of a language that they were not
 * trained in. Empty where nothing is known.
 */
export function gloss(text: string, language: Glossed): string {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    lexicon = makeLexicon(entries(language));
    lexicons.set(language, lexicon);
  }
  const said = lexicon.find(text.normalize("NFC").toLowerCase()).map(({ value }) => value);
  return said.filter((each, at) => each !== said[at - 1]).join(" ");
}
