import type { Range, Segment } from "../../../core/segments/tree.ts";
import type { Goods, Vocabulary } from "./catalog.ts";
import type { Quantity } from "./quantities.ts";
import { type Scan, sticky } from "./scan.ts";

/** One wish being read: where the reading stands, the shop's words, and names that mean nothing in this shop. */
export type Reading = {
  readonly scan: Scan;
  readonly shop: Vocabulary;
  readonly find: (phrase: string) => Goods | undefined;
  readonly strange: string[];
};
/** Reads one condition here, or nothing. */
export type Rule = (reading: Reading) => Segment | undefined;

const never = sticky(
  "从来?没有?|从未|从不|没有?|未曾?|不曾",
  "(?:have |has |had |did |do |does |were |was )?(?:never|not)(?: ever)?|(?:have|has|had|did|do|does)n['’]?t(?: ever)?|without(?: ever)?|no|zero|0",
);
export const readNever = (scan: Scan): boolean => scan.take(never) !== undefined;
const helpers = sticky(
  "有(?!邮|手|电|会|等|标)|曾经?|已经?|都|也|再",
  "have|has|had|did|do|does|ever|already|actually|recently|been|only(?= (?:ordered|bought|purchased))",
);
export const skipHelpers = (scan: Scan): void => {
  while (scan.take(helpers));
};

/** A quantity as a count: so many are at least so many, "once" is once. */
export function countOf({ min, max, bare, within }: Quantity): Range {
  const value = bare ?? within;
  if (value !== undefined) return value === 1 ? { min: 1, max: 1 } : { min: Math.round(value) };
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
/** A quantity as an amount or a score: what is merely named is the least. */
export function leastOf({ min, max, bare, within }: Quantity): Range {
  const value = bare ?? within;
  return value === undefined
    ? { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    : { min: Math.round(value) };
}
/** Days since something: "60 days ago" is at least so long ago; within 60 days, it is at most 59 (today is one of them). */
export function agoOf({ min, max, bare, within }: Quantity): Range {
  if (within !== undefined) return { max: Math.round(within) - 1 };
  return bare === undefined
    ? { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    : { min: Math.round(bare) };
}
export const inWindow = (days: number | undefined) => (days === undefined ? {} : { days });
/** What was said turned round: not at all where no number was said, else the opposite of the number. */
export function denied(isDenied: boolean, said: Segment, hasNumber: boolean, none: Segment): Segment {
  return isDenied ? (hasNumber ? { not: said } : none) : said;
}
