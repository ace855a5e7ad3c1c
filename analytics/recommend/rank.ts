import type { Neighbour } from "./also-bought.ts";

/** Something that was bought or is looked at, with what it counts: newer purchases say more. */
export type Anchor = { readonly product: string; readonly weight: number };
export type Ranked = {
  readonly product: string;
  readonly score: number;
  /** The anchor that speaks most for it; null where only its popularity does. */
  readonly because: { readonly product: string; readonly together: number; readonly of: number } | null;
};
/** What the commonest product counts without any anchor, on the scale of one anchor's likeness; chosen on earlier months. */
export const usualPopular = 0.3;

/** Products by what speaks for them: the sum over the anchors, and a little for what many buy (`popular`, the
 * commonest first). `allowed` says what may be shown. */
export function rankProducts(
  anchors: readonly Anchor[],
  nearest: ReadonlyMap<string, readonly Neighbour[]>,
  popular: ReadonlyMap<string, number>,
  allowed: (product: string) => boolean,
  most: number,
  popularWeight = usualPopular,
): Ranked[] {
  const scores = new Map<string, { score: number; best: number; because: Ranked["because"] }>();
  for (const { product, weight } of anchors)
    for (const { other, score, together, of } of nearest.get(product) ?? []) {
      if (!allowed(other)) continue;
      const own = scores.get(other) ?? { score: 0, best: 0, because: null };
      own.score += weight * score;
      if (weight * score > own.best) Object.assign(own, { best: weight * score, because: { product, together, of } });
      scores.set(other, own);
    }
  const [commonest = 1] = popular.values();
  const known = (product: string) => popularWeight * ((popular.get(product) ?? 0) / commonest);
  for (const [product, own] of scores) own.score += known(product);
  let more = most;
  for (const product of popular.keys()) {
    if (more === 0) break;
    if (scores.has(product) || !allowed(product)) continue;
    scores.set(product, { score: known(product), best: 0, because: null });
    more--;
  }
  return [...scores]
    .map(([product, { score, because }]) => ({ product, score, because }))
    .sort((one, two) => two.score - one.score || (one.product < two.product ? -1 : 1))
    .slice(0, most);
}
