import { toDay, toIso } from "./days.ts";
import { foldWidth } from "./numerals.ts";
import { type Compared, deriveCompare, periodFromCompare, readCompareWord } from "./period-compare.ts";
import type { Clock, PeriodRule, Span } from "./period-rule.ts";
import { dateRules } from "./period-rules-dates.ts";
import { festivalRules } from "./period-rules-festivals.ts";
import { relativeRules } from "./period-rules-relative.ts";
import { toSimplified } from "./scripts.ts";

export interface Period {
  /** Days of the shop, both included. */
  from: string;
  to: string;
  grain: "day" | "week" | "month" | "custom";
  /** The words it was read from; empty where it follows from the other period. */
  text: string;
}

export interface FoundSpan extends Span {
  start: number;
  end: number;
}

/** A rule whose every word is of one script need not be tried on a text without it. */
function scriptOf(rule: PeriodRule): "han" | "latin" | "any" {
  const { source } = rule.pattern;
  const plainDate = source.includes("[-/.") || source.includes("[./]");
  if (!/[\u4e00-\u9fff]/.test(source)) return plainDate ? "any" : "latin";
  return /[a-z]{3}/.test(source) || plainDate ? "any" : "han";
}
const rules = [...festivalRules, ...dateRules, ...relativeRules].map((rule) => ({ ...rule, script: scriptOf(rule) }));
const RANGE = /^\s*(?:到|至|-|~|—|–|through|thru|until|till|to)\s*(?:了?\s*)$/;
const BETWEEN = /^\s*and\s*$/;
const LISTED = /^\s*(?:和|跟|与|及|、|and|&|\+)\s*$/;
const SINCE_BEFORE = /(?:\bsince|\bfrom|自从?|从)\s*$/;
const SINCE_AFTER = /^\s*(?:以来|至今|到现在|到今天|起|开始|到目前|onwards?|till now|until now|to now|to date)/;

/** A text without any of these names no time, and most messages have none. */
const SOME_TIME =
  /[天日周月年季号昨今明近末节]|期|礼拜|最近|\d|元旦|国庆|平安夜|双十|六一八|五一|黑五|\b(?:y?day|today|tonight|yester|tomorrow|this|last|past|next|prev|week|month|year|quarter|fortnight|recent|lately|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|black f|cyber|bfcm|christmas|xmas|hallow|thanks|mother|father|valen|women|child|single|double|golden|new year|boxing|h1|h2|[ymqw]td|first half|second half|the week|within|over|in |for )/;

/** Every time that a text names, in order; a longer reading wins over the shorter ones inside it. */
export function findSpans(text: string, clock: Clock): FoundSpan[] {
  if (!SOME_TIME.test(text)) return [];
  const found: FoundSpan[] = [];
  const missing = new Set([...(/[a-z]/.test(text) ? [] : ["latin"]), ...(/[\u4e00-\u9fff]/.test(text) ? [] : ["han"])]);
  for (const rule of rules.filter(({ script }) => !missing.has(script)))
    for (const match of text.matchAll(rule.pattern)) {
      const span = rule.read(match.slice(1), clock);
      if (span && Number.isFinite(span.from))
        found.push({ ...span, start: match.index, end: match.index + match[0].length });
    }
  found.sort((one, two) => two.end - two.start - (one.end - one.start) || one.start - two.start);
  const kept: FoundSpan[] = [];
  for (const span of found)
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  return kept.sort((one, two) => one.start - two.start);
}

/** "from Aug 1 to Aug 7", 周一到周三, "since Monday": two times, or one and today, make one period. */
function joinRanges(text: string, spans: FoundSpan[], clock: Clock, compares: boolean): FoundSpan[] {
  const joined: FoundSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const gap = before ? text.slice(before.end, span.start) : "";
    const isRange =
      before && (RANGE.test(gap) || (BETWEEN.test(gap) && /between\s*$/.test(text.slice(0, before.start))));
    const isList = before && !compares && LISTED.test(gap) && Math.abs(span.from - before.to) <= 1;
    if (before && (isRange || isList)) {
      const later = isRange && span.to < before.from ? shiftedAfter(span, before) : span;
      joined[joined.length - 1] = {
        from: Math.min(before.from, later.from),
        to: Math.max(before.to, later.to),
        grain: "custom",
        start: before.start,
        end: span.end,
      };
    } else joined.push(span);
  }
  return joined.map((span) => sinceToday(text, span, clock));
}

