import { mean, sum } from "../statistics.ts";
import { type PriceMove, windowDays } from "./price-moves.ts";
import { dot, type Prior, ridge } from "./ridge.ts";

/**
 * How a shop's buyers answer to price, learned from its own changes:
 * log((sold + 1) ÷ (base + 1)) = level + growth · trend + elasticity · step + noise.
 * The elasticity is pulled to the mean of 367 published ones (Tellis 1988: -1.76) until the shop's own changes outweigh it, a
 * category's to the shop's and a SKU's to its category's (a hierarchical normal model, Gelman & Hill 2007, ch. 12).
 */
export type Response = {
  readonly level: number;
  readonly growth: number;
  readonly elasticity: number;
  readonly categories: ReadonlyMap<string, number>;
  readonly skus: ReadonlyMap<string, number>;
  /** Standard deviation of one SKU's own elasticity around its group's, as far as the changes tell. */
  readonly spread: number;
  /** Mean size of a residual by how much is sold and how far the price goes: dot with `sizeRow`. */
  readonly sizes: readonly number[];
  /** Residuals over their size, sorted: what intervals are cut from (split conformal, Lei et al. 2018, § 5.2). */
  readonly scores: readonly number[];
  /** The steps that were made, sorted: what lies beyond them nobody knows. */
  readonly steps: readonly number[];
  readonly moves: number;
};

const published = -1.76;
const priors: readonly Prior[] = [
  { mean: 0, weight: 10 },
  { mean: 0, weight: 10 },
  { mean: published, weight: 0.5 },
];
/** A group's own elasticity needs changes of its own that add up to this before it counts for half. */
const groupWeight = 1.5;
const leastSize = 0.25;
/** Intervals are cut from the newest changes: a shop's noise drifts, and old ones are less like the next (Barber et al. 2023). */
const newest = 100;

export const outcomeOf = ({ sold, base }: PriceMove): number => Math.log((sold + 1) / (base + 1));
export const rowOf = ({ step, trend }: Pick<PriceMove, "step" | "trend">): number[] => [1, trend, step];
const sizeRow = ({ base, step }: Pick<PriceMove, "base" | "step">): number[] => [
  1,
  1 / Math.sqrt(base + 1),
  Math.abs(step),
];
export const sizeOf = (response: Pick<Response, "sizes">, move: Pick<PriceMove, "base" | "step">): number =>
  Math.max(leastSize, dot(response.sizes, sizeRow(move)));

function shrunk(rows: readonly { step: number; left: number }[], towards: number): number {
  const seen = sum(rows.map(({ step }) => step ** 2));
  return (sum(rows.map(({ step, left }) => step * left)) + towards * groupWeight) / (seen + groupWeight);
}
function byGroup(
  moves: readonly PriceMove[],
  key: (move: PriceMove) => string,
  left: (move: PriceMove) => number,
  towards: (move: PriceMove) => number,
): Map<string, number> {
  const groups = new Map<string, PriceMove[]>();
  for (const move of moves) groups.set(key(move), [...(groups.get(key(move)) ?? []), move]);
  return new Map(
    [...groups].flatMap(([name, own]) => {
      const [first] = own;
      return first
        ? [
            [
              name,
              shrunk(
                own.map((each) => ({ step: each.step, left: left(each) })),
                towards(first),
              ),
            ] as const,
          ]
        : [];
    }),
  );
}

export const elasticityOf = (
  response: Pick<Response, "elasticity" | "categories" | "skus">,
  sku: string,
  category: string,
): number => response.skus.get(sku) ?? response.categories.get(category) ?? response.elasticity;

/** What the logarithm of sold ÷ base is expected to be. */
export const expectedOf = (response: Response, move: Pick<PriceMove, "sku" | "category" | "step" | "trend">): number =>
  response.level + response.growth * move.trend + elasticityOf(response, move.sku, move.category) * move.step;

/** Learns from changes whose four weeks are over; null under 30 of them: an interval could not be checked. */
export function fitResponse(moves: readonly PriceMove[], least = leastMoves): Response | null {
  if (moves.length < least) return null;
  const outcomes = moves.map(outcomeOf);
  const [level = 0, growth = 0, elasticity = published] = ridge(moves.map(rowOf), outcomes, priors);
  const left = (move: PriceMove) => outcomeOf(move) - level - growth * move.trend;
  const categories = byGroup(
    moves,
    ({ category }) => category,
    left,
    () => elasticity,
  );
  const skus = byGroup(
    moves,
    ({ sku }) => sku,
    left,
    ({ category }) => categories.get(category) ?? elasticity,
  );
  // Residuals are those of the groups, not of each SKU's own fit: a SKU asked about has mostly no change of its own.
  const residuals = moves.map((move) => left(move) - (categories.get(move.category) ?? elasticity) * move.step);
  const sizes = ridge(moves.map(sizeRow), residuals.map(Math.abs), [
    { mean: mean(residuals.map(Math.abs)), weight: 1 },
    { mean: 0, weight: 1 },
    { mean: 0, weight: 1 },
  ]);
  const scores = residuals.map((residual, at) => residual / sizeOf({ sizes }, moves[at] ?? { base: 0, step: 0 }));
  const information = sum(moves.map(({ step }) => step ** 2)) + (priors[2]?.weight ?? 0);
  return {
    level,
    growth,
    elasticity,
    categories,
    skus,
    spread: Math.sqrt(mean(residuals.map((each) => each ** 2)) / information),
    sizes,
    scores: scores.slice(-newest).sort((one, two) => one - two),
    steps: moves.map(({ step }) => step).sort((one, two) => one - two),
    moves: moves.length,
  };
}
export const leastMoves = 30;
/** What was learned from changes that were over by a day. */
export const overBy = (moves: readonly PriceMove[], at: number): PriceMove[] =>
  moves.filter((move) => move.at + windowDays <= at);
