import { toSimplified } from "../../core/scripts.ts";
import { isSlip } from "./near-words.ts";
import { nouns } from "./noun-words.ts";
import { readAs } from "./pinyin-match.ts";
import { pieces } from "./rank-by-words.ts";

/** What a product is known by: `own` are its title and category, `more` its tags and attributes. */
export type Named<Item> = { readonly item: Item; readonly own: string; readonly more: string };
export type Ranked<Item> = { readonly item: Item; readonly score: number };

/** Folded so that script, accents and case do not matter. Marks stay where they are letters (Thai, Vietnamese vowels fold). */
const folded = (text: string): string =>
  toSimplified(
    text
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Cyrillic}])\p{M}+/gu, "")
      .replaceAll("đ", "d")
      .normalize("NFC"),
  );

/** Pieces of any script: those of Latin words and Chinese, words of Cyrillic, pairs of Kana, threes of Thai. */
function allPieces(text: string): Set<string> {
  const found = pieces(text);
  for (const [word] of text.matchAll(/\p{Script=Cyrillic}{3,}/gu))
    found.add(word.slice(0, Math.max(4, word.length - 2)));
  const runs = (script: RegExp, size: number) => {
    for (const [run] of text.matchAll(script))
      for (let at = 0; at + size <= run.length; at++) found.add(run.slice(at, at + size));
  };
  runs(/[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu, 2);
  runs(/[\p{Script=Thai}\p{M}]{3,}/gu, 3);
  return found;
}

const bounded = /^[\p{Script=Latin}\p{Script=Cyrillic}\s-]+$/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
type Finder = (text: string) => boolean;
/** How one word of a thing is found in a folded text. */
function finderOf({ word, isStem, alone }: (typeof nouns)[number][number]): Finder {
  const plain = folded(word);
  if (alone) {
    const single = new RegExp(`(?<!\\p{Script=Han})${plain}(?!\\p{Script=Han})`, "u");
    return (text) => single.test(text);
  }
  if (!bounded.test(plain)) return (text) => text.includes(plain);
  return (text) => {
    for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
      const [before, after] = [text[at - 1] ?? " ", text[at + plain.length] ?? " "];
      if (!letterOrDigit.test(before) && (isStem || !letterOrDigit.test(after))) return true;
    }
    return false;
  };
}
/** Folded once: every search looks for all of them. */
const findersOfThings: readonly (readonly Finder[])[] = nouns.map((words) => words.map(finderOf));
const thingsIn = (text: string): string[] =>
  findersOfThings.flatMap((finders, at) => (finders.some((finds) => finds(text)) ? [`≈${at}`] : []));

type Known = { readonly own: ReadonlySet<string>; readonly all: ReadonlySet<string> };
const kept = new Map<string, Known>();
const mostKept = 50_000;
/** What a product's words give, worked out once for each wording. */
function known(own: string, more: string): Known {
  const key = `${own}\n${more}`;
  const before = kept.get(key);
  if (before) return before;
  const [first, second] = [folded(own), folded(more)];
  const ownPieces = allPieces(first);
  const things = thingsIn(`${first} ${second}`);
  const made = { own: ownPieces, all: new Set([...ownPieces, ...allPieces(second), ...things]) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

/** What somebody looks for: their own pieces, and for words that the shop does not have what they are likely to mean. */
function wantedIn(query: string, vocabulary: ReadonlySet<string>, texts: readonly string[]): Map<string, number> {
  const text = folded(query);
  const wanted = new Map([...allPieces(text)].map((piece) => [piece, 1]));
  const unknown = [...allPieces(text)].filter(
    (piece) => piece.length > 3 && !vocabulary.has(piece) && /^[a-z\u0400-\u04ff]+$/u.test(piece),
  );
  for (const word of unknown) for (const meant of vocabulary) if (isSlip(word, meant)) wanted.set(meant, 0.8);
  if (/\p{Script=Han}/u.test(texts.join("")) && unknown.length + (text.match(/\b[a-z]{2,3}\b/g)?.length ?? 0) > 0) {
    const letters = (text.match(/[a-zü]+/g) ?? []).join("");
    for (const each of letters.length >= 4 ? texts : [])
      for (const piece of allPieces(readAs(letters, folded(each)))) wanted.set(piece, 0.9);
  }
  for (const thing of thingsIn(text)) wanted.set(thing, 0.8);
  return wanted;
}

/** Products by how much of what was said their words hold; rare words weigh more. Another script, accents, a slip of the
 * keyboard, pinyin, and common nouns of the buyers' ten languages are seen through, a noun only where the product's own words
 * say the same thing. Those that share nothing are left out. */
export function rankProducts<Item>(query: string, products: readonly Named<Item>[]): Ranked<Item>[] {
  const sets = products.map(({ own, more }) => known(own, more));
  const vocabulary = new Set(sets.flatMap(({ own }) => [...own]));
  const wanted = wantedIn(
    query,
    vocabulary,
    products.map(({ own }) => own),
  );
  const weight = new Map<string, number>();
  for (const [piece, share] of wanted) {
    // Tags and attributes count for what no title says.
    const inTitles = vocabulary.has(piece);
    const holders = sets.filter(({ own, all }) => (inTitles ? own : all).has(piece)).length;
    if (holders > 0) weight.set(piece, share * Math.log(1 + products.length / holders) * (inTitles ? 1 : 0.5));
  }
  const scored = products.flatMap(({ item }, index) => {
    const own = sets[index];
    let score = 0;
    for (const [piece, value] of weight)
      if (own?.own.has(piece) || (!vocabulary.has(piece) && own?.all.has(piece))) score += value;
    return score > 0 ? [{ item, score: score / Math.sqrt(1 + (own?.own.size ?? 0)) }] : [];
  });
  return scored.sort((left, right) => right.score - left.score);
}
