import type { CodedTable } from "./coded-table.ts";
import { type Elements, eachLeaf, elementsOf, total } from "./elements.ts";
import { byAbsences, byEvents } from "./gains.ts";
import {
  type Evidence,
  ownTrials,
  type RatioLeaves,
  rawEvidence,
  steadyTrials,
  usualWandering,
  votingWandering,
  weighted,
} from "./ratio-leaves.ts";
import { excess, gainOf, ranked, type Scored, type Sums, sumsOf, type Totals, totalsOf } from "./ratio-scan.ts";
import { areSiblings, folded, type Hypothesis, hypotheses } from "./siblings.ts";
import { standing } from "./standing.ts";
import { type Found, type Localization, verdict } from "./verdict.ts";

/** A further cause gains this share of the first at least, more where it lies in another cuboid … */
const furtherShare = { sibling: 0.03, other: 0.1 };
/** … and moves its trials by this share of what the first moved its own. */
const furtherEffect = 0.25;
const mostCauses = 3;

/** Share of what could still happen that did: how hard a segment was hit, whatever its rate was. */
const effect = (sums: Sums, part: Totals): number =>
  excess(sums, part) / Math.max(sums.gain === byEvents ? part.expected : part.trials - part.expected, 1e-9);

/** One direction looked at: what is ranked, what may be claimed, and how else it can be seen. */
type Look = {
  readonly evidence: Evidence;
  readonly sums: Sums;
  readonly singles: readonly Scored[];
  readonly sets: readonly Hypothesis[];
  /** The same with each leaf's rate wandering by so much. */
  readonly seen: (wandering: number) => Sums;
  /** Whether segments (null: the whole) may be claimed. */
  readonly stands: (ids: readonly number[] | null) => boolean;
};

function lookFor(direction: 1 | -1, elements: Elements, leaves: RatioLeaves, periods: number): Look {
  const raw = rawEvidence(leaves, periods, steadyTrials, direction);
  const own = rawEvidence(leaves, periods, ownTrials, direction);
  const evidence = weighted(raw, usualWandering);
  const sums = sumsOf(elements, evidence);
  const singles = ranked(sums);
  return {
    evidence,
    sums,
    singles,
    sets: hypotheses(sums, singles),
    seen: (wandering) => sumsOf(elements, weighted(raw, wandering)),
    stands: (ids) => standing(elements, own, ids),
  };
}

/** The next cause in what the causes found so far leave over: `claimed`, or only `near`. */
function further({ evidence, sums, stands }: Look, ids: readonly number[], first: number) {
  const { elements } = sums;
  const left = new Uint8Array(elements.table.leaves).fill(1);
  for (const id of ids)
    eachLeaf(elements, id, (leaf) => {
      left[leaf] = 0;
    });
  const rest = sumsOf(elements, evidence, left);
  const lead = ids[0] ?? 0;
  const hit = furtherEffect * effect(sums, totalsOf(sums, lead));
  const counts = (one: Scored | undefined, share: number): one is Scored =>
    one !== undefined && one.score > 0 && one.gain > share * first && effect(rest, totalsOf(rest, one.id)) >= hit;
  const all = ranked(rest, rest.gain, (id) => !ids.includes(id));
  const [other] = all;
  const sibling = all.find(({ id }) => areSiblings(elements, id, lead));
  // That something happened is established: a sibling needs no more than its own score.
  if (counts(sibling, furtherShare.sibling)) return { claimed: sibling.id };
  if (counts(other, furtherShare.other) && stands([...ids, other.id])) return { claimed: other.id };
  return { near: other && other.score > 0 ? other.id : undefined };
}

/**
 * Alternates: two second opinions that err differently (each trial counts, by what did not happen; leaves count), what the
 * causes left over, then the ranking itself.
 */
function runnersUp({ seen, sums, singles, sets }: Look, near: number | undefined): Scored[] {
  const score = new Map(singles.map((one) => [one.id, one]));
  const volume = ranked(seen(0), sums.gain === byEvents ? byEvents : byAbsences)[0]?.id;
  const leaves = ranked(seen(votingWandering))[0]?.id;
  const ids = [volume, leaves, near, ...sets.flatMap((set) => set.ids)];
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (score.get(id) ?? [])));
}

/**
 * Where a ratio moved. The scan of diagnosis.md with three changes that make it steadier: the binomial likelihood in
 * place of the Poisson (a rate of 70 % has less noise than its events alone), leaves that count for what their wandering
 * lets them tell (so that many agreeing leaves outweigh a large one), and sets of siblings as hypotheses of their own.
 * `periods`: over how many earlier periods the history is a mean. Looked at is the direction in which the whole moved;
 * the other only where there is nothing to claim in it.
 */
export function localizeRatio(table: CodedTable, leaves: RatioLeaves, periods: number): Localization {
  const elements = elementsOf(table);
  const rate = (events: Float64Array, trials: Float64Array) => total(events) / Math.max(total(trials), 1e-9);
  const rose = rate(leaves.now, leaves.trialsNow) >= rate(leaves.before, leaves.trialsBefore);
  const first = answerOf(lookFor(rose ? 1 : -1, elements, leaves, periods));
  if (first.causes.some(({ share }) => share > 0)) return first;
  const second = answerOf(lookFor(rose ? -1 : 1, elements, leaves, periods));
  return second.causes.some(({ share }) => share > 0) ? second : first;
}

function answerOf(look: Look): Localization {
  const { sums, singles, sets, stands } = look;
  const everything = gainOf(sums, sums.whole);
  const answer = (found: readonly Found[], near?: number) =>
    verdict(sums.elements, found, runnersUp(look, near), look.evidence.observed);
  const [best] = sets;
  const outside =
    excess(sums, sums.whole) - (best?.ids ?? []).reduce((sum, id) => sum + excess(sums, totalsOf(sums, id)), 0);
  const everywhere = everything > (best?.score ?? 0) && outside > 0.5 * excess(sums, sums.whole);
  if (everywhere && stands(null)) return answer([{ id: null, share: 1, score: everything }]);
  if (!best || !stands(best.ids)) return answer([]);
  let ids = [...best.ids];
  let near: number | undefined;
  while (ids.length < mostCauses) {
    const next = further(look, ids, best.gain);
    near = next.near;
    if (next.claimed === undefined) break;
    ids = [...ids, next.claimed];
  }
  const scoreOf = (id: number | null) =>
    id === null ? everything : (singles.find((one) => one.id === id)?.score ?? 0);
  const partOf = (id: number | null) => (id === null ? sums.whole : totalsOf(sums, id));
  const shareOf = (part: Totals) => excess(sums, part) / Math.max(excess(sums, sums.whole), excess(sums, part), 1e-9);
  const found = folded(sums, ids).map((id) => ({ id, share: shareOf(partOf(id)), score: scoreOf(id) }));
  return answer(found, near);
}
