import { makeLexicon, wordLexicon } from "./lexicon.ts";
import type { Span } from "./slot-patterns.ts";
import { categories, channels, modifiers, products } from "./slot-words.ts";

const productWords = makeLexicon(
  [...products.zh, ...products.en, ...products.other].map((word) => [word.toLowerCase(), true] as const),
);
/** 实木那个柜子, 婴儿推车: what stands before the noun and belongs to it. */
const LEADING = new RegExp(`(?:(?:${modifiers})(?:的|那个|那款)?){1,2}$`);
const NOT_AFTER = /^(?:费|号码|号|店|包装|单)/;
/** Nouns that are a product only when no clearer one is there. */
const VAGUE =
  /^(?:case|top|light|tie|ring|watch|print|book|books|frame|drive|pan|screen|handle|包|书|笔|灯|床|刀|茶|酒|肉|膜|鞋|锅|枪|伞|支架|wheel|box|配件)$/;

export function findProducts(plain: string): Span[] {
  const found = productWords.find(plain).flatMap(({ start, end }) => {
    if (NOT_AFTER.test(plain.slice(end, end + 2))) return [];
    const leading = LEADING.exec(plain.slice(Math.max(0, start - 12), start));
    return [{ start: start - (leading?.[0].length ?? 0), end }];
  });
  const clear = found.filter((span) => !VAGUE.test(plain.slice(span.start, span.end)));
  return clear.length > 0 ? clear : found.slice(0, 1);
}

const channelWords = wordLexicon(channels);
export const findChannels = (plain: string): Span[] => channelWords.find(plain);

const categoryWords = makeLexicon(
  categories
    .split("|")
    .flatMap((word) =>
      /^[a-z]/.test(word) ? [word] : [word, `${word}类目`, `${word}品类`, `${word}系列`, `${word}类`],
    )
    .map((word) => [word, true] as const),
);
export const findCategories = (plain: string): Span[] => categoryWords.find(plain);
