import { weekdayOf, weekStart } from "./days.ts";
import { ENGLISH_NUMBER, NUMBER, readNumber } from "./numerals.ts";
import { type Clock, oneDay, type PeriodRule, type Span, week } from "./period-rule.ts";
import { monthsAway, unitsAhead, unitsBack, weekend } from "./period-units.ts";

const UNIT = "天|日(?!均)|周|星期|个?礼拜|个?星期|个季度|个?月|年";
const ENGLISH_UNIT = "days?|weeks?|wks?|fortnights?|months?|quarters?|years?";
const WEEKDAY = "[一二三四五六日天末]";
const ENGLISH_DAYS = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const dayIndex = (name: string): number =>
  /^[一二三四五六日天]$/.test(name)
    ? "一二三四五六日".indexOf(name === "天" ? "日" : name)
    : ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(name.slice(0, 3));
const latestWeekday = (index: number, upTo: number): number => upTo - ((weekdayOf(upTo) - index + 7) % 7);

const WEEKS_AWAY: Record<string, number> = { 上上: -2, 上: -1, 下: 1 };

function chineseWeekday(which: string, name: string, clock: Clock): Span {
  const weeks = which === "" ? undefined : (WEEKS_AWAY[which.replace("个", "").replace("一", "")] ?? 0);
  if (name === "末") return weekend(clock, weeks);
  if (weeks === undefined) return oneDay(latestWeekday(dayIndex(name), clock.yesterday));
  return oneDay(weekStart(clock.today) + weeks * 7 + dayIndex(name));
}

/** Weekdays, and times that hold a number. */
export const countedRules: PeriodRule[] = [
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
