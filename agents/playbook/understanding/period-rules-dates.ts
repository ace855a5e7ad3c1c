import { dayOf, isDate, lastOfMonth, partsOf, weekdayOf } from "./days.ts";
import { readNumber } from "./numerals.ts";
import { type Clock, days, oneDay, type PeriodRule, type Span, untilToday } from "./period-rule.ts";
import { monthOf } from "./period-units.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE = "(\\d{1,2})(?:st|nd|rd|th)?";
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** Without a year a date is the latest one that has come. */
function dateIn(year: string | undefined, month: number, date: number, clock: Clock): Span | undefined {
  if (!isDate(month, date)) return undefined;
  const now = partsOf(clock.today).year;
  if (year) return oneDay(dayOf(Number(year), month, date));
  const thisYear = dayOf(now, month, date);
  const latest = thisYear <= clock.today ? thisYear : dayOf(now - 1, month, date);
  return { ...oneDay(latest), yearless: latest };
}

function yearFor(word: string | undefined, clock: Clock, first: number): number {
  const now = partsOf(clock.today).year;
  if (word && /^\d{4}/.test(word)) return Number(word.slice(0, 4));
  if (word && /前年/.test(word)) return now - 2;
  if (word && /去年|last|上年/.test(word)) return now - 1;
  if (word && /今年|this/.test(word)) return now;
  return dayOf(now, first, 1) <= clock.today ? now : now - 1;
}

const monthsOf = (word: string | undefined, first: number, count: number, clock: Clock): Span => {
  const year = yearFor(word, clock, first);
  const whole = count === 1 ? monthOf(year, first) : days(dayOf(year, first, 1), lastOfMonth(year, first + count - 1));
  return untilToday(word ? whole : { ...whole, yearless: whole.to }, clock);
};

const QUARTERS = "一二三四";
const quarterNumber = (text: string): number => (/\d/.test(text) ? Number(text) : QUARTERS.indexOf(text) + 1);
const WHICH_YEAR = "(去年|今年|前年|上年|\\d{4}年?|last year's |this year's |\\d{4} )?的?";

/** 8 in 8.20 or 8/20 is a month only where nothing makes it a price or a score. */
const SHORT_DATE =
  /(?<![\d.¥$£€/:-])(\d{1,2})([./])(\d{1,2})(?![\d%.元块分折万千百wk/:]|包邮)(?=\s?([到至~号日-])|.{0,2}(?:那|当|的|之|以|卖|数|销)|$|\s|[,，。?？)）])/g;

/** 8月1号到7号, "Aug 1-7": the month is said once. */
function datesIn(month: number, first: string | undefined, last: string | undefined, clock: Clock): Span | undefined {
  const from = dateIn(undefined, month, Number(first), clock);
  if (!from || !isDate(month, Number(last)) || Number(last) <= Number(first)) return undefined;
  return days(from.from, from.from + Number(last) - Number(first));
}

export const dateRules: PeriodRule[] = [
  {
    pattern: /(?<!\d)(\d{1,2})月(\d{1,2})[日号]?\s?(?:到|至|-|~|—)\s?(\d{1,2})(?:[日号]|(?![\d月.]))/g,
    read: ([month, first, last], clock) => datesIn(Number(month), first, last, clock),
  },
  {
    pattern: new RegExp(`\\b${MONTH_NAME}\\.? ${DATE}\\s?(?:-|–|to|through)\\s?${DATE}\\b`, "g"),
    read: ([month = "", first, last], clock) => datesIn(monthNumber(month), first, last, clock),
  },
  {
    pattern: /(?<!\d)(19\d\d|20\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)[日号]?/g,
    read: ([year, month, date], clock) => dateIn(year, Number(month), Number(date), clock),
  },
  {
    pattern:
      /(?<!\d)(19\d\d|20\d\d)(?:[-/.](0[1-9]|1[0-2])(?![-/.]?\d)|年(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?!\d))/g,
    read: ([year = "", numeric, chinese], clock) =>
      untilToday(monthOf(Number(year), numeric ? Number(numeric) : readNumber(chinese ?? "")), clock),
  },
  {
    pattern:
      /(?<!\d)(\d{1,2}|十[一二]?|[一二三四五六七八九])月(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]?(?!\d|[天件个周年月])/g,
    read: ([month = "", date = ""], clock) => dateIn(undefined, readNumber(month), readNumber(date), clock),
  },
  {
    pattern: new RegExp(`${WHICH_YEAR}(?<![\\d个])(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?!\\d)`, "g"),
    read: ([word, month = ""], clock) => {
      const number = readNumber(month);
      return number >= 1 && number <= 12 ? monthsOf(word, number, 1, clock) : undefined;
    },
  },
  {
    pattern: new RegExp(
      `\\b${MONTH_NAME}\\.? ${DATE}\\b(?:,? (20\\d\\d))?|\\b(?:the )?${DATE} (?:of )?${MONTH_NAME}\\b(?:,? (20\\d\\d))?`,
      "g",
    ),
    read: ([month, date, year, otherDate, otherMonth, otherYear], clock) =>
      dateIn(year ?? otherYear, monthNumber(month ?? otherMonth ?? ""), Number(date ?? otherDate), clock),
  },
  {
    pattern: new RegExp(`\\b(last |this )?${MONTH_NAME}\\b(?:,? (20\\d\\d|last year|this year))?`, "g"),
    read: ([which, name = "", year], clock) => {
      // "may" and "mar" are words before they are months.
      if ((name === "may" || name === "mar") && !which && !year) return undefined;
      return monthsOf(year, monthNumber(name), 1, clock);
    },
  },
  {
    pattern: new RegExp(`${WHICH_YEAR}(?:\\bq([1-4])\\b|第?([一二三四1-4])季度?(?!节))(?: ?(20\\d\\d))?`, "g"),
    read: ([word, quarter, chinese, year], clock) =>
      monthsOf(year ?? word, quarterNumber(quarter ?? chinese ?? "") * 3 - 2, 3, clock),
  },
  {
    pattern: new RegExp(
      `${WHICH_YEAR}(?:(上|前)半年|(下|后)半年|\\bh([12])\\b|(first half|second half)(?: of the year)?)`,
      "g",
    ),
    read: ([word, early, _late, half, english], clock) =>
      monthsOf(word, early || half === "1" || english === "first half" ? 1 : 7, 6, clock),
  },
  {
    pattern: /(?<!\d)(19\d\d|20[0-4]\d)年|\bin (20[0-4]\d)\b(?![-/.])/g,
    read: ([chinese, english], clock) => {
      const year = Number(chinese ?? english);
      return untilToday(days(dayOf(year, 1, 1), dayOf(year, 12, 31)), clock);
    },
  },
  {
    pattern: SHORT_DATE,
    read: ([month = "", mark, date = "", after = ""], clock) =>
      mark === "." && date.length === 1 && !after ? undefined : dateIn(undefined, Number(month), Number(date), clock),
  },
  {
    pattern:
      /(上个?月|[这本]个?月)?(?<![\d第])(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])号(?![单店机楼码色线仓])|\bthe (\d{1,2})(?:st|nd|rd|th)\b/g,
    read: ([which, chinese, english], clock) => {
      const date = chinese ? readNumber(chinese) : Number(english);
      const { year, month } = partsOf(clock.today);
      if (!(date >= 1 && date <= 31)) return undefined;
      const here = dayOf(year, month, date);
      return oneDay(which?.startsWith("上") || (!which && here > clock.today) ? dayOf(year, month - 1, date) : here);
    },
  },
];

/** The n-th weekday of a month: Thanksgiving is the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
