import type { Day } from "../../core/time.ts";
import { sum } from "../statistics.ts";
import { weeksOf } from "./growth.ts";
import type { TermDay } from "./term-day.ts";

/** Terms that mean the same wish, the most searched first. */
export type Niche = { readonly terms: string[]; readonly rows: TermDay[] };

type Vector = ReadonlyMap<string, number>;

/** Character n-grams of 2 to 4, words of Latin text marked at their edges; Chinese needs no marks. */
function grams(term: string): string[] {
  const text = term.toLowerCase().trim().replace(/\s+/g, " ");
  const list: string[] = [];
  for (const word of text.split(" ")) {
    const marked = /^[\p{Script=Latin}\d'-]+$/u.test(word) ? `^${word}$` : word;
    for (let size = 2; size <= 4; size++)
      for (let at = 0; at + size <= marked.length; at++) list.push(marked.slice(at, at + size));
    if (marked.length < 2) list.push(marked);
  }
  return list;
}

function vectors(terms: readonly string[]): Map<string, Vector> {
  const found = new Map(terms.map((term) => [term, new Set(grams(term))]));
  const spread = new Map<string, number>();
  for (const list of found.values()) for (const gram of list) spread.set(gram, (spread.get(gram) ?? 0) + 1);
  return new Map(
    [...found].map(([term, list]) => {
      const weights = [...list].map((gram): [string, number] => [
        gram,
        Math.log(1 + terms.length / (spread.get(gram) ?? 1)),
      ]);
      const length = Math.sqrt(weights.reduce((total, [, weight]) => total + weight ** 2, 0)) || 1;
      return [term, new Map(weights.map(([gram, weight]) => [gram, weight / length]))];
    }),
  );
}

function cosine(a: Vector, b: Vector): number {
  let total = 0;
  for (const [gram, weight] of a) total += weight * (b.get(gram) ?? 0);
  return total;
}

/** How a term moved from the older to the newer four weeks, with what chance alone makes of it. */
type Move = { readonly growth: number; readonly variance: number };
function moveOf(rows: readonly TermDay[], date: Day): Move {
  const weeks = weeksOf(rows, date);
  const [older, newer] = [sum(weeks.slice(0, 4)) + 5, sum(weeks.slice(4)) + 5];
  return { growth: Math.log(newer / older), variance: 1 / older + 1 / newer };
}
/** Words that look alike and move apart are different wishes ("sleeping bags", and "car sleeping bags" that doubled). */
const moveTogether = (a: Move, b: Move): boolean =>
  Math.abs(a.growth - b.growth) <= Math.max(0.25, 2.5 * Math.sqrt(a.variance + b.variance));

/**
 * Groups terms by TF-IDF cosine of their characters around leaders, most searched first: a term joins the nearest leader at
 * `alike` or more that moves as it does, or leads a niche of its own. Terms are compared with leaders only, so groups cannot
 * chain. `date` is the day up to which moves are judged.
 */
export function nichesOf(rows: readonly TermDay[], date: Day, alike = 0.5): Niche[] {
  const volume = new Map<string, number>();
  for (const row of rows) volume.set(row.term, (volume.get(row.term) ?? 0) + row.searches);
  const terms = [...volume.keys()].sort((a, b) => (volume.get(b) ?? 0) - (volume.get(a) ?? 0) || (a < b ? -1 : 1));
  const vector = vectors(terms);
  const byTerm = new Map<string, TermDay[]>();
  for (const row of rows) {
    const list = byTerm.get(row.term);
    if (list) list.push(row);
    else byTerm.set(row.term, [row]);
  }
  const move = new Map(terms.map((term) => [term, moveOf(byTerm.get(term) ?? [], date)]));
  const together = (a: string, b: string) => {
    const [one, other] = [move.get(a), move.get(b)];
    return one !== undefined && other !== undefined && moveTogether(one, other);
  };
  const niches = new Map<string, { terms: string[]; rows: TermDay[] }>();
  const homeOf = new Map<string, string>();
  for (const term of terms) {
    const own = vector.get(term) ?? new Map();
    let best = { leader: term, score: alike };
    for (const leader of niches.keys()) {
      const score = cosine(own, vector.get(leader) ?? new Map());
      if (score > best.score && together(term, leader)) best = { leader, score };
    }
    const niche = niches.get(best.leader) ?? { terms: [], rows: [] };
    niche.terms.push(term);
    niches.set(best.leader, niche);
    homeOf.set(term, best.leader);
  }
  for (const row of rows) niches.get(homeOf.get(row.term) ?? "")?.rows.push(row);
  return [...niches.values()];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const wordsOf = (text: string): string[] =>
  [
    ...new Set(
      [...segmenter.segment(text.toLowerCase())].filter((part) => part.isWordLike).map((part) => part.segment),
    ),
  ].filter((word) => word.length > 1 || /[\p{Script=Han}]/u.test(word));

/**
 * Words that mark a part of a niche: log-odds of the word inside the niche against all other searches with a Dirichlet
 * prior (Monroe, Colaresi & Quinn 2008, eq. 16–22) above 3, in at least a tenth and at most four fifths of the niche.
 */
export function sublinesOf(niche: Niche, all: readonly TermDay[]): string[] {
  const count = (rows: readonly TermDay[]) => {
    const counts = new Map<string, number>();
    const words = new Map<string, string[]>();
    for (const row of rows) {
      const list = words.get(row.term) ?? wordsOf(row.term);
      words.set(row.term, list);
      for (const word of list) counts.set(word, (counts.get(word) ?? 0) + row.searches);
    }
    return { counts, total: rows.reduce((sum, row) => sum + row.searches, 0) };
  };
  const inside = count(niche.rows);
  const every = count(all);
  const prior = 50;
  const found = [...inside.counts].flatMap(([word, here]) => {
    const share = here / Math.max(inside.total, 1);
    if (share < 0.1 || share > 0.8) return [];
    const there = Math.max(0, (every.counts.get(word) ?? 0) - here);
    const a = (prior * (every.counts.get(word) ?? 0)) / Math.max(every.total, 1) + 0.01;
    const odds = (k: number, n: number) => Math.log((k + a) / Math.max(n + prior - k - a, 0.5));
    const z =
      (odds(here, inside.total) - odds(there, every.total - inside.total)) /
      Math.sqrt(1 / (here + a) + 1 / (there + a));
    return z > 3 ? [{ word, here }] : [];
  });
  return found
    .sort((a, b) => b.here - a.here || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}
