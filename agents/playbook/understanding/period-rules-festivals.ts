import { dayOf, partsOf } from "./days.ts";
import { days, type PeriodRule, type Span } from "./period-rule.ts";
import { nthWeekday } from "./period-rules-dates.ts";

type InYear = (year: number) => Span;
const date =
  (month: number, first: number, length = 1): InYear =>
  (year) =>
    days(dayOf(year, month, first), dayOf(year, month, first) + length - 1);
const thanksgiving = (year: number): number => nthWeekday(year, 11, 3, 4);

const festivals: [string, InYear][] = [
  ["双11|双十一|(?<!\\d)11\\.11(?!\\d)|double 11|singles'? day", date(11, 11)],
  ["双12|双十二|(?<!\\d)12\\.12(?!\\d)|double 12", date(12, 12)],
  ["(?<![\\d.])618(?!\\d)|六一八", date(6, 18)],
  ["国庆节?|十一黄金周|十一假期|golden week", date(10, 1, 7)],
  ["五一(?:假期|黄金周)?", date(5, 1, 5)],
  ["元旦|new year'?s day", date(1, 1)],
  ["情人节|valentine'?s(?: day)?", date(2, 14)],
  ["三八节?|女王节|妇女节|women'?s day", date(3, 8)],
  ["六一儿童节|儿童节|children'?s day", date(6, 1)],
  ["圣诞节?|christmas(?: day)?|xmas", date(12, 25)],
  ["平安夜|christmas eve", date(12, 24)],
  ["万圣节|halloween", date(10, 31)],
  ["母亲节|mother'?s day", (year) => days(nthWeekday(year, 5, 6, 2), nthWeekday(year, 5, 6, 2))],
  ["父亲节|father'?s day", (year) => days(nthWeekday(year, 6, 6, 3), nthWeekday(year, 6, 6, 3))],
  ["感恩节|thanksgiving", (year) => days(thanksgiving(year), thanksgiving(year))],
  ["黑五|黑色星期五|black friday|bfcm", (year) => days(thanksgiving(year) + 1, thanksgiving(year) + 1)],
  ["网络星期一|cyber monday", (year) => days(thanksgiving(year) + 4, thanksgiving(year) + 4)],
  ["boxing day", date(12, 26)],
];

/** A festival is the latest one that has begun, unless a year is named. */
export const festivalRules: PeriodRule[] = festivals.map(([words, inYear]) => ({
  pattern: new RegExp(
    `(去年|今年|前年|\\d{4}年?|last year's |this year's |last )?的?(?:${words})(?:期间|大促|当天)?(?: (20\\d\\d|last year))?`,
    "g",
  ),
  read: ([before, after], clock) => {
    const now = partsOf(clock.today).year;
    const word = after ?? before ?? "";
    if (/^\d{4}/.test(word)) return inYear(Number(word.slice(0, 4)));
    if (/前年/.test(word)) return inYear(now - 2);
    if (/去年|last year/.test(word)) return inYear(now - 1);
    if (/今年|this/.test(word)) return inYear(now);
    return inYear(now).from <= clock.today ? inYear(now) : inYear(now - 1);
  },
}));

/** Whether a festival is named, without a year of its own. */
export const namesFestival = (text: string): boolean =>
  festivals.some(([words]) => new RegExp(words).test(text)) && !/\d{4}年|去年|前年|last year|\b20\d\d\b/.test(text);
