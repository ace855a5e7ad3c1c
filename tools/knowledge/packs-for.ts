import type { Pack } from "../../prompts/packs.ts";

/** A pack is for a shop where this share of its products is of the pack's industry. */
const leastShare = 0.1;

const industriesOf = (industry: unknown): string[] =>
  (Array.isArray(industry) ? industry : typeof industry === "string" ? [industry] : []).map((each) =>
    String(each).toLowerCase(),
  );
const latin = /^[a-z ]+$/;
/** Latin words as they stand ("tea" is not in "steak"), others anywhere. */
const holds = (text: string, word: string): boolean =>
  latin.test(word) ? new RegExp(`\\b${word}(?:s|es)?\\b`, "u").test(text) : text.includes(word);

/** The packs that a shop may use: those for everybody, and those of its industry (`policies.industry` of shop.json: a name
 * of a pack or a word, or several) or, where it names none, of what it sells. */
export function packsFor(
  packs: readonly Pack[],
  industry: unknown,
  categories: readonly { category: string; products: number }[],
): Pack[] {
  const named = industriesOf(industry);
  const all = categories.reduce((sum, { products }) => sum + products, 0);
  const sold = ({ words }: Pack) =>
    categories.reduce(
      (sum, { category, products }) =>
        words.some((word) => holds(category.toLowerCase(), word)) ? sum + products : sum,
      0,
    );
  return packs.filter((pack) => {
    if (pack.words.length === 0) return true;
    if (named.length > 0)
      return named.some((each) => each === pack.name || pack.words.some((word) => holds(each, word)));
    return all > 0 && sold(pack) / all >= leastShare;
  });
}
