import { readFileSync } from "node:fs";

/** How a figure moved, how one of two stands to the other, or its place in a ranking. */
export type Way = "up" | "down" | "same" | "more" | "less" | "first" | "last";
export type WayWord = { readonly at: number; readonly said: string; readonly way: Way };

const isWay = (name: string): name is Way => /^(?:up|down|same|more|less|first|last)$/.test(name);
type Listed = { readonly phrase: string; readonly way: Way };
/** Phrases by their first two characters, longest first. */
type Index = ReadonlyMap<string, readonly Listed[]>;

function indexOf(language: "zh" | "en"): Index {
  const index = new Map<string, Listed[]>();
  let way: Way = "up";
  for (const line of readFileSync(new URL(`../../prompts/guard/${language}.txt`, import.meta.url), "utf8").split(
    "\n",
  )) {
    const section = /^\[(\w+)\]$/.exec(line)?.[1];
    if (section && isWay(section)) way = section;
    if (section || line === "" || line.startsWith("#")) continue;
    const start = line.slice(0, 2);
    index.set(start, [...(index.get(start) ?? []), { phrase: line, way }]);
  }
  for (const list of index.values()) list.sort((one, two) => two.phrase.length - one.phrase.length);
  return index;
}
let read: readonly Index[] | undefined;

const letter = /[\p{Script=Latin}\p{N}]/u;
/** "up" is not in "cup" or "upper". */
const standsAlone = (text: string, at: number, end: number): boolean =>
  !(letter.test(text.charAt(at)) && letter.test(text.charAt(at - 1))) &&
  !(letter.test(text.charAt(end - 1)) && letter.test(text.charAt(end)));

/** "It finished last week" is no ranking, and "topped that" tells one of two. */
const isOther = (phrase: string, before: string, after: string): boolean =>
  /^(?:空间|跌幅)/.test(after) ||
  (/^[涨跌]/.test(phrase) && /[涨跌]$/.test(before)) ||
  // A picture counts beside a figure only.
  (/\p{Extended_Pictographic}/u.test(phrase) &&
    !/(?:势|方向|trend|direction)\s*[:：]?\s*$/iu.test(before) &&
    !/[›\d]\s*$/u.test(before) &&
    !/^\s*‹/u.test(after)) ||
  (/\blast$/.test(phrase) && /^ (?:week|month|year|night|day)/.test(after)) ||
  (/\btop(?:s|ped)$/.test(phrase) && /^ (?:that|it|this)\b/.test(after));

/** The phrases of a sentence that say how figures move and stand, from left to right; none inside of a longer one. */
export function wayWordsIn(words: string): WayWord[] {
  read ??= [indexOf("zh"), indexOf("en")];
  const text = words.toLowerCase();
  const found: WayWord[] = [];
  for (let at = 0; at < text.length; ) {
    const [pair, sign] = [text.slice(at, at + 2), text.charAt(at)];
    const hit = read
      .flatMap((index) => [...(index.get(pair) ?? []), ...(index.get(sign) ?? [])])
      .find(
        ({ phrase }) =>
          text.startsWith(phrase, at) &&
          standsAlone(text, at, at + phrase.length) &&
          !isOther(phrase, text.slice(0, at), text.slice(at + phrase.length)),
      );
    if (hit) found.push({ at, said: words.slice(at, at + hit.phrase.length), way: hit.way });
    at += hit ? hit.phrase.length : 1;
  }
  return found;
}
