import type { Mention, Stood } from "./period-match.ts";
import { dated } from "./period-mentions.ts";
import { isChange, metricOf, type Statement, scopeOf } from "./statement.ts";

export const respectively = /respectively|分别|依次|in that order/iu;
/** "Yesterday and the day before it was ‹0› and ‹1›": in the order of their days, where all of those stand before. */
export function orderFault(mentions: readonly Mention[], values: readonly Stood[], words: string): boolean {
  const first = values[0]?.at ?? 0;
  const listed = mentions.length === values.length && mentions.length > 1 && mentions.every(({ end }) => end <= first);
  return (
    listed &&
    !/‹/u.test(words.slice(mentions[0]?.at ?? 0, mentions.at(-1)?.end ?? 0)) &&
    (respectively.test(words) || (mentions.at(-1)?.told === true && !path.test(words))) &&
    values.some(({ fact }, at) => !dated(fact, mentions[at]?.range ?? { from: "", to: "" }))
  );
}

/** A time right before a figure, or right after it, is that figure's: "the day before's ‹1›", "‹0› yesterday". */
export function closeFault(mentions: readonly Mention[], stood: readonly Stood[], words: string): boolean {
  return stood.some(({ fact, at, end }) => {
    if (isChange(fact)) return false;
    const ahead = mentions.find((each) => each.end <= at && /^(?:['’]s|的)\s*$/u.test(words.slice(each.end, at)));
    if (ahead) return !dated(fact, ahead.range);
    const after = mentions.find((each) => each.at >= end && /^ (?:in |for |on )?$/u.test(words.slice(end, each.at)));
    const taken =
      after &&
      stood.some((each) => each.at >= after.end && /^(?:['’]s|的)?[\s:：]*$/u.test(words.slice(after.end, each.at)));
    return after !== undefined && !taken && !dated(fact, after.range);
  });
}
/** "Yesterday A and B were ‹0› and ‹1›": a clause that names one time holds figures of that time. */
export function clauseFault(mentions: readonly Mention[], stood: readonly Stood[], words: string): boolean {
  const ends = [...words.matchAll(/[,，;；。\n]/gu)].map(({ index }) => index);
  return [0, ...ends].some((start, place) => {
    const end = ends[place] ?? words.length;
    const within = ({ at }: { at: number }) => at >= start && at < end;
    const [time, ...more] = mentions.filter(within);
    const own = stood.filter(within).filter(({ fact }) => !isChange(fact));
    const kinds = new Set(own.map(({ fact }) => metricOf(fact)));
    if (!time || time.told || more.length > 0 || kinds.size < 2 || kinds.size !== own.length) return false;
    return (
      /分别|\brespectively\b|\b(?:was|were|is|are|stood at)\b/iu.test(words.slice(start, end)) &&
      own.some(({ fact }) => !dated(fact, time.range))
    );
  });
}
const between = /^\s*(?:and|to|到|至|→|➜|➡️?|->)\s*$/iu;
/** "Between last week and the week before": time goes forward. Told from a later day, an earlier one has not changed since. */
export function isBackwards(mentions: readonly Mention[], words: string, moves: boolean): boolean {
  const [one, two, more] = mentions;
  if (!one || !two || more) return false;
  const later = (first: Mention, second: Mention) => first.range.from > second.range.from;
  const led =
    /(?:\bfrom|\bbetween|从|由|[:：(（])\s*$/iu.test(words.slice(0, one.at)) ||
    /→|➡|->/u.test(words.slice(one.end, two.at));
  if (between.test(words.slice(one.end, two.at))) return led && later(one, two);
  const [told, plain] = one.told ? [one, two] : [two, one];
  return moves && told.told && !plain.told && later(told, plain);
}

export const path =
  /(?:\bfrom\b|从|由)[^‹]{0,40}‹(\d+)›[^‹。;；]{0,40}?(?:\bto\b|到|至|升|降|涨|跌|变|成)[^‹]{0,12}‹(\d+)›|‹(\d+)›\s*(?:→|➜|➡️?|->|=>|became|变成了?|变为|turned into)\s*‹(\d+)›/iu;
const back = /\b(?:to|at) ‹(\d+)›[^‹]{0,24}\bfrom[^‹]{0,30}‹(\d+)›/iu;
/** What goes from one figure to another goes from the earlier to the later. */
export function pathFault({ words, facts }: Statement): boolean {
  const [, later, earlier] = back.exec(words) ?? [];
  const [, one, two, three, four] = path.exec(words) ?? [];
  const [from, to] = [one ?? three ?? earlier, two ?? four ?? later].map((at) => facts[Number(at)]);
  return (
    !!from &&
    !!to &&
    !isChange(from) &&
    !isChange(to) &&
    metricOf(from) === metricOf(to) &&
    scopeOf(from) === scopeOf(to) &&
    (from.source.period?.from ?? "") > (to.source.period?.from ?? "")
  );
}
