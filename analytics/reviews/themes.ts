import { denied, type ThemeName, themeNames, themeWords } from "./theme-words.ts";

export type ReviewText = {
  readonly id: string;
  readonly product: string;
  readonly rating: number;
  readonly text: string;
};
export type Theme = {
  readonly name: ThemeName;
  /** Low reviews (three stars or fewer) that speak of it, and their share of low reviews with text. */
  readonly count: number;
  readonly share: number;
  /** The product that most of them are about. */
  readonly product: string;
  readonly productCount: number;
  /** Up to three reviews that speak of it, the newest first when reviews come newest first. */
  readonly examples: readonly ReviewText[];
  readonly ids: readonly string[];
};

export const isLow = ({ rating }: Pick<ReviewText, "rating">): boolean => rating <= 3;
const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** The themes that a text complains of or speaks of; a denied one ("no smell") is none. */
export function themesIn(text: string): ThemeName[] {
  const words = plain(text);
  return themeNames.filter((name) =>
    [...words.matchAll(themeWords[name])].some(
      ({ index }) => !denied.test(words.slice(Math.max(0, index - 14), index)),
    ),
  );
}
/** The text without the words that some theme knows. */
export const withoutThemes = (text: string): string =>
  themeNames.reduce((left, name) => left.replaceAll(themeWords[name], " "), plain(text));

/** The product that occurs most, and how often. */
export function mostHit(reviews: readonly ReviewText[]): { product: string; count: number } {
  const counts = new Map<string, number>();
  for (const { product } of reviews) counts.set(product, (counts.get(product) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return { product: first?.[0] ?? "", count: first?.[1] ?? 0 };
}

/** What low reviews speak of by a lexicon in Chinese and English, each review once a theme; the commonest first. */
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
