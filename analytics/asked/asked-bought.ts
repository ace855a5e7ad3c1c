import { exactTest } from "../exact.ts";
import { wilsonInterval } from "../proportions.ts";
import { benjaminiHochberg, sum } from "../statistics.ts";

export type ProductInterest = {
  readonly product: string;
  readonly category: string;
  /** Visitors who looked at it; null where visits are not recorded. */
  readonly viewers: number | null;
  /** Conversations that asked about it before an order. */
  readonly askers: number;
  readonly buyers: number;
};
export type AskedMore = ProductInterest & {
  /** Askers ÷ viewers (÷ askers and buyers without visits), pulled to the others' by as much as few visitors allow. */
  readonly askRate: number;
  readonly askUsual: number;
  /** Buyers ÷ viewers likewise, with its 95 % interval; null where visits are not recorded. */
  readonly conversion: number | null;
  readonly conversionLow: number | null;
  readonly conversionHigh: number | null;
  readonly conversionUsual: number | null;
  readonly comparedWith: "category" | "shop";
  readonly pValue: number;
};

const leastAskers = 5;
/** Others in the category must have been asked after so often, or the whole shop is the measure. */
const leastOthers = 20;
const falseDiscovery = 0.1;

/** A prior as strong as one typical product: its rate is believed over the others' once it has more visitors than that. */
const pulled = (own: number, of: number, usual: number, strength: number) =>
  (own + usual * strength) / Math.max(1, of + strength);
const adding = (all: readonly ProductInterest[]) => ({
  viewers: sum(all.map(({ viewers }) => viewers ?? 0)),
  askers: sum(all.map(({ askers }) => askers)),
  buyers: sum(all.map(({ buyers }) => buyers)),
});

function judged(one: ProductInterest, all: readonly ProductInterest[], visits: boolean): AskedMore {
  const rest = all.filter((other) => other !== one);
  const near = rest.filter(({ category }) => category === one.category);
  const comparedWith = adding(near).askers >= leastOthers ? "category" : "shop";
  const others = comparedWith === "category" ? near : rest;
  const sums = adding(others);
  const seen = visits ? Math.max(one.viewers ?? 0, one.askers, one.buyers) : one.askers + one.buyers;
  const usually = visits ? Math.max(sums.viewers, sums.askers, sums.buyers) : sums.askers + sums.buyers;
  const strength = usually / Math.max(1, others.length);
  const share = (part: number) => (usually > 0 ? part / usually : 0);
  const asks = exactTest([{ before: { said: sums.askers, of: usually }, now: { said: one.askers, of: seen } }]).more;
  const sells = exactTest([{ before: { said: sums.buyers, of: usually }, now: { said: one.buyers, of: seen } }]).fewer;
  const usual = share(sums.buyers);
  const known = pulled(one.buyers, seen, usual, strength);
  const [low, high] = wilsonInterval({ of: known * (seen + strength), from: seen + strength });
  return {
    ...one,
    askRate: pulled(one.askers, seen, share(sums.askers), strength),
    askUsual: share(sums.askers),
    conversion: visits ? known : null,
    conversionLow: visits ? low : null,
    conversionHigh: visits ? high : null,
    conversionUsual: visits ? usual : null,
    comparedWith,
    // Both must hold, so the weaker of the two counts (intersection–union, Berger 1982); without visits they are one.
    pValue: Math.max(asks, sells),
  };
}

/**
 * Products that many ask about and few buy: more askers and fewer buyers for its visitors than the rest of its category (or
 * the shop) has, both beyond chance, at a false discovery rate of 10 % over all products with five askers or more. Without
 * visits askers are set against buyers. The likeliest first; `tested`: how many had enough askers.
 */
export function askedMuchBoughtLittle(products: readonly ProductInterest[]): { found: AskedMore[]; tested: number } {
  const visits = products.some(({ viewers }) => viewers !== null);
  const known = visits ? products.filter(({ viewers }) => viewers !== null && viewers > 0) : products;
  const tests = known.filter(({ askers }) => askers >= leastAskers).map((one) => judged(one, known, visits));
  const stands = benjaminiHochberg(
    tests.map(({ pValue }) => pValue),
    falseDiscovery,
  );
  const found = tests.filter((_, at) => stands[at]).sort((one, two) => one.pValue - two.pValue);
  return { found, tested: tests.length };
}
