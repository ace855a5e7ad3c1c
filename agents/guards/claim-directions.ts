import type { Fact } from "../../core/facts.ts";
import { type Day, type DayRange, periodBefore } from "../../core/time.ts";
import { readMetrics } from "../playbook/understanding/mentions.ts";
import { namesIn } from "./claim-names.ts";
import { type Rivals, rivals, standing } from "./claim-standing.ts";
import { type Direction, directionsIn } from "./direction-words.ts";
import { dated, mentionsIn } from "./period-mentions.ts";
import { dayOf, isChange, isValue, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";

const same = (one: Fact, two: Fact): boolean => metricOf(one) === metricOf(two) && scopeOf(one) === scopeOf(two);

/** Of the days right before or after. */
function isBeside({ source: { period: one } }: Fact, { source: { period: two } }: Fact): boolean {
  if (!one || !two) return false;
  const [first, second] = one.from < two.from ? [one, two] : [two, one];
  const base = periodBefore(second);
  return base.from === first.from && base.to === first.to;
}
/** Which way the thing of this fact went: as the fact says, as two values that are told together do, or as was looked up. */
export function wayOf(anchor: Fact, facts: readonly Fact[], book: readonly Fact[]): number | undefined {
  if (isChange(anchor)) return Math.sign(Number(anchor.value));
  const other = facts.find((fact) => isValue(fact) && same(fact, anchor) && isBeside(fact, anchor));
  if (other) return Math.sign(Number(anchor.value) - Number(other.value)) * (dayOf(anchor) > dayOf(other) ? 1 : -1);
  const change = book.find(
    (fact) =>
      isChange(fact) &&
      same(fact, anchor) &&
      fact.source.period?.from === anchor.source.period?.from &&
      fact.source.period?.to === anchor.source.period?.to,
  );
  return change ? Math.sign(Number(change.value)) : undefined;
}

/** The less of these, the better. */
const unwelcome = /refund|bounce|hours|seconds/;
/** "Better" says up where more is better. */
const signOf = ({ sign, judges }: Direction, anchor: Fact): number =>
  judges && unwelcome.test(metricOf(anchor) ?? "") ? -sign : sign;

type Placed = { readonly index: number; readonly fact: Fact };
type Clause = { readonly start: number; readonly end: number };
function clauseAround(at: number, words: string): Clause {
  const breaks = [...words.matchAll(/[,，;；。\n|]|\b(?:while|and)\b/gu)].map(({ index }) => index);
  return {
    start: breaks.filter((each) => each < at).at(-1) ?? 0,
    end: breaks.find((each) => each > at) ?? words.length,
  };
}
const isAfter = ({ source: { period } }: Fact, { from, to }: DayRange): boolean => {
  const base = period && periodBefore(period);
  return base?.from === from && base.to === to;
};
/** Of some facts those that a clause names by metric, row and days; all of them where it names none. */
function namedOf(clause: string, from: readonly Placed[], names: ReadonlySet<string>, lastDay: Day): readonly Placed[] {
  const narrowed = (list: readonly Placed[], keep: (fact: Fact) => boolean) => {
    const kept = list.filter(({ fact }) => keep(fact));
    return kept.length > 0 ? kept : list;
  };
  const metrics = readMetrics(clause).map(({ metric }) => metric as string); // a metric's id is text
  const rows = namesIn(clause, names);
  const days = mentionsIn(clause, lastDay);
  const byMetric = metrics.length > 0 ? narrowed(from, (fact) => metrics.includes(metricOf(fact) ?? "")) : from;
  const byRow =
    rows.length > 0
      ? narrowed(byMetric, (fact) => rows.some((name) => scopeOf(fact).toLowerCase().includes(name)))
      : byMetric;
  const isOf = (fact: Fact) => days.some(({ range, told }) => (told ? isAfter(fact, range) : dated(fact, range)));
  return days.length > 0 ? narrowed(byRow, isOf) : byRow;
}

/** "The former", "the latter": by the order in which things come. */
function pointedAt({ said }: Direction, clause: string, placed: readonly Placed[]): Fact | undefined {
  const which = /前者|\bformer\b/iu.test(clause) ? 0 : /后者|\blatter\b/iu.test(clause) ? 1 : undefined;
  if (which === undefined || /[前后]者/u.test(said)) return undefined;
  const things: Fact[] = [];
  for (const { fact } of placed) if (!things.some((each) => same(each, fact))) things.push(fact);
  return things.length === 2 ? things[which] : undefined;
}

/** The fact that a word is about: what its clause names, nearest first; a change before a value. */
function anchorOf(said: Direction, statement: Statement, { names, lastDay, near }: Surroundings): Fact | undefined {
  const { words, facts } = statement;
  const own = [...words.matchAll(/‹(\d+)›/g)].flatMap(({ index, 1: place }): Placed[] => {
    const fact = facts[Number(place)];
    return fact && typeof fact.value === "number" ? [{ index, fact }] : [];
  });
  const placed = own.length > 0 ? own : near.map((fact, at) => ({ index: at, fact }));
  const { start, end } = clauseAround(said.at, words);
  const clause = words.slice(start, end);
  const pointed = pointedAt(said, clause, placed);
  if (pointed) return pointed;
  const meant = namedOf(clause, placed, names, lastDay);
  const nearest = (list: readonly Placed[]) =>
    [...list].sort((one, two) => Math.abs(one.index - said.at) - Math.abs(two.index - said.at))[0]?.fact;
  const inside = meant.filter(({ index }) => index > start && index < end);
  return nearest(inside.filter(({ fact }) => isChange(fact))) ?? nearest(inside) ?? nearest(meant);
}

/** What is wished, asked or advised says nothing of what was. */
const open =
  /[?？]|建议|可以|不妨|要不要|需要|如果|若|希望|目标|争取|有助|能够|应该|想要|试试|怎么|如何|\b(?:should|could|would|can|may|might|want|try|if|let me|to (?:raise|lift|increase|improve|grow|boost|push)|consider|worth|aim|goal|how)\b/iu;

/** A word of standing, or one that may be: "ran higher on A than on B". */
const compares = ({ said, moves }: Direction): boolean =>
  !moves ||
  /^(?:更|较|略|稍|还)?(?:高|低|多|少|贵|便宜|大|小)|\b(?:higher|lower|more|less|fewer|cheaper|dearer|bigger|smaller|larger)\b/iu.test(
    said,
  );

type Judged = { readonly way: number | undefined; readonly sign: number };
/** Which way things went or stand where a word says how they did, and what it says. */
function judged(said: Direction, statement: Statement, surroundings: Surroundings, pair: Rivals | undefined): Judged {
  const { near, after, book } = surroundings;
  const anchor = anchorOf(said, statement, surroundings);
  const told = [...statement.facts, ...near, ...after];
  const way = pair && compares(said) ? standing(said, statement.words, pair) : anchor && wayOf(anchor, told, book);
  return { way, sign: anchor ? signOf(said, anchor) : said.sign };
}

type Scope = { readonly facts: readonly Fact[]; readonly bare: boolean; readonly isAnsweredNo: boolean };
/** What a sentence is about: its own figures, else those told beside it; none where it only wishes or asks. */
function scopeFor({ words, facts }: Statement, { near, after, reply }: Surroundings): Scope | undefined {
  if (facts.some(({ value }) => typeof value === "number")) return { facts, bare: false, isAnsweredNo: false };
  const isAnswered = reply !== undefined && /[?？]\s*$/u.test(words.trim());
  const around = isAnswered ? after : near;
  const isOpen = open.test(words) && !isAnswered;
  return around.length > 0 && !isOpen
    ? { facts: around, bare: true, isAnsweredNo: isAnswered && reply === "no" }
    : undefined;
}

/** Words of rising, falling and standing above or below that the facts do not bear. */
export function directionFault(statement: Statement, surroundings: Surroundings): string | undefined {
  const scope = scopeFor(statement, surroundings);
  if (!scope) return undefined;
  const pair = rivals(scope.facts);
  const around = scope.bare ? { ...surroundings, near: scope.facts } : surroundings;
  for (const said of directionsIn(statement.words, pair !== undefined)) {
    const { way, sign } = judged(said, statement, around, pair);
    if (scope.bare && way === undefined) continue;
    const denied = said.denied !== scope.isAnsweredNo;
    if (way === undefined || (way === sign) === denied)
      return `no fact bears that it ${denied ? "did not go" : "went"} ${sign > 0 ? "up" : "down"}`;
  }
  return undefined;
}
