import { at, type Elements, eachLeaf } from "./elements.ts";
import { byBoth, byEvents } from "./gains.ts";
import { noiseOf, type Raw } from "./ratio-leaves.ts";
import { costOf } from "./ratio-scan.ts";
import { atLeastNats } from "./verdict.ts";
import { wanderingOf } from "./wandering.ts";

/** Group of each leaf: 0 outside, otherwise 1 + the place of the segment it lies in. */
function groupsOf(elements: Elements, ids: readonly number[] | null): Int32Array {
  const groups = new Int32Array(elements.table.leaves).fill(ids === null ? 1 : 0);
  for (const [place, id] of (ids ?? []).entries())
    eachLeaf(elements, id, (leaf) => {
      groups[leaf] = place + 1;
    });
  return groups;
}

/** Expectations after each group has its own factor: what is left over is noise. */
function fitted(raw: Raw, groups: Int32Array, count: number): Float64Array {
  const observed = new Float64Array(count);
  const expected = new Float64Array(count);
  for (const [leaf, group] of groups.entries()) {
    observed[group] = at(observed, group) + at(raw.observed, leaf);
    expected[group] = at(expected, group) + at(raw.expected, leaf);
  }
  return raw.expected.map((mean, leaf) => {
    const group = at(groups, leaf);
    const own = mean * (at(observed, group) / Math.max(at(expected, group), 1e-9));
    return raw.bounded ? Math.min(own, 0.999 * at(raw.trials, leaf)) : own;
  });
}

/**
 * Whether segments (null: the whole) differ from their own history by enough nats to be claimed, all noise counted: the
 * wandering that leaves show around one factor in each, and the chance in the history itself.
 */
export function standing(elements: Elements, raw: Raw, ids: readonly number[] | null): boolean {
  const groups = groupsOf(elements, ids);
  const count = 1 + (ids?.length ?? 1);
  const wandering = raw.bounded ? wanderingOf({ ...raw, expected: fitted(raw, groups, count) }) : 0;
  const sums = Array.from({ length: count }, () => ({ observed: 0, expected: 0, trials: 0 }));
  for (const [leaf, group] of groups.entries()) {
    const trials = at(raw.trials, leaf);
    const noise = raw.unit * (noiseOf(trials, wandering) + trials / at(raw.history, leaf));
    const sum = sums[group];
    if (!sum) continue;
    sum.observed += at(raw.observed, leaf) / noise;
    sum.expected += at(raw.expected, leaf) / noise;
    sum.trials += trials / noise;
  }
  const gain = raw.bounded ? byBoth : byEvents;
  const needed = atLeastNats(elements);
  return sums.slice(1).every(({ observed, expected, trials }, place) => {
    const id = ids?.[place];
    const cost = id === undefined ? 0 : costOf(elements, id);
    return raw.sign * (observed - expected) > 0 && gain(observed, expected, trials) - cost >= needed;
  });
}
