import { type Elements, eachLeaf, whereOf } from "./elements.ts";

/** A segment named by what it fixes; `{}` is the whole. `share`: its part of the change (0 for an alternate); `score` in nats. */
export type Cause = {
  readonly where: Readonly<Record<string, string>>;
  readonly share: number;
  readonly score: number;
};
/** Causes best first, those stood by (`share` > 0) before alternates; `ambiguous` where an alternate is nearly as good. */
export type Localization = { readonly causes: readonly Cause[]; readonly ambiguous: boolean };
/** An element, or null for the whole. */
export type Found = { readonly id: number | null; readonly share: number; readonly score: number };

const mostAlternates = 3;
/** Under this many nats one segment is hardly better than another. */
const closeNats = 3;
const sameEvents = 0.9;

/** What the best of all elements must score before anything is claimed: the more ways to look, the more. */
export const atLeastNats = (elements: Elements): number => 3 + Math.log(Math.max(elements.cuboids.length, 1));

const leavesOf = (elements: Elements, id: number): Set<number> => {
  const leaves = new Set<number>();
  eachLeaf(elements, id, (leaf) => leaves.add(leaf));
  return leaves;
};

/** Whether two segments are made of nearly the same weight: no data could tell them apart. */
function overlap(elements: Elements, a: number, b: number, weight: Float64Array): boolean {
  const [one, other] = [leavesOf(elements, a), leavesOf(elements, b)];
  let both = 0;
  let either = 0;
  for (const leaf of new Set([...one, ...other])) {
    const size = weight[leaf] ?? 0;
    either += size;
    if (one.has(leaf) && other.has(leaf)) both += size;
  }
  return either > 0 && both > sameEvents * either;
}

/** The answer with up to three alternates. `weight`: what each leaf weighs when two segments are compared. */
export function verdict(
  elements: Elements,
  found: readonly Found[],
  runnersUp: readonly { readonly id: number; readonly score: number }[],
  weight: Float64Array,
): Localization {
  const others = runnersUp.filter(({ id }) => !found.some((one) => one.id === id)).slice(0, mostAlternates);
  const named = (id: number | null) => (id === null ? {} : whereOf(elements, id));
  const causes = [...found]
    .sort((a, b) => b.score - a.score)
    .map(({ id, share, score }) => ({ where: named(id), share: Math.min(1, Math.max(share, 0.001)), score }));
  const [only] = found;
  const near = ({ id, score }: { id: number; score: number }) =>
    only !== undefined &&
    found.length === 1 &&
    (only.score - score < closeNats || (only.id !== null && overlap(elements, only.id, id, weight)));
  return {
    causes: [...causes, ...others.map(({ id, score }) => ({ where: named(id), share: 0, score }))],
    ambiguous: others.some(near),
  };
}
