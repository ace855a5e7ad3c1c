import type { Stream } from "../chance.ts";
import type { World } from "../world.ts";
import { chineseTerms, englishTerms } from "./words.ts";

export type FamilyKind = "niche" | "spill" | "burst" | "season" | "ample" | "foreign" | "past" | "background";
/** Terms that mean the same wish, with how the market meets it. */
export type Family = {
  readonly kind: FamilyKind;
  readonly terms: readonly { readonly term: string; readonly part: number }[];
  /** Where it is searched, and shares of where it is clicked. */
  readonly category: string;
  readonly clicked: Readonly<Record<string, number>>;
  /** Searches a day at its level of the first weeks. */
  readonly daily: number;
  readonly items: number;
  readonly clickShare: number;
  /** Level on a day, `age` days before the last one, times `daily`. */
  shape(age: number): number;
};
export const isPlanted = ({ kind }: Family): boolean => kind === "niche" || kind === "spill";

export const nounOf = (category: string) => (category.split(" > ").at(-1) ?? "").toLowerCase();
/** Items on sale that a market of this size usually has. */
const usualItems = (chance: Stream, daily: number, pace: number) =>
  Math.max(20, Math.round(pace * daily ** 0.9 * Math.exp(0.45 * chance.gauss())));

export type Market = {
  readonly world: World;
  readonly chance: Stream;
  readonly pace: number;
  readonly stems: string[];
  readonly foreign: readonly string[];
};

export function marketOf(world: World, chance: Stream): Market {
  const pool = world.words.locale.startsWith("zh") ? chineseTerms : englishTerms;
  const home = world.categories[0]?.split(" > ")[0];
  const foreign = world.words.fields
    .filter(({ name }) => name !== home)
    .flatMap(({ name, lines }) => lines.map((line) => `${name} > ${line}`));
  return {
    world,
    chance,
    pace: chance.scale(8, 60),
    stems: chance.some(pool.stems, pool.stems.length),
    foreign: chance.some(foreign, 6),
  };
}

/** A stem that no other family has, with its noun and two to five tails. */
export function termsOf({ world, chance, stems }: Market, noun: string): Family["terms"] {
  const { gap, tails } = world.words.locale.startsWith("zh") ? chineseTerms : englishTerms;
  const stem = stems.pop() ?? "";
  const names = [[stem, noun], ...chance.some(tails, chance.whole(1, 4)).map((tail) => [stem, noun, tail])];
  return names.map((parts, at) => ({ term: parts.join(gap), part: at === 0 ? 1 : chance.between(0.2, 0.7) }));
}

export type Recipe = {
  kind: FamilyKind;
  category: string;
  clicked?: Family["clicked"];
  daily: number;
  thin?: number;
  clickShare?: number;
  shape?: Family["shape"];
};
export function family(market: Market, recipe: Recipe, terms: Family["terms"]): Family {
  const { chance, pace } = market;
  // Sellers answer the demand of the first weeks; where there are plenty of them, that of today.
  const level = recipe.daily * terms.reduce((sum, { part }) => sum + part, 0);
  const usual = usualItems(chance, recipe.kind === "ample" ? level * (recipe.shape?.(0) ?? 1) : level, pace);
  return {
    clicked: { [recipe.category]: 1 },
    clickShare: chance.between(0.4, 0.6),
    shape: () => 1,
    ...recipe,
    terms,
    items: Math.max(3, Math.round(usual / (recipe.thin ?? 1))),
  };
}

/** Grown by `times` over a ramp that began three to five weeks ago. */
export function ramp(chance: Stream, times: number): Family["shape"] {
  const [began, took] = [chance.whole(20, 32), chance.whole(3, 10)];
  return (age) => 1 + (times - 1) * Math.min(1, Math.max(0, (began - age) / took));
}

export function niche(market: Market, spill: boolean): Family {
  const { world, chance, foreign } = market;
  const home = chance.one(world.categories);
  const asked = spill ? chance.one(foreign) : home;
  const share = chance.between(0.45, 0.8);
  const clicked = spill ? { [home]: share, [asked]: 1 - share } : { [home]: chance.between(0.8, 1) };
  return family(
    market,
    {
      kind: spill ? "spill" : "niche",
      category: asked,
      clicked,
      daily: chance.scale(15, 150),
      thin: chance.scale(6, 25),
      clickShare: chance.between(0.08, 0.25),
      shape: ramp(chance, chance.between(1.8, 3.5)),
    },
    termsOf(market, nounOf(home)),
  );
}
