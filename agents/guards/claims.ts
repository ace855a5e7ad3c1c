import type { Fact } from "../../core/facts.ts";
import type { Day, DayRange } from "../../core/time.ts";
import { readMetrics } from "../playbook/understanding/mentions.ts";
import { readPeriods } from "../playbook/understanding/periods.ts";

/** One sentence of an answer: its words with `‹n›` where the n-th of its facts stands, and those facts. */
export type Statement = { readonly words: string; readonly facts: readonly Fact[] };
type Surroundings = {
  /** Names on record: products, channels, orders and what else rows are called. */
  readonly names: ReadonlySet<string>;
  readonly lastDay: Day;
  /** Which way the changes go that the whole answer states. */
  readonly directions: ReadonlySet<number>;
  /** What was named last before this sentence: "it" is that. */
  readonly named: readonly string[];
};

const up =
  /\b(?:rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|th|ing)?|climb\w*|gain\w*|improv\w+|went up|is up|are up|was up|were up|up by|higher|more than before)\b|上升|上涨|升[到至]|涨[到至]|增长|增加|提升|提高|走高|涨了?|升了|多了|变多|变高|高于/giu;
const down =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr[aiu]nk\w*|lost|slid\w*|sank|went down|is down|are down|was down|were down|down by|lower|less than before)\b|下降|下跌|降[到至]|跌[到至]|下滑|减少|降低|走低|跌了?|降了|少了|变少|变低|低于|流失/giu;
const negated = /\b(?:not|n't|no|never|without|instead of)\s+(?:\w+\s+){0,2}$|(?:没有?|未|不|并非|而不是)$/i;
const mentions = (words: string, pattern: RegExp): boolean =>
  [...words.matchAll(pattern)].some(({ index }) => !negated.test(words.slice(Math.max(0, index - 30), index)));

const isChange = ({ unit }: Fact) =>
  unit === "change" || unit === "money_change" || unit === "count_change" || unit === "share_change";
const signOf = (fact: Fact) => (typeof fact.value === "number" ? Math.sign(fact.value) : 0);
const metricOf = (fact: Fact) => fact.source.metric;

/** Two values of one thing at two times, in the order of being said: "from ‹0› to ‹1›". */
function movedBetween(facts: readonly Fact[]): number {
  const [first, second] = facts.filter((fact) => !isChange(fact) && typeof fact.value === "number");
  if (!first || !second || first.unit !== second.unit || metricOf(first) !== metricOf(second)) return 0;
  const [from, to] = [first.source.period?.from ?? "", second.source.period?.from ?? ""];
  const step = Math.sign(Number(second.value) - Number(first.value));
  return from < to ? step : from > to ? -step : 0;
}

function directionFault({ words, facts }: Statement, { directions }: Surroundings): string | undefined {
  const [says, denies] = [mentions(words, up), mentions(words, down)];
  if (says === denies) return undefined;
  const told = says ? 1 : -1;
  const signs = facts.filter(isChange).map(signOf);
  const moved = movedBetween(facts);
  const borne = signs.length > 0 ? signs.includes(told) : moved !== 0 ? moved === told : directions.has(told);
  return borne ? undefined : `no fact bears that it went ${says ? "up" : "down"}`;
}

/** What surrounds a fact must not give it another unit than the one that it is written with. */
const symbols = /[$£€¥￥]\s*$|(?:USD|CNY|EUR|GBP|US\$)\s*$/;
function unitFault({ words, facts }: Statement): string | undefined {
  for (const [at, fact] of facts.entries()) {
    const [before = "", after = ""] = words.split(`‹${at}›`);
    if (symbols.test(before)) return "a currency stands before a fact that is written with its unit";
    if (/^\s*(?:%|％|percent\b|per cent\b|个?百分点|percentage points?\b)/i.test(after))
      return "a percentage stands after a fact that is written with its unit";
    const money = fact.unit === "money" || fact.unit === "money_change";
    if (!money && /^\s*(?:元|块钱?|dollars?\b|yuan\b|euros?\b|pounds?\b|美元|人民币)/i.test(after))
      return "a fact that is no money is called money";
    if (
      money &&
      /^\s*(?:件|单|人|次|orders?\b|visitors?\b|units?\b|pieces?\b|buyers?\b|days?\b|天|小时|hours?\b)/i.test(after)
    )
      return "an amount of money is counted as something else";
    const share = fact.unit === "share" || fact.unit === "change" || fact.unit === "share_change";
    if (
      share &&
      /^\s*(?:元|件|单|人|orders?\b|visitors?\b|units?\b|pieces?\b|days?\b|天|小时|hours?\b|times\b|倍)/i.test(after)
    )
      return "a share is counted as something else";
  }
  return undefined;
}

/** The parts of a statement that hold facts, with those facts. */
function partsOf({ words, facts }: Statement): { part: string; own: Fact[] }[] {
  return words
    .split(
      /[,，;；、:：]|\b(?:and|while|but|whereas|versus|vs|against|compared with|compared to)\b|而|但|和|与|以及|相比/,
    )
    .map((part) => ({
      part,
      own: [...part.matchAll(/‹(\d+)›/g)].flatMap(([, at]) => facts[Number(at)] ?? []),
    }))
    .filter(({ own }) => own.length > 0);
}
/** Which facts which words are about: those of the same part, where each part has words of its own; else in their order, where
 * there are as many of both; else all of all. */
function matched(
  statement: Statement,
  find: (part: string) => string[],
): { mentions: string[]; own: readonly Fact[] }[] {
  const parts = partsOf(statement).map(({ part, own }) => ({ mentions: find(part), own }));
  if (parts.length > 1 && parts.every(({ mentions }) => mentions.length > 0)) return parts;
  const all = find(statement.words);
  const order = [...statement.words.matchAll(/‹(\d+)›/g)].flatMap(([, at]) => statement.facts[Number(at)] ?? []);
  if (all.length > 1 && all.length === order.length)
    return order.map((fact, at) => ({ mentions: [all[at] ?? ""], own: [fact] }));
  return [{ mentions: all, own: statement.facts }];
}

const dated = ({ source }: Fact, periods: readonly DayRange[]) =>
  periods.some(({ from, to }) => source.period?.from === from && source.period.to === to);
const fromTo = /(?:from|从|由)[^‹]{0,20}‹(\d+)›[^‹]{0,24}(?:to|到|至|升|降|涨|跌|变)[^‹]{0,8}‹(\d+)›/iu;

function periodFault(statement: Statement, { lastDay }: Surroundings): string | undefined {
  const { words, facts } = statement;
  const periodsIn = (part: string): DayRange[] => {
    const { period, compare } = readPeriods(part.replaceAll(/‹\d+›/g, " x "), { lastDay });
    return [period, compare].filter((each) => each !== undefined);
  };
  const timed = facts.filter((fact) => fact.source.period);
  const whole = periodsIn(words);
  if (timed.length > 0 && whole.length > 0 && !timed.some((fact) => dated(fact, whole)))
    return `the days that it names (${whole[0]?.from} to ${whole[0]?.to}) are not those of its facts`;
  // Each part that names days of its own is about those.
  const wrong = partsOf(statement).find(({ part, own }) => {
    const named = periodsIn(part);
    const here = own.filter((fact) => fact.source.period && !isChange(fact));
    return named.length > 0 && here.length === 1 && !here.some((fact) => dated(fact, named));
  });
  if (wrong) return "a part of it names other days than its fact has";
  const [, first, second] = fromTo.exec(words) ?? [];
  const [from, to] = [facts[Number(first)], facts[Number(second)]].map((fact) => fact?.source.period?.from);
  return from && to && from > to ? "it goes from the later to the earlier" : undefined;
}

function metricFault(statement: Statement): string | undefined {
  const named = (part: string): string[] => readMetrics(part).map(({ metric }) => metric);
  for (const { mentions: said, own } of matched(statement, named)) {
    const measured = own.filter((fact) => metricOf(fact));
    if (said.length === 0 || measured.length !== own.length || measured.length === 0) continue;
    const wrong = measured.find((fact) => !said.includes(metricOf(fact) ?? ""));
    if (wrong) return `it speaks of ${said[0]}, and its fact is of ${metricOf(wrong)}`;
  }
  return undefined;
}

const letter = /[\p{Script=Latin}\p{N}]/u;
/** Where a name stands by itself: "direct" is not in "directly". */
function placeOf(name: string, words: string): number {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words.charAt(at - 1), words.charAt(at + name.length)];
    const cut = (inside: string, outside: string) => letter.test(inside) && letter.test(outside);
    if (!cut(name.charAt(0), before) && !cut(name.charAt(name.length - 1), after)) return at;
  }
  return -1;
}

