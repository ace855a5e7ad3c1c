import type { Day } from "../../../core/time.ts";
import type { World } from "../world.ts";
import { type Family, isPlanted } from "./families.ts";

export type NicheTruth = {
  readonly kind: string;
  readonly terms: readonly string[];
  readonly category: string;
  readonly home: string;
  readonly searches: number;
  readonly growth: number;
  readonly ratio: number;
};
export type MarketTruth = {
  readonly shop: string;
  readonly seed: number;
  readonly date: Day;
  readonly shuffled: boolean;
  readonly niches: readonly NicheTruth[];
  readonly decoys: Readonly<Record<string, string>>;
};
/** One term's searches, newest day first. */
export type Series = {
  readonly family: Family;
  readonly term: string;
  readonly items: number;
  readonly counts: readonly number[];
  readonly days: readonly Day[];
};

const span = (counts: readonly number[], from: number) =>
  counts.slice(from, from + 28).reduce((sum, one) => sum + one, 0);

/** What was planted, with the figures that were really drawn. */
export function marketTruth(
  world: World,
  seed: number,
  shuffled: boolean,
  series: readonly Series[],
  botTerm: string,
): MarketTruth {
  const families = [...new Set(series.map(({ family }) => family))];
  const niches = families.filter(isPlanted).map((family): NicheTruth => {
    const own = series.filter((one) => one.family === family);
    const [now, before] = [0, 28].map((from) => own.reduce((sum, { counts }) => sum + span(counts, from), 0));
    const home = Object.keys(family.clicked)[0] ?? "";
    return {
      kind: family.kind,
      terms: own.map(({ term }) => term),
      category: family.category,
      home,
      searches: now ?? 0,
      growth: (now ?? 0) / Math.max(before ?? 0, 1) - 1,
      ratio: (now ?? 0) / own.reduce((sum, { items }) => sum + items, 0),
    };
  });
  const decoys = series
    .filter(({ family }) => !isPlanted(family))
    .map(({ term, family }) => [term, family.kind] as const);
  return {
    shop: world.id,
    seed,
    date: world.days.at(-1) ?? "",
    shuffled,
    niches,
    decoys: { ...Object.fromEntries(decoys), [botTerm]: "bot" },
  };
}
