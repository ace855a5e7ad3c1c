import { addMonths, dayOf, lastOfMonth, partsOf, weekdayOf, weekStart } from "./days.ts";
import { ENGLISH_NUMBER, NUMBER, readNumber } from "./numerals.ts";
import { type Clock, days, oneDay, type PeriodRule, type Span, untilToday, week } from "./period-rule.ts";

export const monthOf = (year: number, month: number): Span => ({
  from: dayOf(year, month, 1),
  to: lastOfMonth(year, month),
  grain: "month",
});

const fixed = (pattern: RegExp, read: (clock: Clock) => Span): PeriodRule => ({
  pattern,
  read: (_, clock) => read(clock),
});

const monthsAway = (clock: Clock, months: number): Span => {
  const { year, month } = partsOf(clock.today);
  return untilToday(monthOf(year, month + months), clock);
};
const quarterAway = (clock: Clock, quarters: number): Span => {
  const { year, month } = partsOf(clock.today);
  const first = month - ((month - 1) % 3) + quarters * 3;
  return untilToday(days(dayOf(year, first, 1), lastOfMonth(year, first + 2)), clock);
};
const yearAway = (clock: Clock, years: number): Span => {
  const year = partsOf(clock.today).year + years;
  return untilToday(days(dayOf(year, 1, 1), dayOf(year, 12, 31)), clock);
};
const weeksAway = (clock: Clock, weeks: number): Span => untilToday(week(weekStart(clock.today) + weeks * 7), clock);
/** The weekend that began last, or one so many weeks away. */
const weekend = (clock: Clock, weeks?: number): Span => {
  const saturday = weekStart(clock.today) + 5;
  if (weeks !== undefined) return days(saturday + weeks * 7, saturday + weeks * 7 + 1);
  return untilToday(
    days(saturday <= clock.today ? saturday : saturday - 7, saturday <= clock.today ? saturday + 1 : saturday - 6),
    clock,
  );
};
const back = (clock: Clock, count: number): Span => days(clock.yesterday - count + 1, clock.yesterday);
const monthsBack = (clock: Clock, months: number): Span => days(addMonths(clock.today, -months), clock.yesterday);

function unitsBack(count: number, unit: string, clock: Clock): Span | undefined {
  if (!(count > 0)) return undefined;
  if (/^(?:天|日|day)/.test(unit)) return back(clock, count);
  if (/^(?:周|星期|礼拜|week|wk)/.test(unit)) return back(clock, count * 7);
  if (unit.startsWith("fortnight")) return back(clock, count * 14);
  if (/季|quarter/.test(unit)) return monthsBack(clock, count * 3);
  return /年|year/.test(unit) ? monthsBack(clock, count * 12) : monthsBack(clock, count);
}
function unitsAhead(count: number, unit: string, clock: Clock): Span | undefined {
  if (!(count > 0)) return undefined;
  if (/天|日|day/.test(unit)) return days(clock.today, clock.today + count - 1);
  if (/周|星期|礼拜|week/.test(unit)) return days(clock.today, clock.today + count * 7 - 1);
  return days(clock.today, addMonths(clock.today, count) - 1);
}

const UNIT = "天|日(?!均)|周|星期|个?礼拜|个?星期|个季度|个?月|年";
const ENGLISH_UNIT = "days?|weeks?|wks?|fortnights?|months?|quarters?|years?";
const WEEKDAY = "[一二三四五六日天末]";
const ENGLISH_DAYS = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const dayIndex = (name: string): number =>
  /^[一二三四五六日天]$/.test(name)
    ? "一二三四五六日".indexOf(name === "天" ? "日" : name)
    : ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(name.slice(0, 3));
const latestWeekday = (index: number, upTo: number): number => upTo - ((weekdayOf(upTo) - index + 7) % 7);

function chineseWeekday(which: string, name: string, clock: Clock): Span {
  const weeks =
    which === ""
      ? undefined
      : which.startsWith("上上")
        ? -2
        : which.startsWith("上")
          ? -1
          : which.startsWith("下")
            ? 1
            : 0;
  if (name === "末") return weekend(clock, weeks);
  if (weeks === undefined) return oneDay(latestWeekday(dayIndex(name), clock.yesterday));
  return oneDay(weekStart(clock.today) + weeks * 7 + dayIndex(name));
}

