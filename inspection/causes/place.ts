import { type Case, productOf, weightOf } from "./clue.ts";

/** Is this change of a product big enough, and in the right place, to explain the problem? Null: wrong place. */
export function place(one: Case, product: string): number | null {
  const own = productOf(one);
  if (own !== null) return own === product ? 1 : null;
  const { where } = one.problem;
  // A product cannot move one channel and leave the others alone; for its category or the whole shop it must carry enough.
  if ((where.channel ?? where.device ?? where.region) !== undefined) return null;
  if (where.category !== undefined && one.day.products.get(product)?.category !== where.category) return null;
  return weightOf(one.day, product, where.category) < Math.abs(one.problem.signal.change) * 0.5 ? null : -0.5;
}
