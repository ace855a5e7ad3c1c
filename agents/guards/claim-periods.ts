import type { Fact } from "../../core/facts.ts";
import { type DayRange, periodBefore } from "../../core/time.ts";
import { type Mention, type Stood, standByTheirTimes } from "./period-match.ts";
import { dated, dayPhrase, isSame, mentionsIn, othersIn, stoodIn } from "./period-mentions.ts";
import { clauseFault, closeFault, isBackwards, orderFault, path, pathFault, respectively } from "./period-order.ts";
import { isChange, metricOf, type Statement, type Surroundings, scopeOf } from "./statement.ts";

const has = (ranges: readonly DayRange[], range: DayRange) => ranges.some((each) => isSame(each, range));
type Said = {
  readonly named: readonly DayRange[];
  readonly framed: readonly DayRange[];
  readonly changes: readonly Stood[];
};
/** Only the days before are named: those that they are before were named earlier, or need no name. */
function isImplied(own: DayRange, { named, framed }: Said): boolean {
  const base = periodBefore(own);
  if (named.length === 0) return framed.length === 0 || has(framed, own) || has(framed, base);
  return named.every((range) => isSame(range, base)) && (framed.length === 0 || has(framed, own));
}

/** Whether the days of a fact are named here, follow from those that are, or are those before another figure's of its kind. */
function isNamed({ fact }: Stood, stood: readonly Stood[], said: Said): boolean {
  const own = fact.source.period;
  if (!own || has(said.named, own)) return true;
  if (isChange(fact) && has(said.named, periodBefore(own))) return true;
  if (isImplied(own, said)) return true;
  return stood.some(
    ({ fact: other }) =>
      !isChange(fact) &&
      other.source.period !== undefined &&
      isSame(periodBefore(other.source.period), own) &&
      metricOf(other) === metricOf(fact) &&
      scopeOf(other) === scopeOf(fact) &&
      (has(said.named, other.source.period) || isImplied(other.source.period, said)),
  );
}

/** A figure that another one is told from: "up from ‹1›", "(previously ‹1›)", "原为‹1›". */
const base =
  /(?:\bfrom|\bprevious(?:ly)?|\bprior|\bearlier|\bbefore(?: that)?|\bafter|\binstead of|\bhad been|\bhaving been|\bwas at|\bused to be|\bcompared (?:with|to)|\bversus|\bvs\.?|\bagainst|\bthan|原为|原来是?|原先是?|之前是?|此前是?|先前是?|上期|前值|从|由|对比|对|比)\s*(?:the |a |an |about )?[:：(（|]?\s*$/iu;
const isBase = ({ at }: Stood, words: string): boolean => base.test(words.slice(Math.max(0, at - 24), at));

/** "‹0› (‹1› against the day before)": that time is the change's. */
const goesToChange = ({ at, end }: Mention, { changes }: Said): boolean =>
  changes.some((change) => (change.at >= end ? change.at - end < 8 : at - change.end < 24));

const beside = /^\s*(?:vs\.?|versus|against|over|compared (?:with|to)|对比?|比|较|和|与|跟)\s*(?:the )?$/iu;
/** A time that something is told from owns the figure that follows it in its clause, if it does not close a pair of times. */
function ownsNext({ at, end }: Mention, words: string): boolean {
  const next = /^([^‹]*)‹\d+›/u.exec(words.slice(end))?.[1];
  if (next === undefined || /[,，;；。]/u.test(next)) return false;
  const lead = [...words.slice(0, at).matchAll(dayPhrase)].at(-1);
  return !lead || !beside.test(words.slice(lead.index + lead[0].length, at));
}

const kindOf = ({ fact }: Stood) => `${isChange(fact)} ${metricOf(fact)} ${scopeOf(fact)}`;
const isLater = (one: Fact, two: Fact) => (one.source.period?.from ?? "") > (two.source.period?.from ?? "");

/** Figures of one thing, some of which are only told from: those are the earlier ones, the others stand by their times. */
function kindFault(own: readonly Stood[], mentions: readonly Mention[], said: Said, words: string): boolean {
  const bases = own.filter((each) => !isChange(each.fact) && isBase(each, words));
  const rest = own.filter((each) => !bases.includes(each));
  if (bases.some((each) => rest.some(({ fact }) => isLater(each.fact, fact)))) return true;
  const told = rest.length > 0 ? rest : own;
  const first = mentions.find((each) => !each.told)?.range;
  const free = mentions.filter(
    (each) =>
      !bases.some(({ at }) => at >= each.end && at - each.end <= 6) &&
      !(each.told && /^[^‹]{0,12}‹\d+›/u.test(words.slice(each.end)) && bases.some(({ at }) => at > each.end)) &&
      !(each.told && !ownsNext(each, words)) &&
      !(each.told && own.every(({ fact }) => !isChange(fact)) && goesToChange(each, said)),
  );
  return !standByTheirTimes(free, told, words, {
    fits: (mention, { fact, at }) =>
      fact.source.period !== undefined &&
      (isChange(fact)
        ? dated(fact, mention.range) || isSame(mention.range, periodBefore(fact.source.period))
        : dated(fact, mention.range) &&
          !(mention.told && mention.at > at && !/[(（]\s*$/u.test(words.slice(0, mention.at)))),
    implied: ({ fact }) =>
      fact.source.period !== undefined &&
      (isImplied(fact.source.period, said) || (first !== undefined && isSame(first, fact.source.period))),
  });
}

/** Other days in the words than the facts have. */
export function periodFault(statement: Statement, { lastDay, framed }: Surroundings): string | undefined {
  const { words } = statement;
  const stood = stoodIn(statement);
  if (pathFault(statement)) return "it goes from the later to the earlier";
  const mentions = mentionsIn(words, lastDay);
  const named = mentions.length > 0 ? mentions.map(({ range }) => range) : othersIn(words, lastDay);
  if (stood.length === 0) return undefined;
  const moves = path.test(words) || stood.some(({ fact }) => isChange(fact));
  if (isBackwards(mentions, words, moves)) return "its days go backwards";
  if (closeFault(mentions, stood, words) || clauseFault(mentions, stood, words))
    return "a part of it names other days than its fact has";
  const said = { named, framed, changes: stood.filter(({ fact }) => isChange(fact)) };
  const stray = stood.find((each) => !isNamed(each, stood, said));
  if (stray)
    return `the days that it names (${named.map(({ from, to }) => `${from} to ${to}`).join(", ") || "before it"}) are not those of its facts`;
  for (const kind of new Set(stood.map(kindOf))) {
    const own = stood.filter((each) => kindOf(each) === kind);
    const values = own.filter(({ fact }) => !isChange(fact));
    if (orderFault(mentions, values, words)) return "its facts come in another order than their days";
    const inOrder =
      values.length === mentions.length &&
      mentions.length > 1 &&
      mentions.every(({ end }) => end <= (values[0]?.at ?? 0));
    if (!inOrder && !respectively.test(words) && !path.test(words) && kindFault(own, mentions, said, words))
      return "a part of it names other days than its fact has";
  }
  return undefined;
}