export const relativeRules: PeriodRule[] = [
  fixed(/大前天/g, (clock) => oneDay(clock.today - 3)),
  fixed(/前[天日晚](?!.{0,2}内)|the day before yesterday/g, (clock) => oneDay(clock.today - 2)),
  fixed(/昨[天日晚儿]|昨(?=[^天日晚儿])|yesterday(?:'s)?|last night|yday/g, (clock) => oneDay(clock.yesterday)),
  fixed(/今[天日晚早儿]|today(?:'s)?|tonight|this (?:morning|afternoon|evening)/g, (clock) => oneDay(clock.today)),
  fixed(/明[天日晚早儿]|tomorrow(?:'s)?/g, (clock) => oneDay(clock.today + 1)),
  fixed(/后天/g, (clock) => oneDay(clock.today + 2)),
  fixed(/[这近]两[天日]/g, (clock) => back(clock, 2)),
  fixed(/这几[天日]|最近几[天日]|the (?:last|past) few days/g, (clock) => back(clock, 3)),
  fixed(/最近(?![一二两三四五六七八九十半几\d])|近期|recently|lately/g, (clock) => back(clock, 7)),
  fixed(/上上个?(?:周|星期|礼拜)(?![一二三四五六日天末])|(?:the )?week before last/g, (clock) => weeksAway(clock, -2)),
  fixed(
    /(?<!上)上一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])|(?:the )?(?:last|previous) (?:week|wk)(?:'s)?(?! ?end)/g,
    (clock) => weeksAway(clock, -1),
  ),
  fixed(
    /[这本]一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])|this (?:week|wk)(?:'s)?(?! ?end)|week to date|\bwtd\b/g,
    (clock) => weeksAway(clock, 0),
  ),
  fixed(/下一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])|next week(?:'s)?(?! ?end)/g, (clock) => weeksAway(clock, 1)),
  fixed(/last weekend/g, (clock) => weekend(clock)),
  fixed(/this weekend/g, (clock) => weekend(clock, 0)),
  fixed(/next weekend/g, (clock) => weekend(clock, 1)),
  fixed(/周末|(?:the|over the) weekend/g, (clock) => weekend(clock)),
  fixed(/上上个?月|(?:the )?month before last/g, (clock) => monthsAway(clock, -2)),
  fixed(/(?<!上)上一?个?月(?!\d|[一二三四五六七八九十]+[号日])|(?:the )?(?:last|previous) month(?:'s)?/g, (clock) =>
    monthsAway(clock, -1),
  ),
  fixed(
    /(?:[这本当]一?个?月(?:至今|到现在|以来)?|月初到现在|月初至今|this month(?:'s)?(?: so far)?|month[- ]to[- ]date|\bmtd\b)(?!\d)/g,
    (clock) => monthsAway(clock, 0),
  ),
  fixed(/下一?个?月|next month(?:'s)?/g, (clock) => monthsAway(clock, 1)),
  fixed(/上一?个?季度?(?!节)|(?:last|previous) quarter(?:'s)?/g, (clock) => quarterAway(clock, -1)),
  fixed(/[这本]一?个?季度?(?!节)|this quarter(?:'s)?|quarter[- ]to[- ]date|\bqtd\b/g, (clock) => quarterAway(clock, 0)),
  fixed(/下一?个?季度|next quarter(?:'s)?/g, (clock) => quarterAway(clock, 1)),
  fixed(/前年|the year before last/g, (clock) => yearAway(clock, -2)),
  fixed(/去年(?!同期)(?!的?今天)|(?<!same (?:day|week|month|period|time) )last year(?:'s)?/g, (clock) =>
    yearAway(clock, -1),
  ),
  fixed(/今年(?:以来|至今|到现在)?|年初至今|年初到现在|this year(?:'s)?|year[- ]to[- ]date|\bytd\b/g, (clock) =>
    yearAway(clock, 0),
  ),
  fixed(/明年|next year(?:'s)?/g, (clock) => yearAway(clock, 1)),
  fixed(/(?:近|最近|过去)半年|(?:past|last) (?:half(?: a)? year|six months)/g, (clock) => monthsBack(clock, 6)),
  fixed(/半年(?=内|以内|没|未|以上|里|都没)/g, (clock) => monthsBack(clock, 6)),
  fixed(/(?:近|最近|过去)半个?月/g, (clock) => back(clock, 15)),
  {
    pattern: new RegExp(`(上上个?|上一?个?|[这本]个?|下一?个?)?(?:周|星期|礼拜)(${WEEKDAY})`, "g"),
    read: ([which = "", name = ""], clock) => chineseWeekday(which, name, clock),
  },
  {
    pattern: new RegExp(`\\b(last |this past |this |next |on )?(${ENGLISH_DAYS})(?:'s|s)?\\b(?! ?\\d)`, "g"),
    read: ([which = "", name = ""], clock) => {
      if (/^(?:sat|sun|mon|wed|fri)$/.test(name) && which === "") return undefined;
      if (which === "next ") return oneDay(weekStart(clock.today) + 7 + dayIndex(name));
      return oneDay(latestWeekday(dayIndex(name), which.startsWith("last") ? clock.yesterday : clock.today));
    },
  },
  {
    pattern: new RegExp(`(?:最近这?|近|过去这?|前|这|最后)的?(${NUMBER})个?(${UNIT})(?!前)`, "g"),
    read: ([count = "", unit = ""], clock) => (count === "半" ? undefined : unitsBack(readNumber(count), unit, clock)),
  },
  {
    pattern: new RegExp(
      `\\b(?:in |over |during |within )?(?:the |these )?(?:last|past|previous|prior|trailing) (${ENGLISH_NUMBER})?[ -]?(${ENGLISH_UNIT})\\b`,
      "g",
    ),
    read: ([count = "1", unit = ""], clock) => unitsBack(readNumber(count), unit, clock),
  },
  {
    pattern: /\b(?:l|p)?(7|14|28|30|60|90)d\b|\bpast (day|week|month|quarter|year|fortnight)\b/g,
    read: ([count, unit = "days"], clock) => unitsBack(count ? Number(count) : 1, unit, clock),
  },
  {
    pattern: new RegExp(`(?:未来|接下来|之后|往后)的?(${NUMBER})个?(${UNIT})`, "g"),
    read: ([count = "", unit = ""], clock) => unitsAhead(readNumber(count), unit, clock),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?:next|coming|upcoming) (${ENGLISH_NUMBER}) (${ENGLISH_UNIT})\\b`, "g"),
    read: ([count = "", unit = ""], clock) => unitsAhead(readNumber(count), unit, clock),
  },
  {
    pattern: new RegExp(`(${NUMBER})(天|日)之?前|\\b(${ENGLISH_NUMBER}) days? ago\\b`, "g"),
    read: ([chinese, , english], clock) => oneDay(clock.today - readNumber(chinese ?? english ?? "")),
  },
  {
    pattern: new RegExp(`(${NUMBER})个?(?:周|星期|礼拜)之?前|\\b(${ENGLISH_NUMBER}) weeks? ago\\b`, "g"),
    read: ([chinese, english], clock) => week(weekStart(clock.today) - 7 * readNumber(chinese ?? english ?? "")),
  },
  {
    pattern: new RegExp(`(${NUMBER})个月之?前|\\b(${ENGLISH_NUMBER}) months? ago\\b`, "g"),
    read: ([chinese, english], clock) => monthsAway(clock, -readNumber(chinese ?? english ?? "")),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.第])(${NUMBER})个?(天|日|周|星期|礼拜|月|年)(?=内|以内|之内|以来|里面?|没|未|动销|零|0|都没|一件)|\\b(?:in|within|for|over) (${ENGLISH_NUMBER}) (days|weeks|months)\\b`,
      "g",
    ),
    read: ([chinese, unit, english, englishUnit], clock) =>
      unitsBack(readNumber(chinese ?? english ?? ""), unit ?? englishUnit ?? "", clock),
  },
];
