import { dayOf, lastOfMonth, partsOf } from "./days.ts";
import { readNumber } from "./numerals.ts";
import { type Clock, days, type PeriodRule, type Span, untilToday } from "./period-rule.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(20\\d\\d|19\\d\\d|last year|this year)";
const HAN = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
const HAN_YEAR = "(去年|今年|前年|上年|(?:19|20)\\d\\d年)?的?";
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

function yearOf(word: string | undefined, clock: Clock): number | undefined {
  if (!word) return undefined;
  const now = partsOf(clock.today).year;
  if (/^\d{4}/.test(word)) return Number(word.slice(0, 4));
  if (/前年/.test(word)) return now - 2;
  return /今年|this/.test(word) ? now : now - 1;
}

/** From the first day of one month to the last of another: "June to August 2011", 去年11月到1月. Without a year the latest
 * such months that have begun; a range that runs over the turn of the year ends in the next one. */
function monthsFrom(
  first: number,
  last: number,
  early: string | undefined,
  late: string | undefined,
  clock: Clock,
): Span | undefined {
  if (!(first >= 1 && first <= 12 && last >= 1 && last <= 12) || first === last) return undefined;
  const over = last < first ? 1 : 0;
  const [from, to] = [yearOf(early, clock), yearOf(late, clock)];
  const year = from ?? (to === undefined ? undefined : to - over) ?? latest(first, clock);
  const end = to !== undefined && from !== undefined && to > from ? to : year + over;
  const span = days(dayOf(year, first, 1), lastOfMonth(end, last));
  return untilToday(from === undefined && to === undefined ? { ...span, yearless: span.to } : span, clock);
}
const latest = (month: number, clock: Clock): number => {
  const { year } = partsOf(clock.today);
  return dayOf(year, month, 1) <= clock.today ? year : year - 1;
};

/** Spans of whole months, and days whose month is said once. */
export const monthRules: PeriodRule[] = [
  {
    // "may" and "mar" are words before they are months, but not behind these.
    pattern:
      /(?<=\b(?:vs\.?|versus|against|compared (?:to|with)|than|in|during|since)\s)(may|mar)\b(?! (?:i|we|you|be|have|not)\b)(?! \d)(?!,? 20\d\d)/g,
    read: ([name = ""], clock) => {
      const year = latest(monthOf(name), clock);
      const span: Span = { from: dayOf(year, monthOf(name), 1), to: lastOfMonth(year, monthOf(name)), grain: "month" };
      return untilToday({ ...span, yearless: span.to }, clock);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:between )?${NAME}(?:,? ${YEAR})?\\s?(?:-|–|—|to|through|thru|until|till|and(?<=between .{3,24}and))\\s?(?:the end of )?${NAME}(?![a-z])(?!\\s?\\d{1,2}(?:st|nd|rd|th)?\\b)(?:,? ${YEAR})?`,
      "g",
    ),
    read: ([first = "", early, last = "", late], clock) =>
      monthsFrom(monthOf(first), monthOf(last), early, late, clock),
  },
  {
    pattern: new RegExp(
      `${HAN_YEAR}(?<![\\d个.])${HAN}月?(?:份)?\\s?(?:到|至|-|~|—|–)\\s?${HAN_YEAR}${HAN}月(?:份)?(?![\\d一二三四五六七八九十])`,
      "g",
    ),
    read: ([early, first = "", late, last = ""], clock) =>
      monthsFrom(readNumber(first), readNumber(last), early, late, clock),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|–|—|to|through|until|till)\\s?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of )?${NAME}(?![a-z])(?:,? (20\\d\\d))?`,
      "g",
    ),
    read: ([first = "", last = "", name = "", year], clock) =>
      datesOf(monthOf(name), Number(first), Number(last), year, clock),
  },
  {
    pattern:
      /(?<!\d)((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})[日号]?\s?(?:到|至|-|~|—)\s?(\d{1,2})(?:[日号]|(?![\d月.]))/g,
    read: ([year, month = "", first = "", last = ""], clock) =>
      datesOf(Number(month), Number(first), Number(last), year, clock),
  },
  {
    pattern: new RegExp(
      `\\b${NAME} (\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|–|—|to|through)\\s?(\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)\\b`,
      "g",
    ),
    read: ([name = "", first = "", last = "", year], clock) =>
      datesOf(monthOf(name), Number(first), Number(last), year, clock),
  },
];

/** "25-31 December 2020": the month is said once. */
function datesOf(month: number, first: number, last: number, year: string | undefined, clock: Clock): Span | undefined {
  const chosen = year ? Number(year) : latest(month, clock);
  if (month < 1 || first < 1 || last <= first || dayOf(chosen, month, last) > lastOfMonth(chosen, month))
    return undefined;
  const span = days(dayOf(chosen, month, first), dayOf(chosen, month, last));
  return year ? span : { ...span, yearless: span.to };
}
