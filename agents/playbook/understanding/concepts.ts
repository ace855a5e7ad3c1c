import { conceptWords } from "./concept-words.ts";
import { hashText } from "./hash.ts";
import { makeLexicon } from "./lexicon.ts";
import { skillWords } from "./skill-words.ts";
import { cities, englishOptions, places, products, provinces } from "./slot-words.ts";

type Entry = readonly [string, number];
const entriesOf = (table: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(table).flatMap(([concept, words]) => words.split("|").map((word): Entry => [word, hashText(concept)]));
const named = (words: readonly string[], concept: string): Entry[] =>
  words.map((word): Entry => [word, hashText(concept)]);
/** Patterns among the place names serve the slots only. */
const isWord = (word: string): boolean => word.length > 1 && !/[?()[\]]/.test(word);

const things: readonly Entry[] = [
  ...named([...products.zh, ...products.en], "‹product›"),
  ...named(englishOptions.split("|"), "‹option›"),
  ...named([provinces, cities, places].flatMap((names) => names.split("|")).filter(isWord), "‹place›"),
];
// Later entries win: a word that is both a thing and a concept is the concept.
const buyer = makeLexicon([...things, ...entriesOf(conceptWords)]);
const merchant = makeLexicon([...things, ...entriesOf(skillWords)]);

/** The concepts of a normalised text in their order, as hashes; one said twice in a row stands once. */
export function conceptsOf(role: string, text: string): number[] {
  const found: number[] = [];
  for (const { value } of (role === "merchant" ? merchant : buyer).find(text))
    if (found.at(-1) !== value) found.push(value);
  return found;
}