/** Longest first, so that "Water Bottle green" is not taken for "Water Bottle". */
export function namesIn(words: string, names: ReadonlySet<string>): string[] {
  const found: { name: string; at: number }[] = [];
  let left = words.toLowerCase();
  for (const name of [...names].sort((one, two) => two.length - one.length)) {
    const low = name.toLowerCase();
    const at = placeOf(low, left);
    if (at < 0) continue;
    found.push({ name: low, at });
    left = left.slice(0, at) + "\u00b7".repeat(low.length) + left.slice(at + low.length);
  }
  return found.sort((one, two) => one.at - two.at).map(({ name }) => name);
}
const aboutOf = ({ label, source, value }: Fact): string =>
  [label, ...(source.ids ?? []), typeof value === "string" ? value : ""].join(" ").toLowerCase();

/** What of a label says which row it is of: the metric and its days come before. */
const scopeOf = ({ label }: Fact): string =>
  label.replace(/^[^,]*?\d{4}-\d\d-\d\d(?:…\d{4}-\d\d-\d\d)?/, "").replace(/^change of \w+/, "");
const ofTheWhole =
  /\b(?:out of|in all|total|overall|whole|shop-?wide|the shop|altogether)\b|总|全店|整体|一共|合计|整个/i;

/** A number stands beside the name of what it is of; names that none of its facts is about are somebody else's. */
function entityFault(statement: Statement, { names, named }: Surroundings): string | undefined {
  const numbers = statement.facts.filter(({ value }) => typeof value === "number");
  if (numbers.length === 0) return undefined;
  const here = namesIn(statement.words, names);
  const meant = here.length > 0 ? here : named;
  const other = numbers.find((fact) => {
    const own = namesIn(scopeOf(fact), names);
    if (own.length > 0) return meant.length > 0 && !own.some((name) => meant.includes(name));
    return here.length === 1 && numbers.length > 1 && metricOf(fact) !== undefined && !ofTheWhole.test(statement.words);
  });
  if (other) return `one of its facts (${other.label}) is about something else`;
  const groups = matched(statement, (part) => namesIn(part, names));
  for (const { mentions: said, own } of groups) {
    const about = own.map(aboutOf);
    const stray = said.find((name) => !about.some((each) => each.includes(name)));
    if (stray !== undefined) return `it names ${stray}, and its facts are not about that`;
    const apart = groups.length > 1 || (own.length === 1 && said.length > 0);
    if (
      apart &&
      own.some((fact) => typeof fact.value === "number" && !said.some((name) => aboutOf(fact).includes(name)))
    )
      return `a fact beside ${said[0]} is not about that`;
  }
  return undefined;
}

/** Why a statement says more, or something else, than its facts bear; undefined where it does not. */
export function claimFault(statement: Statement, surroundings: Surroundings): string | undefined {
  return (
    unitFault(statement) ??
    periodFault(statement, surroundings) ??
    metricFault(statement) ??
    entityFault(statement, surroundings) ??
    directionFault(statement, surroundings)
  );
}
export const changesOf = (facts: Iterable<Fact>): Set<number> =>
  new Set(
    [...facts]
      .filter(isChange)
      .map(signOf)
      .filter((sign) => sign !== 0),
  );
