import type { Fact } from "../../core/facts.ts";
import type { Day, DayRange } from "../../core/time.ts";
import { readPeriods } from "../playbook/understanding/periods.ts";
import { isChange, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";

const phrase =
  /大前天|前天|前日|昨天|昨日|今天|今日|上上周|上上个?星期|前一周|上周|上个?星期|本周|这周|上上个?月|上个?月|本月|\bthe day before(?: yesterday)?\b|\byesterday\b|\btoday\b|\bthe week before(?: last)?\b|\blast week\b|\bthis week\b|\blast month\b|\bthis month\b/giu;
/** Said beside another time, "the day before" is the one before that. */
const whole: Readonly<Record<string, string>> = {
  前一周: "上上周",
  前日: "前天",
  上个星期: "上周",
  上上个星期: "上上周",
  "the day before": "the day before yesterday",
  "the week before": "the week before last",
};
export const dated = ({ source }: Fact, { from, to }: DayRange) =>
  source.period?.from === from && source.period.to === to;
const fromTo = /(?:from|从|由)[^‹]{0,20}‹(\d+)›[^‹]{0,24}(?:to|到|至|升|降|涨|跌|变)[^‹]{0,8}‹(\d+)›/iu;

export type Placed = { readonly at: number; readonly range: DayRange };
export function phrasesIn(words: string, lastDay: Day): Placed[] {
  return [...words.matchAll(phrase)].flatMap(({ index, 0: said }) => {
    const { period } = readPeriods(whole[said.toLowerCase()] ?? said, { lastDay });
    return period ? [{ at: index, range: period }] : [];
  });
}
const others = (words: string, lastDay: Day): DayRange[] => {
  const { period, compare } = readPeriods(words.replaceAll(/‹\d+›/g, " x "), { lastDay });
  return [period, compare].filter((each) => each !== undefined);
};
/** The value that a named one is told from: "fell from ‹0› to ‹1› yesterday". */
const isBase = (fact: Fact, facts: readonly Fact[], named: readonly DayRange[]): boolean =>
  facts.some(
    (other) =>
      other !== fact &&
      metricOf(other) === metricOf(fact) &&
      scopeOf(other) === scopeOf(fact) &&
      named.some((range) => dated(other, range)) &&
      (other.source.period?.from ?? "") > (fact.source.period?.from ?? ""),
  );

/** "It was ‹0›, down from ‹1› the week before": the later one's time was named before. */
const isAfter = (words: string, timed: readonly Fact[], named: readonly DayRange[]): boolean => {
  const [first, second] = timed;
  const [only, more] = named;
  return (
    timed.length === 2 &&
    !timed.some(isChange) &&
    /\b(?:up|down|after|than|from|against|versus)\b[^‹]{0,20}‹1›|[比较][^‹]{0,12}‹1›/u.test(words) &&
    !!first &&
    !!second &&
    !!only &&
    !more &&
    dated(second, only) &&
    metricOf(first) === metricOf(second) &&
    scopeOf(first) === scopeOf(second) &&
    (first.source.period?.from ?? "") > only.to
  );
};

const clauseBreaks =
  /(?<=\b(?:than|with|versus|vs\.?)\b[^:‹]{0,60}):|(?<=[比较跟与和][^::‹]{0,30})[::]|[,，;；)）\n]|[(（](?!\s*‹)|\b(?:while|and|against|versus|after|than|compared (?:to|with))\b|比(?=[^,，::]{0,12}‹)|较/giu;
/** "Yesterday's revenue went from the day before's ‹0› to ‹1›": a time right before a fact is that fact's, the other one the
 * other's. Undefined where two times and two facts do not stand so. */
function boundFault({ words, facts }: Statement, times: readonly Placed[], start: number): boolean | undefined {
  const own = [...words.matchAll(/‹(\d+)›/g)].flatMap(({ index, 1: at }) => {
    const fact = facts[Number(at)];
    return fact?.source.period && !isChange(fact) ? [{ fact, index }] : [];
  });
  const [one, two] = times;
  const [first, second] = own;
  if (!one || !two || !first || !second || times.length > 2 || own.length > 2) return undefined;
  const isTight = (time: Placed, { index }: { index: number }) => {
    const between = words.slice(time.at - start, index);
    return time.at - start < index && /^[\p{L}\s]{2,26}?(?:['’]s|的)\s*(?:of\s*)?$/u.test(between);
  };
  const tight = isTight(two, first)
    ? ([two, one] as const)
    : isTight(one, first) && !isTight(two, second)
      ? ([one, two] as const)
      : undefined;
  return tight && !(dated(first.fact, tight[0].range) && dated(second.fact, tight[1].range));
}

/** A clause that names one time holds facts of that time; one that names as many as it has facts, in their order. */
function clauseFault(statement: Statement, named: readonly Placed[]): boolean {
  const { words, facts } = statement;
  const ends = [...words.matchAll(clauseBreaks)].map(({ index }) => index);
  const starts = [0, ...ends];
  return starts.some((start, place) => {
    const end = starts[place + 1] ?? words.length;
    const inside = (at: number) => at >= start && at < end;
    const times = named.filter(({ at }) => inside(at));
    const own = [...words.matchAll(/‹(\d+)›/g)].flatMap(({ index, 1: at }) => {
      const fact = inside(index) ? facts[Number(at)] : undefined;
      return fact?.source.period && !isChange(fact) ? [fact] : [];
    });
    const [time] = times;
    const moved = [...words.matchAll(/‹(\d+)›/g)].flatMap(({ index, 1: at }) => {
      const fact = inside(index) ? facts[Number(at)] : undefined;
      return fact && isChange(fact) && fact.source.period ? [fact] : [];
    });
    const told =
      time && !/(?:比|较|跟|与|than|with|from|against|to|on|over|vs\.?|versus)\s*$/i.test(words.slice(start, time.at));
    if (time && told && times.length === 1 && own.length === 0 && moved.some((fact) => !dated(fact, time.range)))
      return true;
    if (!time || own.length === 0) return false;
    const bound = boundFault({ words: words.slice(start, end), facts }, times, start);
    if (bound !== undefined) return bound;
    if (times.length === own.length) return own.some((fact, at) => !dated(fact, (times[at] ?? time).range));
    const ranges = times.map(({ range }) => range);
    if (own.length === 1) return own.some((fact) => !ranges.some((range) => dated(fact, range)));
    return times.length === 1 && !own.some((fact) => dated(fact, time.range));
  });
}

const compares =
  /[比较从由]|\b(?:from|than|against|versus|vs|compared|after|down|up|became|(?<!-)to(?!-))\b|变化|环比|同比/iu;
/** Halves of a sentence and what stands in brackets, each by itself. */
const halvesOf = (words: string): string[] => {
  const inside = [...words.matchAll(/[(（]([^()（）]*‹\d+›[^()（）]*)[)）]/g)].map(([, part]) => part ?? "");
  const outside = words.replaceAll(/[(（][^()（）]*[)）]/g, " ");
  return [...outside.split(/[;；]/), ...inside];
};
/** A half that names one time and compares nothing holds values of that time alone. */
const halfFault = ({ words, facts }: Statement, lastDay: Day): boolean =>
  halvesOf(words).some((half) => {
    const [time, ...more] = phrasesIn(half, lastDay);
    if (!time || more.length > 0 || compares.test(half)) return false;
    const own = [...half.matchAll(/‹(\d+)›/g)].flatMap(([, at]) => facts[Number(at)] ?? []);
    return own.some((fact) => metricOf(fact) && fact.source.period && !isChange(fact) && !dated(fact, time.range));
  });

/** Other days in the words than the facts have. */
export function periodFault(statement: Statement, { lastDay }: Surroundings): string | undefined {
  const { words, facts } = statement;
  const timed = facts.filter((fact) => fact.source.period && metricOf(fact));
  const placed = phrasesIn(words, lastDay);
  const named = placed.length > 0 ? placed.map(({ range }) => range) : others(words, lastDay);
  if (timed.length > 0 && named.length > 0 && !isAfter(words, timed, named)) {
    const stray = timed.find((fact) => !named.some((range) => dated(fact, range)) && !isBase(fact, facts, named));
    if (stray) return `the days that it names (${named[0]?.from} to ${named[0]?.to}) are not those of its facts`;
    if (halfFault(statement, lastDay) || clauseFault(statement, placed))
      return "a part of it names other days than its fact has";
  }
  const firstFact = words.indexOf("‹");
  const values = timed.filter((fact) => !isChange(fact));
  const inOrder = placed.length === values.length && placed.length > 1 && placed.every(({ at }) => at < firstFact);
  if (
    inOrder &&
    !/from|从|由|到/.test(words) &&
    values.some((fact, at) => !dated(fact, placed[at]?.range ?? { from: "", to: "" }))
  )
    return "its facts come in another order than their days";
  const [, later, earlier] = /\bto ‹(\d+)›[^‹]{0,24}\bfrom ‹(\d+)›/i.exec(words) ?? [];
  const [, first = earlier, second = later] = fromTo.exec(words) ?? /‹(\d+)› became ‹(\d+)›/.exec(words) ?? [];
  const [from, to] = [facts[Number(first)], facts[Number(second)]].map((fact) => fact?.source.period?.from);
  return from && to && from > to ? "it goes from the later to the earlier" : undefined;
}
