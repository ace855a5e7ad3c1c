import { addMonths, dayOf, lastOfMonth, partsOf, weekStart } from "./days.ts";
import { type Clock, days, oneDay, type Span, untilToday } from "./period-rule.ts";

/** What a comparison goes back to: the equal stretch before, a week, a month or a year earlier. */
export type CompareKind =
  | "before"
  | "week-before"
  | "month-before"
  | "same-days-last-week"
  | "same-days-last-month"
  | "year-before";

const words: [CompareKind, RegExp][] = [
  [
    "year-before",
    /去年同期|上年同期|去年的?(?:今天|这个?时候|同一[天周月])|同比|\byoy\b|year[- ](?:on|over)[- ]year|same (?:day|week|month|period|time|days|dates) (?:of )?last year|(?:the )?year before(?! last)|a year (?:ago|earlier)/,
  ],
  [
    "same-days-last-week",
    /上个?(?:周|星期|礼拜)的?(?:同一[天日]|同期|这个?时候|今天)|same (?:day|days|time|period) (?:of )?(?:last|the previous) week|周同比/,
  ],
  [
    "same-days-last-month",
    /上个?月的?(?:同一[天日]|同期|这个?时候)|same (?:day|days|dates|time|period) (?:of )?last month/,
  ],
  [
    "week-before",
    /(?:再|之)?前一?[个]?(?:周|星期|礼拜)(?!之?[内末一二三四五六日])|再?往前一周|(?:the )?(?:week|7 days) (?:before(?! last)|prior)|(?:the )?(?:prior|preceding) (?:week|7 days)/,
  ],
  ["month-before", /再?前一?个月(?!内)|(?:the )?month (?:before(?! last)|prior)|(?:the )?(?:prior|preceding) month/],
  [
    "before",
    /环比|上(?:一个?)?周期|前一个?(?:周期|时段|阶段)|(?:比|跟|和|较)之?(?:以)?前(?:比|相比)?(?![一天年几]|\d)|wow\b|mom\b|week[- ](?:on|over)[- ]week|month[- ](?:on|over)[- ]month|(?:than|with|to|vs) before|previous (?:period|window)|(?:the )?(?:(?:\d+|two|three|four) )?(?:period|days|weeks|months|fortnight) (?:before(?! last)|prior)|before that|前一天|(?:the )?(?:day before|previous day)(?! yesterday)/,
  ],
];

export interface CompareWord {
  kind: CompareKind;
  start: number;
  end: number;
  /** Where the 比 that may follow it ends. */
  reach: number;
}

export function readCompareWord(text: string): CompareWord | undefined {
  for (const [kind, pattern] of words) {
    const match = pattern.exec(text);
    if (!match) continue;
    // 前一周 on its own is the week itself, not what something is compared with.
    const isBare = /^(?:前一?个?(?:周|星期|礼拜|月))/.test(match[0]) && !/比|跟|和|与|vs|环/.test(text);
    if (!isBare) {
      const end = match.index + match[0].length;
      return {
        kind,
        start: match.index,
        end,
        reach: end + (/^(?:的?相?比|对比)/.exec(text.slice(end))?.[0].length ?? 0),
      };
    }
  }
  return undefined;
}

const length = (span: Span): number => span.to - span.from + 1;
const shifted = (span: Span, by: number): Span => ({ ...span, from: span.from + by, to: span.to + by });

/** A month, or its days so far, against the month before. */
function monthEarlier(span: Span): Span {
  const { year, month, date } = partsOf(span.to);
  const isWhole = span.to === lastOfMonth(year, month);
  const end = lastOfMonth(year, month - 1);
  return {
    from: dayOf(year, month - 1, 1),
    to: isWhole ? end : Math.min(end, dayOf(year, month - 1, date)),
    grain: "month",
  };
}

export function deriveCompare(span: Span, kind: CompareKind): Span {
  switch (kind) {
    case "year-before":
      return { ...span, from: addMonths(span.from, -12), to: addMonths(span.to, -12) };
    case "same-days-last-week":
      return shifted(span, -7);
    case "same-days-last-month":
      return { ...span, from: addMonths(span.from, -1), to: addMonths(span.to, -1) };
    case "week-before":
      return span.grain === "week" || length(span) <= 7
        ? shifted({ ...span, to: span.grain === "week" ? span.from + 6 : span.to }, -7)
        : days(span.from - 7, span.from - 1);
    case "month-before":
      return span.grain === "month" ? monthEarlier(span) : days(addMonths(span.from, -1), span.from - 1);
    case "before":
      if (span.grain === "month") return monthEarlier(span);
      return shifted(span, span.grain === "week" ? -7 : -length(span));
    default:
      return kind satisfies never;
  }
}

/** 比上周 with nothing else named is about this week. */
export function periodFromCompare(compare: Span, clock: Clock): Span | undefined {
  if (compare.to >= clock.today) return undefined;
  if (compare.grain === "day") return oneDay(Math.min(clock.today, compare.to + 1));
  if (compare.grain === "week") {
    const monday = weekStart(compare.to + 1);
    return untilToday({ from: monday, to: monday + 6, grain: "week" }, clock);
  }
  if (compare.grain === "month") {
    const { year, month } = partsOf(compare.to + 1);
    return untilToday({ from: dayOf(year, month, 1), to: lastOfMonth(year, month), grain: "month" }, clock);
  }
  return untilToday(days(compare.to + 1, compare.to + length(compare)), clock);
}
