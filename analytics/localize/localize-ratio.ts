import type { CodedTable } from "./coded-table.ts";
import { type Elements, eachLeaf, elementsOf } from "./elements.ts";
import { byAbsences, byEvents } from "./gains.ts";
import { type Evidence, type RatioLeaves, ratioEvidence } from "./ratio-leaves.ts";
import { excess, gainOf, ranked, type Scored, type Sums, sumsOf, type Totals, totalsOf } from "./ratio-scan.ts";
import { areSiblings, folded, hypotheses } from "./siblings.ts";
import { atLeastNats, type Found, type Localization, verdict } from "./verdict.ts";

/** A further cause gains this share of the first at least, a tenfold where it lies in another cuboid … */
const furtherShare = { sibling: 0.03, other: 0.25 };
/** … and moves its trials by this share of what the first moved its own. */
const furtherEffect = 0.25;
const mostCauses = 3;

/** Share of what could still happen that did: how hard a segment was hit, whatever its rate was. */
const effect = (sums: Sums, part: Totals): number =>
  excess(sums, part) / Math.max(sums.gain === byEvents ? part.expected : part.trials - part.expected, 1e-9);

/** The next cause in what the causes found so far leave over. */
function further(elements: Elements, evidence: Evidence, sums: Sums, ids: readonly number[], first: number) {
  const left = new Uint8Array(elements.table.leaves).fill(1);
  for (const id of ids)
    eachLeaf(elements, id, (leaf) => {
      left[leaf] = 0;
    });
  const rest = sumsOf(elements, evidence, left);
  const lead = ids[0] ?? 0;
  const hit = furtherEffect * effect(sums, totalsOf(sums, lead));
  const stands = (one: Scored | undefined, share: number) =>
    one !== undefined && one.score > 0 && one.gain > share * first && effect(rest, totalsOf(rest, one.id)) >= hit;
  const all = ranked(rest, rest.gain, (id) => !ids.includes(id));
  const sibling = all.find(({ id }) => areSiblings(elements, id, lead));
  if (stands(sibling, furtherShare.sibling)) return sibling?.id;
  return stands(all[0], furtherShare.other) ? all[0]?.id : undefined;
}

/** The runner-ups: each single view's best first (they err differently), then the ranking itself. */
function runnersUp(sums: Sums, singles: readonly Scored[], sets: readonly { ids: readonly number[] }[]): Scored[] {
  const score = new Map(singles.map((one) => [one.id, one]));
  const views = [byEvents, sums.gain, ...(sums.gain === byEvents ? [] : [byAbsences])];
  const ids = [...views.flatMap((gain) => ranked(sums, gain)[0]?.id ?? []), ...sets.flatMap((set) => set.ids)];
  return [...new Set(ids)].flatMap((id) => score.get(id) ?? []);
}

/**
 * Where a ratio moved. The scan of diagnosis.md with three changes that make it steadier: the binomial likelihood in
 * place of the Poisson (a rate of 70 % has less noise than its events alone), leaves that count for what their wandering
 * lets them tell (so that many agreeing leaves outweigh a large one), and sets of siblings as hypotheses of their own.
 * `periods`: over how many earlier periods the history is a mean.
 */
export function localizeRatio(table: CodedTable, leaves: RatioLeaves, periods: number): Localization {
  const elements = elementsOf(table);
  const evidence = ratioEvidence(leaves, periods);
  const sums = sumsOf(elements, evidence);
  const singles = ranked(sums);
  const sets = hypotheses(sums, singles);
  const everything = gainOf(sums, sums.whole);
  const best = sets[0];
  const needed = atLeastNats(elements);
  const alternates = runnersUp(sums, singles, sets.slice(1));
  const answer = (found: readonly Found[]) => verdict(elements, found, alternates, evidence.observed);
  const share = (part: Totals) => excess(sums, part) / Math.max(excess(sums, sums.whole), excess(sums, part), 1e-9);
  if (everything > Math.max(needed, best?.score ?? 0)) return answer([{ id: null, share: 1, score: everything }]);
  if (!best || best.score < needed) return answer([]);
  let ids = [...best.ids];
  while (ids.length < mostCauses) {
    const next = further(elements, evidence, sums, ids, best.gain);
    if (next === undefined) break;
    ids = [...ids, next];
  }
  const causes = folded(sums, ids).map((id) => ({
    id,
    share: share(totalsOf(sums, id)),
    score: singles.find((one) => one.id === id)?.score ?? 0,
  }));
  return answer(causes);
}
