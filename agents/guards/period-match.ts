import type { Fact } from "../../core/facts.ts";
import type { DayRange } from "../../core/time.ts";

/** Where a time is named; `told`: only to tell something else from it ("than the day before"). */
export type Mention = { readonly at: number; readonly end: number; readonly range: DayRange; readonly told: boolean };
/** A fact, and where it stands. */
export type Stood = { readonly at: number; readonly end: number; readonly fact: Fact };

/** What stands between makes it farther: a sentence's halves more than its commas, another figure more than a word. */
const fences: readonly (readonly [RegExp, number])[] = [
  [/[,，、]/gu, 10],
  [/[;；。!?！？\n|｜]/gu, 25],
  [/[:：]/gu, 6],
  [/[)）]/gu, 6],
  [/‹\d+›/gu, 14],
];
/** "the day before's ‹1›", "昨天的‹0›", "‹1› (the day before)": nothing stands closer. */
const tight = /^\s*(?:['’]s|的|:|：|=|was|is|为|是|[(（]|at|到|的是)?\s*$/iu;

function costOf({ at, end, told }: Mention, fact: Stood, words: string): number {
  const before = end <= fact.at;
  const between = before ? words.slice(end, fact.at) : words.slice(fact.end, at);
  if (tight.test(between) && (before || /^\s*[)）]/u.test(words.slice(end)) || !/[(（]/u.test(between))) return 0;
  const fenced = fences.reduce((sum, [sign, cost]) => sum + (between.match(sign)?.length ?? 0) * cost, 0);
  // What something is told from stands before its own figure, if it has one.
  return between.length + fenced + (told && !before ? 30 : 0);
}

/** Whether a fact may be of a time that is named here, and of one that was named before or needs no name. */
export type Bearing = { fits(mention: Mention, fact: Stood): boolean; implied(fact: Stood): boolean };
const far = 1e6;
/** A time that is not named here at all is farther than one that is. */
const unnamed = 25;
const most = 6;

/** The least that it costs to give facts times, each time to one fact at most: by what is nearest, or as it may be true. */
function least(mentions: readonly Mention[], facts: readonly Stood[], words: string, bearing: Bearing | null): number {
  const free = Math.max(0, facts.length - mentions.length);
  const search = (at: number, used: ReadonlySet<number>, left: number): number => {
    const fact = facts[at];
    if (!fact) return 0;
    let best = left > 0 ? search(at + 1, used, left - 1) : far;
    if (bearing?.implied(fact)) best = Math.min(best, unnamed + search(at + 1, used, left));
    for (const [place, mention] of mentions.entries()) {
      if (used.has(place) || (bearing && !bearing.fits(mention, fact))) continue;
      best = Math.min(best, costOf(mention, fact, words) + search(at + 1, new Set([...used, place]), left));
    }
    return best;
  };
  return search(0, new Set(), free);
}

/** A reading that is not much farther than the nearest one may be meant. */
const slack = 9;
/** Whether facts stand by their own times: no other way of giving each its time is clearly nearer. */
export function standByTheirTimes(
  mentions: readonly Mention[],
  facts: readonly Stood[],
  words: string,
  bearing: Bearing,
): boolean {
  if (mentions.length === 0 || facts.length === 0 || mentions.length > most || facts.length > most) return true;
  return least(mentions, facts, words, bearing) <= least(mentions, facts, words, null) + slack;
}
