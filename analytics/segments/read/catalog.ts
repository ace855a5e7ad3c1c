import { toSimplified } from "../../../core/scripts.ts";
import type { Scan } from "./scan.ts";

/** What the words of a wish may point at in this shop. Text of the shop is compared and never followed. */
export type Vocabulary = {
  readonly currency: string;
  readonly products: readonly { readonly id: string; readonly title: string }[];
  readonly categories: readonly string[];
  readonly tiers: readonly string[];
  readonly regions: readonly string[];
  readonly locales: readonly string[];
  readonly tags: readonly string[];
  readonly channels: readonly string[];
};
export const folded = (text: string): string => toSimplified(text.normalize("NFKC").toLowerCase()).trim();
/** Latin words without the ending of number. */
const single = (word: string) =>
  word.length > 3
    ? word
        .replace(/(?<=[^aeiou])ies$/, "y")
        .replace(/(?<=s|x|z|ch|sh)es$/, "")
        .replace(/(?<!s)s$/, "")
    : word;
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'’-]*/gu) ?? []).map(single);

export type Goods = { readonly products?: string[]; readonly categories?: string[]; readonly said?: string };
const mostProducts = 500;

/** Finds what a phrase names: a category by its own name, else the products whose titles hold all of its words. */
export function goodsFinder({ products, categories }: Vocabulary): (phrase: string) => Goods | undefined {
  const shelves = new Map<string, string[]>();
  for (const path of categories) {
    const leaf = path.split(" > ").at(-1) ?? path;
    for (const name of new Set([path, leaf].map((each) => wordsOf(folded(each)).join(" ") || folded(each))))
      shelves.set(name, [...(shelves.get(name) ?? []), path]);
    for (const name of new Set([path, leaf].map(folded))) if (!shelves.has(name)) shelves.set(name, [path]);
  }
  const titles = products.map(({ id, title }) => {
    const plain = folded(title);
    return { id, plain, words: new Set(wordsOf(plain)) };
  });
  const known = new Map<string, Goods | undefined>();
  const find = (phrase: string): Goods | undefined => {
    const han = /\p{Script=Han}/u.test(phrase);
    const words = wordsOf(phrase);
    const shelf = shelves.get(phrase) ?? shelves.get(words.join(" "));
    if (shelf) return { categories: shelf };
    if (han ? phrase.length < 2 : words.join("").length < 3) return undefined;
    const byId = titles.filter(({ id }) => folded(id) === phrase);
    const held =
      byId.length > 0
        ? byId
        : titles.filter((each) => (han ? each.plain.includes(phrase) : words.every((word) => each.words.has(word))));
    if (held.length === 0 || held.length > mostProducts) return undefined;
    return { products: held.map(({ id }) => id), said: phrase };
  };
  return (phrase) => {
    if (!known.has(phrase)) known.set(phrase, find(phrase));
    return known.get(phrase);
  };
}

/** Words that never belong to the name of a thing: what follows them is another condition. */
const ends =
  /^(?:and|or|but|who|that|which|with|without|in|within|over|under|at|more|less|fewer|exactly|only|once|twice|thrice|\d+ times?|for|from|since|never|not|no|have|has|haven't|hasn't|didn't|spent|spend|paid|used|returned|left|gave|wrote|silent|inactive|are|is|were|customers?|people|buyers?|last|past|during|between|also|yet|because|to|we|shoppers?|living|between)$/;
const hardEnd = /[,，。.;；:：!！?？()（）、"“”「」]/u;
const hanEnd =
  /^(?:的|或|和|且|并|但|而|次|单|至少|起码|超过|不到|少于|多于|最多|最近|近|过去|没|未|不|又|还|以及|、|,|\d|两次|一次|多次|[一二两三四五六七八九十]+次|以上|客户|顾客|用户|买家|人$|过|了|也|都|同时)/u;

/** The longest run of words here that names goods of the shop; `unknown` are words that name nothing, where `must` be a name. */
export function readGoods(scan: Scan, find: (phrase: string) => Goods | undefined): Goods | undefined {
  const quoted = scan.take(/["“「『']([^"”」』']{1,80})["”」』']/uy);
  if (quoted) {
    const said = folded(quoted[1] ?? "");
    return find(said) ?? { said };
  }
  return scan.attempt(() => {
    scan.take(
      /(?:(?<![a-z])(?:any|some|a|an|the|our|your|of|things?|goods|products?|items?|something|anything|stuff|from|in|category|like)(?![a-z])\s*)+|[了过]?(?:我们的?|店里的?|本店的?)/uy,
    );
    const rest = scan.text.slice(scan.at);
    const lead = /^\s*/.exec(rest)?.[0].length ?? 0;
    const phrase = phraseIn(rest.slice(lead));
    for (const part of prefixes(phrase)) {
      const goods = find(part.trim());
      if (!goods) continue;
      scan.at += lead + part.length;
      return goods;
    }
    return undefined;
  });
}
/** The words up to where a name must end. */
function phraseIn(text: string): string {
  if (!/^\p{Script=Han}/u.test(text)) {
    let end = 0;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\d][\p{L}\d'’&-]*/gu)) {
      if (/\p{Script=Han}/u.test(word) || ends.test(word) || hardEnd.test(text.slice(end, index)) || index - end > 2)
        break;
      end = index + word.length;
      if (end > 80) break;
    }
    return text.slice(0, end);
  }
  let end = 0;
  while (
    end < Math.min(text.length, 24) &&
    !hardEnd.test(text.charAt(end)) &&
    !(end > 0 && hanEnd.test(text.slice(end)))
  )
    end++;
  return text.slice(0, end);
}
function prefixes(phrase: string): string[] {
  if (/\p{Script=Han}/u.test(phrase))
    return Array.from({ length: phrase.length }, (_, less) => phrase.slice(0, phrase.length - less));
  const ends = [...phrase.matchAll(/[\p{L}\d'’&-]+/gu)].map(({ 0: word, index }) => index + word.length);
  return ends.reverse().map((end) => phrase.slice(0, end));
}
