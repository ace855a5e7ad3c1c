import { at, cuboidOf, type Elements, fixedBy } from "./elements.ts";
import { costOf, gainOf, type Scored, type Sums, type Totals, totalsOf } from "./ratio-scan.ts";

/** One or several elements of the same cuboid that moved together by one factor. */
export type Hypothesis = { readonly ids: readonly number[]; readonly gain: number; readonly score: number };

/** Of a set of several, each further element must earn a quarter: a set always fits at least as well as its best. */
const keptPerSibling = 0.75;
const mostSiblings = 3;
const widest = 8;

const plus = (a: Totals, b: Totals): Totals => ({
  observed: a.observed + b.observed,
  expected: a.expected + b.expected,
  trials: a.trials + b.trials,
});

/** The best sets of two and three that grow from one element, by the gain of their union. */
function grown(sums: Sums, start: Scored, candidates: readonly Scored[]): Hypothesis[] {
  const cost = costOf(sums.elements, start.id);
  const sets: Hypothesis[] = [];
  let union = totalsOf(sums, start.id);
  let ids = [start.id];
  for (let size = 2; size <= mostSiblings; size++) {
    let best: { id: number; gain: number } | undefined;
    for (const { id } of candidates) {
      if (ids.includes(id)) continue;
      const gain = gainOf(sums, plus(union, totalsOf(sums, id)));
      if (!best || gain > best.gain) best = { id, gain };
    }
    if (!best || !Number.isFinite(best.gain)) break;
    union = plus(union, totalsOf(sums, best.id));
    ids = [...ids, best.id];
    sets.push({ ids, gain: best.gain, score: best.gain * keptPerSibling ** (size - 1) - cost * size });
  }
  return sets;
}

/**
 * Single elements and sets of siblings, best first: causes of one event lie in one cuboid (Li et al. 2019, Squeeze §3.2).
 * `singles` as ranked, `own` the gain of an element without the rest of the world.
 */
export function hypotheses(sums: Sums, singles: readonly Scored[]): Hypothesis[] {
  const { elements } = sums;
  const own = (id: number) => sums.gain(at(sums.observed, id), at(sums.expected, id), at(sums.trials, id));
  const byCuboid = new Map<number, Scored[]>();
  for (const single of singles) {
    if (own(single.id) <= costOf(elements, single.id)) continue;
    const home = at(elements.home, single.id);
    const list = byCuboid.get(home) ?? [];
    list.push(single);
    byCuboid.set(home, list);
  }
  const found: Hypothesis[] = singles.slice(0, 20).map(({ id, gain, score }) => ({ ids: [id], gain, score }));
  for (const list of byCuboid.values()) {
    const candidates = list.sort((a, b) => own(b.id) - own(a.id)).slice(0, widest);
    for (const start of candidates.slice(0, 3)) found.push(...grown(sums, start, candidates));
  }
  return found.sort((a, b) => b.score - a.score || a.ids.length - b.ids.length);
}

/** Siblings that fill nine tenths of the segment they share are that segment (null: the whole); otherwise they stay. */
export function folded(sums: Sums, ids: readonly number[]): readonly (number | null)[] {
  if (ids.length < 2) return ids;
  const parent = sharedParent(sums.elements, ids);
  const room = parent === null ? sums.whole.trials : at(sums.trials, parent);
  const filled = ids.reduce((trials, id) => trials + at(sums.trials, id), 0);
  return areDisjoint(sums.elements, ids) && filled >= 0.9 * room ? [parent] : ids;
}

/** Elements of one cuboid never touch; of several they may, and their sizes do not add up. */
const areDisjoint = (elements: Elements, ids: readonly number[]): boolean =>
  ids.every((id) => areSiblings(elements, id, ids[0] ?? id));

/** The element that fixes exactly what all of these fix alike; null where they share nothing. */
function sharedParent(elements: Elements, ids: readonly number[]): number | null {
  const [first, ...others] = ids.map((id) => fixedBy(elements, id));
  const shared = [...(first ?? [])].filter(([dim, code]) => others.every((other) => other.get(dim) === code));
  const dims = shared.map(([dim]) => dim).join();
  const cuboid = elements.cuboids.find((one) => one.dims.join() === dims);
  return cuboid ? at(cuboid.of, at(elements.sample, ids[0] ?? 0)) : null;
}

export const areSiblings = (elements: Elements, a: number, b: number): boolean =>
  cuboidOf(elements, a) === cuboidOf(elements, b);
