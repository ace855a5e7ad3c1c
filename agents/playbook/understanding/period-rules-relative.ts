import { type Clock, oneDay, type PeriodRule, type Span } from "./period-rule.ts";
import { back, monthsAway, monthsBack, quarterAway, weekend, weeksAway, yearAway } from "./period-units.ts";

const fixed = (pattern: RegExp, read: (clock: Clock) => Span): PeriodRule => ({
  pattern,
  read: (_, clock) => read(clock),
});

/** Times that are one phrase each. */
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
];