/** "Dec 20 to Jan 3" read without years: the end lies after the beginning. */
function shiftedAfter(span: Span, before: Span): Span {
  const years = Math.ceil((before.from - span.from) / 366);
  return { ...span, from: span.from + years * 365, to: span.to + years * 365 };
}

function sinceToday(text: string, span: FoundSpan, clock: Clock): FoundSpan {
  const after = SINCE_AFTER.exec(text.slice(span.end));
  const sinceWord =
    /\bsince\s*$/.test(text.slice(0, span.start)) || (SINCE_BEFORE.test(text.slice(0, span.start)) && after);
  if (!sinceWord && !after) return span;
  if (span.from > clock.today) return span;
  return { ...span, to: clock.today, grain: "custom", end: span.end + (after?.[0].length ?? 0) };
}

/**
 * Reads the period that a question is about and the one it is compared with. `lastDay` is the last complete day:
 * 昨天 and "yesterday" mean it; periods that are still running end on the day after it.
 */
export function readPeriods(text: string, { lastDay }: { lastDay: string }): { period?: Period; compare?: Period } {
  const plain = toSimplified(foldWidth(text));
  const yesterday = toDay(lastDay);
  const clock = { yesterday, today: yesterday + 1 };
  const word = readCompareWord(plain);
  const masked = word
    ? plain.slice(0, word.start) + " ".repeat(word.reach - word.start) + plain.slice(word.reach)
    : plain;
  const compares = word !== undefined || COMPARES.test(plain);
  const spans = joinRanges(masked, findSpans(masked, clock), clock, compares);
  const { period, compare: named } = assign(masked, spans);
  // 最近7天比前7天: the second "7 days" are those before the first.
  const isSame = period && named && period.from === named.from && period.to === named.to;
  const compare = isSame ? { ...named, ...deriveCompare(period, "before") } : named;
  const told = (span: FoundSpan): Period => toPeriod(span, text.slice(span.start, span.end));
  if (compare) {
    if (period) return { period: told(period), compare: told(compare) };
    const own = periodFromCompare(compare, clock);
    return own ? { period: toPeriod(own, ""), compare: told(compare) } : { compare: told(compare) };
  }
  if (!period) return {};
  const derived = word && deriveCompare(period, word.kind);
  const compareText = word ? text.slice(word.start, word.end) : "";
  return derived ? { period: told(period), compare: toPeriod(derived, compareText) } : { period: told(period) };
}

const toPeriod = (span: Span, text: string): Period => ({
  from: toIso(span.from),
  to: toIso(span.to),
  grain: span.grain,
  text: text.trim(),
});

const COMPARES = /比|对照|\bvs?\b|versus|compare|against|\bthan\b|stack up/;
/** Words right before a time that make it the one compared with. */
const AGAINST =
  /(?:比起?|对比|相比|\bvs?\.?|versus|against|than|compared? (?:it )?(?:to|with)|relative to|stack up (?:to|against))\s*(?:the\s*)?$/;
const JOINED = /(?:跟|和|与|同)\s*$/;

function assign(text: string, spans: FoundSpan[]): { period?: FoundSpan | undefined; compare?: FoundSpan | undefined } {
  const against = spans.find((span, at) => {
    const before = text.slice(0, span.start);
    if (AGAINST.test(before)) return true;
    return (
      JOINED.test(before) &&
      /^.{0,4}(?:比|相比|对比)/.test(text.slice(span.end)) &&
      (spans.length === 1 || at === 0 || spans.length === 2)
    );
  });
  if (against) return { period: spans.find((span) => span !== against), compare: against } satisfies Compared;
  if (spans.length >= 2 && COMPARES.test(text)) return { period: spans[0], compare: spans[1] };
  return { period: spans[0] };
}
