import { concepts, superlative } from "./concepts.ts";

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
const digits = /\d+(?:[.,:]\d+)*/gu;
const hanNumber =
  /[零〇一二两三四五六七八九十百千万亿]+(?=(?:[多来余几]?)(?:件|个|单|天|日|小时|钟头|分钟|年|月|周|盏|套|块|元|折|倍|人|位|箱|盒|罐|双|条|台|瓶|成|分|星|家|款|部|把|张|只|份|袋))/gu;
const wordNumber =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|dozen|hundred|thousand))*\b/gu;

/** A number, by its size and what it counts: how much it is does not tell what is claimed, what it is of does. */
const counted: Readonly<Record<string, RegExp>> = {
  pieces:
    /\d+(?:\.\d+)?\s*(?:件|单|盏|双|箱|盒|罐|套|条|台|瓶|只|份|袋|units?\b|pieces?\b|pairs?\b|left\b|boxes\b|jars\b|in stock)/u,
  time: /\d+(?:\.\d+)?[\s-]*(?:个?小时|分钟|天|日|点|号|周|个?月|hours?\b|minutes?\b|days?\b|weeks?\b|months?\b)/u,
  years: /\d+(?:\.\d+)?[\s-]*(?:年|years?\b)/u,
  money: /[¥$£€]\s*\d|\d+(?:\.\d+)?\s*(?:元|块|pounds?\b|quid\b|usd\b|gbp\b|rmb\b)/u,
  share: /\d+(?:\.\d+)?\s*(?:%|折|成|percent|per cent)|百分之|\d+ (?:out of|in) \d+/u,
  people:
    /\d+(?:\.\d+)?\s*(?:多)?(?:人|位|名|个?家庭|people\b|customers?\b|buyers?\b|homes?\b|families\b|shoppers?\b)/u,
  large: /\d{4,}|\d{1,3},\d{3}|\d\s*[万亿wk]|万/u,
  stars: /\b[345]\.\d\b/u,
};

/** Words without their endings, so that "ends", "ended" and "ending" are one. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:'s|ing|ers?|ed|es|s|ly)$/u, "").replace(/(.)\1$/u, "$1") : word;

function ngrams(text: string, add: (name: string) => void): void {
  for (const [run] of text.matchAll(/[\p{Script=Han}0%]+/gu)) {
    const edged = `^${run}$`;
    for (let size = 1; size <= 4; size += 1)
      for (let at = size === 1 ? 1 : 0; at + size <= edged.length; at += 1) add(`h${edged.slice(at, at + size)}`);
  }
  const words = (text.match(/[a-z]+(?:'[a-z]+)?|[0%£$€!?]/gu) ?? []).map(stem);
  for (let at = 0; at < words.length; at += 1) {
    add(`w${words[at]}`);
    if (at + 1 < words.length) add(`w${words[at]} ${words[at + 1]}`);
    if (at + 2 < words.length) add(`w${words[at]} ${words[at + 1]} ${words[at + 2]}`);
    if (at + 2 < words.length) add(`g${words[at]} ${words[at + 2]}`);
  }
}

/** Numbers as `0`, whether in figures or words. */
export const plainNumbers = (text: string): string =>
  text.replaceAll(digits, "0").replaceAll(hanNumber, "0").replaceAll(wordNumber, "0");

/** What a folded sentence has of claims: its n-grams share one weight, each concept and pair of concepts has its own. */
export function featuresOf(sentence: string): Map<number, number> {
  const text = plainNumbers(sentence);
  const names = new Set<string>();
  ngrams(text, (name) => names.add(name));
  const features = new Map<number, number>();
  const share = 2.5 / Math.sqrt(Math.max(4, names.size));
  for (const name of names) features.set(hashOf(name), share);
  const hints = Object.keys(concepts).filter((name) => concepts[name]?.test(text));
  for (const [name, pattern] of Object.entries(counted)) if (pattern.test(sentence)) hints.push(`#${name}`);
  if (superlative.test(text)) hints.push("-est");
  const [single, pair] = [1 / Math.sqrt(hints.length + 1), 0.5 / Math.sqrt(hints.length + 1)];
  for (const [at, one] of hints.entries()) {
    features.set(hashOf(`c${one}`), single);
    for (const two of hints.slice(at + 1)) features.set(hashOf(`c${one}&${two}`), pair);
  }
  if (hints.length === 0) features.set(hashOf("c"), 1);
  return features;
}
