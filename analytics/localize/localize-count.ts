import type { CodedTable } from "./coded-table.ts";
import { type CountLeaves, type Moments, momentsOf } from "./count-leaves.ts";
import { sumInto } from "./element-sums.ts";
import { at, type Elements, eachLeaf, elementsOf, total } from "./elements.ts";
import { atLeastNats, type Found, type Localization, verdict } from "./verdict.ts";

/** Nats that each attribute of a hypothesis costs, besides ln(cardinality). */
const perAttribute = 3;
/** A further cause gains this share of the first at least. */
const furtherShare = 0.03;
const mostCauses = 5;
const leastAlike = 0.6;
/** How many elements are kept to name alternates from. */
const enough = 8;

type Scored = { readonly id: number; readonly gain: number; readonly score: number };

/** A²/2B nats for one common factor, times how alike its leaves moved (at least .6, diagnosis.md). */
function gainOf(push: number, mass: number, misfit: number, leaves: number): number {
  if (!(mass > 0)) return 0;
  const common = (push * push) / mass;
  const unlike = Math.max(0, misfit - common - (leaves - 1));
  return (common / 2) * Math.max(leastAlike, common / Math.max(common + unlike, 1e-12));
}

/** Puts an element in its place among the best, and lets the worst go. */
function insert(found: Scored[], one: Scored): void {
  const place = found.findIndex(({ score }) => score < one.score);
  found.splice(place < 0 ? found.length : place, 0, one);
  found.length = Math.min(found.length, enough);
}

/** The best elements by what is `left` of the leaves, best first; the simpler first among equals. */
function ranked(elements: Elements, moments: Moments, left: Uint8Array): Scored[] {
  const [push, mass, misfit, told] = sumInto(
    elements,
    [moments.push, moments.mass, moments.misfit, moments.told],
    left,
  );
  if (!push || !mass || !misfit || !told) throw new RangeError("four columns give four sums");
  const found: Scored[] = [];
  for (const { dims, naming, from, to } of elements.cuboids) {
    const cost = perAttribute * dims.length + naming;
    for (let id = from; id < to; id++) {
      const gain = gainOf(at(push, id), at(mass, id), at(misfit, id), at(told, id));
      if (gain > cost && gain - cost > (found[enough - 1]?.score ?? 0)) insert(found, { id, gain, score: gain - cost });
    }
  }
  return found;
}

/**
 * Where a count moved: one relative factor inside a segment, none outside (the generalised ripple effect of Li et al.
 * 2019, Squeeze §3.1), errors in proportion to the leaves' sizes. The best segment is taken, its leaves removed, and so on.
 */
export function localizeCount(table: CodedTable, leaves: CountLeaves): Localization {
  const elements = elementsOf(table);
  const moments = momentsOf(leaves);
  const needed = atLeastNats(elements);
  const left = new Uint8Array(table.leaves).fill(1);
  const found: Found[] = [];
  let alternates: readonly Scored[] = [];
  let first = 0;
  const whole = gainOf(total(moments.push), total(moments.mass), total(moments.misfit), total(moments.told));
  while (found.length < mostCauses) {
    const all = ranked(elements, moments, left);
    const best = all[0];
    if (found.length === 0) {
      alternates = all;
      if (whole > Math.max(needed, best?.score ?? 0))
        return verdict(elements, [{ id: null, share: 1, score: whole }], alternates, leaves.predict);
      first = best?.gain ?? 0;
    }
    if (!best || best.score < needed || best.gain < furtherShare * first) break;
    found.push({ ...best, share: shareOf(elements, best.id, leaves, left) });
    eachLeaf(elements, best.id, (leaf) => {
      left[leaf] = 0;
    });
  }
  return verdict(elements, found, alternates, leaves.predict);
}

/** The part of all movement, up and down, that lies in what is left of an element. */
function shareOf(elements: Elements, id: number, { actual, predict }: CountLeaves, left: Uint8Array): number {
  let inside = 0;
  eachLeaf(elements, id, (leaf) => {
    if (left[leaf]) inside += Math.abs(at(actual, leaf) - at(predict, leaf));
  });
  let all = 0;
  for (let leaf = 0; leaf < predict.length; leaf++) all += Math.abs(at(actual, leaf) - at(predict, leaf));
  return inside / Math.max(all, 1e-9);
}
