import { lostSales, nearDays } from "../../../analytics/cover/lost-sales.ts";
import { mean, sum } from "../../../analytics/statistics.ts";
import { randomStream } from "../../../db/metrics/random-world.ts";
import { bestSellers, type ShopDemand, wholeShop } from "./ledger-demand.ts";

type Spell = { readonly units: readonly number[]; readonly from: number; readonly days: number };
type Guess = { readonly low: number; readonly units: number; readonly high: number };
export type MaskedScore = {
  /** Sum of the estimates ÷ sum of what was sold, less 1. */
  readonly bias: number;
  /** Absolute error ÷ what was sold, spell by spell. */
  readonly wape: number;
  /** Shares of the spells inside, below and above the 80 % interval. */
  readonly coverage: number;
  readonly below: number;
  readonly above: number;
  /** Width of the interval and what it missed by (Gneiting & Raftery 2007, §6.2), ÷ what was sold: less is better. */
  readonly intervalScore: number;
  readonly spells: number;
};

/** Days of real products, all in stock, that are hidden as if the shelf had been empty. */
function drawSpells(demand: ShopDemand, seed: number, products: number, each: number): Spell[] {
  const random = randomStream(seed);
  const codes = bestSellers(demand, 0, demand.days, products);
  return codes.flatMap((code) =>
    Array.from({ length: each }, () => {
      const days = 1 + Math.floor(random() * 14);
      const from = 35 + Math.floor(random() * (demand.days - 35 - days));
      return { units: demand.articles.get(code) ?? [], from, days };
    }),
  );
}

/** `still`: the goods have not come back yet, so that only days before the spell are known. */
function estimate({ units, from, days }: Spell, shop: readonly number[], still: boolean): Guess | null {
  const restOf = (day: number) => (shop[day] ?? 0) - (units[day] ?? 0);
  const near = units.flatMap((count, day) => {
    const away = day < from ? from - day : day >= from + days ? day - (from + days - 1) : 0;
    if (still && day >= from) return [];
    return away > 0 && away <= nearDays ? [{ units: count, rest: restOf(day), away }] : [];
  });
  const out = Array.from({ length: days }, (_, at) => ({ units: 0, rest: restOf(from + at) }));
  return lostSales(near, out);
}

/** The estimate that this one replaced: the mean of 28 days before, times the days, with a normal interval. */
function paceBefore({ units, from, days }: Spell): Guess {
  const before = units.slice(from - 28, from);
  const pace = mean(before);
  const variance = sum(before.map((count) => (count - pace) ** 2)) / (before.length - 1);
  const dispersion = pace > 0 ? Math.max(1, variance / pace) : 1;
  const deviation = 1.2816 * Math.sqrt(dispersion * pace * days * (1 + days / before.length));
  return { low: Math.max(0, pace * days - deviation), units: pace * days, high: pace * days + deviation };
}

function scored(spells: readonly Spell[], guess: (spell: Spell) => Guess | null): MaskedScore {
  const rows = spells.flatMap((spell) => {
    const found = guess(spell);
    const sold = sum(spell.units.slice(spell.from, spell.from + spell.days));
    return found ? [{ ...found, sold }] : [];
  });
  const all = sum(rows.map(({ sold }) => sold));
  const share = (is: (row: (typeof rows)[number]) => boolean) => mean(rows.map((row) => Number(is(row))));
  return {
    bias: sum(rows.map(({ units }) => units)) / all - 1,
    wape: sum(rows.map(({ units, sold }) => Math.abs(units - sold))) / all,
    coverage: share(({ low, high, sold }) => low <= sold && sold <= high),
    below: share(({ low, sold }) => sold < low),
    above: share(({ high, sold }) => sold > high),
    intervalScore: sum(rows.map(({ low, high, sold }) => high - low + 10 * Math.max(0, low - sold, sold - high))) / all,
    spells: rows.length,
  };
}

/** Hides days of the best-sellers, estimates their sales, and compares with what was really sold. */
export function maskedSpells(demand: ShopDemand, seed: number, products: number, each: number) {
  const shop = wholeShop(demand);
  const spells = drawSpells(demand, seed, products, each);
  return {
    estimate: scored(spells, (spell) => estimate(spell, shop, false)),
    stillOut: scored(spells, (spell) => estimate(spell, shop, true)),
    paceBefore: scored(spells, paceBefore),
  };
}
