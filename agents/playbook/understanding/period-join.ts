import { addMonths } from "./days.ts";
import type { Clock, Span } from "./period-rule.ts";

/** A time and where the text names it. */
export interface FoundSpan extends Span {
  start: number;
  end: number;
}

interface Compared {
  period?: FoundSpan | undefined;
  compare?: FoundSpan | undefined;
}

const RANGE = /^\s*(?:到|至|-|~|—|–|through|thru|until|till|to)\s*(?:了?\s*)$/;
const BETWEEN = /^\s*and\s*$/;
const LISTED = /^\s*(?:和|跟|与|及|、|and|&|\+)\s*$/;
const SINCE_BEFORE = /(?:\bsince|\bfrom|自从?|从)\s*$/;
const SINCE_AFTER = /^\s*(?:以来|至今|到现在|到今天|起|开始|到目前|onwards?|till now|until now|to now|to date)/;

/** "from Aug 1 to Aug 7", 周一到周三, "since Monday": two times, or one and today, make one period. */
export function joinRanges(text: string, spans: FoundSpan[], clock: Clock, compares: boolean): FoundSpan[] {
  const joined: FoundSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const gap = before ? text.slice(before.end, span.start) : "";
    const isRange =
      before && (RANGE.test(gap) || (BETWEEN.test(gap) && /between\s*$/.test(text.slice(0, before.start))));
    const isList = before && !compares && LISTED.test(gap) && Math.abs(span.from - before.to) <= 1;
    if (before && (isRange || isList)) {
      const [first, last] = isRange ? inOrder(before, span, text.slice(span.start, span.end)) : [before, span];
      joined[joined.length - 1] = {
        from: Math.min(first.from, last.from),
        to: Math.max(first.to, last.to),
        grain: "custom",
        start: before.start,
        end: span.end,
      };
    } else joined.push(span);
  }
  return joined.map((span) => sinceToday(text, span, clock));
}

/**
 * The end of a range lies after its beginning, whatever each would mean alone: "Dec 20 to Jan 3" ends a year later,
 * 28号到3号 a month later, and 周一到周四 on a Wednesday was last week.
 */
function inOrder(before: FoundSpan, span: FoundSpan, words: string): [Span, Span] {
  // "28 November to 3 December 2020": the year is said once, at the end.
  if (before.yearless !== undefined && span.yearless === undefined && span.grain !== "custom")
    return [nearest(before, span.from), span];
  if (span.to >= before.from) return [before, span];
  if (/周|星期|礼拜|day/.test(words)) return [{ ...before, from: before.from - 7, to: before.to - 7 }, span];
  const months = /月|[a-z]{3} ?\d|\d ?[a-z]{3}|[./]/.test(words) && !/^the /.test(words) ? 12 : 1;
  return [before, { ...span, from: addMonths(span.from, months), to: addMonths(span.to, months) }];
}

/** The latest such days in a year that do not begin after `day`. */
function nearest<Named extends Span>(span: Named, day: number): Named {
  let years = 0;
  while (years < 60 && addMonths(span.from, -12 * years) > day) years++;
  const to = addMonths(span.yearless ?? span.to, -12 * years);
  return years === 0 ? span : { ...span, from: addMonths(span.from, -12 * years), to };
}

/** "June to August 2011 against March to May": what has no year of its own lies in the other's, before it where compared. */
export function inOneYear({ period, compare }: Compared): Compared {
  if (!period || !compare) return { period, compare };
  if (compare.yearless !== undefined) return { period, compare: nearest(compare, period.from) };
  if (period.yearless === undefined) return { period, compare };
  return { period: nearest(period, addMonths(compare.from, 12) - 1), compare };
}

function sinceToday(text: string, span: FoundSpan, clock: Clock): FoundSpan {
  const after = SINCE_AFTER.exec(text.slice(span.end));
  const sinceWord =
    /\bsince\s*$/.test(text.slice(0, span.start)) || (SINCE_BEFORE.test(text.slice(0, span.start)) && after);
  if (!sinceWord && !after) return span;
  if (span.from > clock.today) return span;
  return { ...span, to: clock.today, grain: "custom", end: span.end + (after?.[0].length ?? 0) };
}

export const COMPARES = /比|对照|\bvs?\b|versus|compare|against|\bthan\b|stack up/;
/** Words right before a time that make it the one compared with. */
const AGAINST =
  /(?:比起?|对比|相比|\bvs?\.?|versus|against|than|compared? (?:it )?(?:to|with)|relative to|stack up (?:to|against))\s*(?:the\s*)?$/;
const JOINED = /(?:跟|和|与|同)\s*$/;

/** Which of the times is asked about and which it is compared with. */
export function assign(text: string, spans: FoundSpan[]): Compared {
  const against = spans.find((span, at) => {
    const before = text.slice(0, span.start);
    // 对比A和B begins with the word and compares neither of the two with it.
    if (
      AGAINST.test(before) &&
      !(at === 0 && spans.length > 1 && /^\s*(?:请|帮我)?(?:比较|对比|比一?下)\s*$/.test(before))
    )
      return true;
    return (
      JOINED.test(before) &&
      /^.{0,4}(?:比|相比|对比)/.test(text.slice(span.end)) &&
      (spans.length === 1 || at === 0 || spans.length === 2)
    );
  });
  if (against) return { period: spans.find((span) => span !== against), compare: against };
  if (spans.length >= 2 && COMPARES.test(text)) return { period: spans[0], compare: spans[1] };
  return { period: spans[0] };
}
