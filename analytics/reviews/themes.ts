import { isDefectTheme, type ThemeName } from "../../core/review-themes.ts";
import { blames, type Clause, clausesOf, isDenied, plainText, praises } from "./clauses.ts";
import { wordsFor } from "./theme-words.ts";

export type ReviewText = {
  readonly id: string;
  readonly product: string;
  readonly rating: number;
  readonly text: string;
};
export type Theme = {
  readonly name: ThemeName;
  /** Low reviews (three stars or fewer) that complain of it, and their share of low reviews with text. */
  readonly count: number;
  readonly share: number;
  /** The product that most of them are about. */
  readonly product: string;
  readonly productCount: number;
  /** Up to three reviews that complain of it, the newest first when reviews come newest first. */
  readonly examples: readonly ReviewText[];
  readonly ids: readonly string[];
};

export const isLow = ({ rating }: Pick<ReviewText, "rating">): boolean => rating <= 3;

/** How a text is to be read: a low review asks nothing, a message to the shop may only ask. */
export type Tone = "low review" | "message";

const food =
  /吃|喝|水果|苹果|果[子肉皮个汁]|[火龙芒坚百]果|香蕉|葡萄|甜|酸|新鲜|口感|零食|茶|奶|肉|蔬?菜|大?米|饼|\b(?:eat|ate|eating|food|snacks?|fruit|coffee|tea|drink\w*|chocolate|candy|cereal|taste\w*)\b/u;
/** What is eaten is not fresh where other goods are broken, and its 味道 is a taste. Null: the word says nothing here. */
function settled(name: ThemeName, word: string, text: string): ThemeName | null {
  const eaten = food.test(text);
  if (name === "broken" && /坏/u.test(word) && eaten) return "freshness";
  if (name === "smell" && /^味[道儿]/u.test(word) && eaten && !/刺鼻|难闻|臭/u.test(word)) return "taste";
  if (name === "taste" && /味道/u.test(word) && !eaten) return "smell";
  if (name !== "freshness" || eaten) return name;
  if (/黑|皱|蔫|虫/u.test(word)) return null;
  return /烂/u.test(word) ? "quality" : name;
}

function complains(clause: Clause, isTopic: boolean, tone: Tone): boolean {
  if (tone === "message" && clause.asks) return false;
  return !isTopic || (!praises(clause.text) && blames(clause.text));
}

/**
 * The themes that a text complains of, Chinese (either script) or English. A denied word ("no smell") counts for nothing, and
 * a word that praise uses as well ("delivery") counts by its clause: praised, blamed, or asked after.
 */
export function themesIn(text: string, tone: Tone = "low review"): ThemeName[] {
  const plain = plainText(text);
  const clauses = clausesOf(plain);
  const holding = (at: number) => clauses.find(({ from, to }) => from <= at && at < to);
  const found = new Set<ThemeName>();
  for (const { name, words, isTopic } of wordsFor(plain))
    for (const match of plain.matchAll(words)) {
      const clause = holding(match.index);
      if (!clause || isDenied(plain, match.index, match[0]) || !complains(clause, isTopic, tone)) continue;
      const told = settled(name, match[0], plain);
      if (told) found.add(told);
    }
  return [...found];
}
/** Whether a low review says that the thing itself is at fault. */
export const saysDefect = (text: string): boolean => themesIn(text).some(isDefectTheme);

/** The text without the words that some theme knows. */
export const withoutThemes = (text: string): string => {
  const plain = plainText(text);
  return wordsFor(plain).reduce((left, { words }) => left.replaceAll(words, " "), plain);
};

/** The product that occurs most, and how often. */
export function mostHit(reviews: readonly ReviewText[]): { product: string; count: number } {
  const counts = new Map<string, number>();
  for (const { product } of reviews) counts.set(product, (counts.get(product) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return { product: first?.[0] ?? "", count: first?.[1] ?? 0 };
}

/** What low reviews complain of by a lexicon in Chinese and English, each review once a theme; the commonest first. */
export function findThemes(reviews: readonly ReviewText[]): Theme[] {
  const low = reviews.filter((review) => isLow(review) && review.text.trim() !== "");
  const holders = new Map<ThemeName, ReviewText[]>();
  for (const review of low)
    for (const name of themesIn(review.text)) holders.set(name, [...(holders.get(name) ?? []), review]);
  return [...holders]
    .map(([name, own]) => {
      const { product, count } = mostHit(own);
      return {
        name,
        count: own.length,
        share: own.length / low.length,
        product,
        productCount: count,
        examples: own.slice(0, 3),
        ids: own.map(({ id }) => id),
      };
    })
    .sort((left, right) => right.count - left.count || left.name.localeCompare(right.name));
}
