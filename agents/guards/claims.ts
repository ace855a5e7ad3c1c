import type { Fact } from "../../core/facts.ts";
import type { Day } from "../../core/time.ts";
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
};

const up =
  /\b(?:rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|th|ing)?|climb\w*|gain\w*|improv\w+|went up|is up|are up|was up|were up|up by|higher|more than before)\b|上升|上涨|增长|增加|提升|提高|走高|涨了?|升了|多了|变多|变高|高于/giu;
const down =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr[aiu]nk\w*|lost|slid\w*|sank|went down|is down|are down|was down|were down|down by|lower|less than before)\b|下降|下跌|下滑|减少|降低|走低|跌了?|降了|少了|变少|变低|低于|流失/giu;
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

function periodFault({ words, facts }: Statement, { lastDay }: Surroundings): string | undefined {
  const dated = facts.filter((fact) => fact.source.period);
  if (dated.length === 0) return undefined;
  const { period, compare } = readPeriods(words.replaceAll(/‹\d+›/g, " x "), { lastDay });
  if (!period) return undefined;
  const named = [period, ...(compare ? [compare] : [])];
  const fits = ({ source }: Fact) =>
    named.some(({ from, to }) => source.period && source.period.from === from && source.period.to === to);
  return dated.some(fits)
    ? undefined
    : `the days that it names (${period.from} to ${period.to}) are not those of its facts`;
}

function metricFault({ words, facts }: Statement): string | undefined {
  const measured = facts.filter((fact) => metricOf(fact));
  if (measured.length !== facts.length || measured.length === 0) return undefined;
  const named = readMetrics(words).map(({ metric }) => metric as string);
  if (named.length === 0) return undefined;
  const wrong = measured.find((fact) => !named.includes(metricOf(fact) ?? ""));
  return wrong && measured.every((fact) => !named.includes(metricOf(fact) ?? ""))
    ? `it speaks of ${named[0]}, and its fact is of ${metricOf(wrong)}`
    : undefined;
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
function namesIn(words: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let left = words.toLowerCase();
  for (const name of [...names].sort((one, two) => two.length - one.length)) {
    const low = name.toLowerCase();
    const at = placeOf(low, left);
    if (at < 0) continue;
    found.push(low);
    left = `${left.slice(0, at)} ${left.slice(at + low.length)}`;
  }
  return found;
}
const aboutOf = ({ label, source, value }: Fact): string =>
  [label, ...(source.ids ?? []), typeof value === "string" ? value : ""].join(" ").toLowerCase();

/** A number stands beside the name of what it is of; names that none of the sentence's facts is about are somebody else's. */
function entityFault({ words, facts }: Statement, { names }: Surroundings): string | undefined {
  if (!facts.some(({ value }) => typeof value === "number")) return undefined;
  const about = facts.map(aboutOf);
  const stray = namesIn(words, names).find((name) => !about.some((each) => each.includes(name)));
  return stray === undefined ? undefined : `it names ${stray}, and its facts are not about that`;
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
