import { toDay, toIso } from "./days.ts";
import { foldWidth } from "./numerals.ts";
import { deriveCompare, periodFromCompare, readCompareWord } from "./period-compare.ts";
import { assign, COMPARES, type FoundSpan, inOneYear, joinRanges } from "./period-join.ts";
import type { Clock, PeriodRule, Span } from "./period-rule.ts";
import { countedRules } from "./period-rules-counted.ts";
import { dateRules } from "./period-rules-dates.ts";
import { festivalRules } from "./period-rules-festivals.ts";
import { monthRules } from "./period-rules-months.ts";
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

/** A rule whose every word is of one script need not be tried on a text without it. */
function scriptOf(rule: PeriodRule): "han" | "latin" | "any" {
  const { source } = rule.pattern;
  const plainDate = source.includes("[-/.") || source.includes("[./]");
  if (!/[\u4e00-\u9fff]/.test(source)) return plainDate ? "any" : "latin";
  return /[a-z]{3}/.test(source) || plainDate ? "any" : "han";
}
const rules = [...festivalRules, ...monthRules, ...dateRules, ...relativeRules, ...countedRules].map((rule) => ({
  ...rule,
  script: scriptOf(rule),
}));
/** A text without any of these names no time, and most messages have none. */
const SOME_TIME =
  /[天日周月年季号昨今明近末节]|期|礼拜|最近|\d|元旦|国庆|平安夜|双十|六一八|五一|黑五|\b(?:y?day|today|tonight|yester|tomorrow|this|last|past|next|prev|week|month|year|quarter|fortnight|recent|lately|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|black f|cyber|bfcm|christmas|xmas|hallow|thanks|mother|father|valen|women|child|single|double|golden|new year|boxing|h1|h2|[ymqw]td|first half|second half|(?:in|for|over|within|during) (?:the |these )?(?:\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple|few|fourteen|fifteen|thirty|sixty|ninety|coming|upcoming|trailing|prior))/;

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
  const { period, compare: named } = inOneYear(assign(masked, spans));
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
