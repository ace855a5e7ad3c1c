import type { Fact } from "../../core/facts.ts";
import type { Day, DayRange } from "../../core/time.ts";
import { readPeriods } from "../playbook/understanding/periods.ts";
import type { Mention, Stood } from "./period-match.ts";
import { metricOf, type Statement } from "./statement.ts";

export const dayPhrase =
  /大前天|前天|前日|昨天|昨日|今天|今日|上上周|上上个?星期|前一周|前一天|上周|上个?星期|本周|这周|上上个?月|上个?月|本月|\bthe day before(?: yesterday)?\b|\byesterday\b|\btoday\b|\bthe week before(?: last)?\b|\bthe previous (?:day|week)\b|\blast week\b|\bthis week\b|\blast month\b|\bthis month\b/giu;
/** Said beside another time, "the day before" is the one before that. */
const whole: Readonly<Record<string, string>> = {
  前一周: "上上周",
  前一天: "前天",
  前日: "前天",
  上个星期: "上周",
  上上个星期: "上上周",
  "the day before": "the day before yesterday",
  "the previous day": "the day before yesterday",
  "the week before": "the week before last",
  "the previous week": "the week before last",
};
export const dated = ({ source }: Fact, { from, to }: DayRange) =>
  source.period?.from === from && source.period.to === to;
export const isSame = (one: DayRange, two: DayRange) => one.from === two.from && one.to === two.to;
const toldFrom =
  /(?:比|较|较之|相较于?|相对于?|对比|相比|跟|与|和|同|不如|低于|高于|不及|超过|\bvs\.?|\bversus|\bagainst|\bthan|\bfrom|\bover|\bwith|\babove|\bbelow|\bto)\s*(?:the (?:level|figure|one|total|value) (?:of|for|from) |that of |where it was |what it was |it was |those of |in |on )?$/iu;

/** Where a text names days. */
export function mentionsIn(words: string, lastDay: Day): Mention[] {
  return [...words.matchAll(dayPhrase)].flatMap(({ index, 0: said }) => {
    const { period } = readPeriods(whole[said.toLowerCase()] ?? said, { lastDay });
    const told = toldFrom.test(words.slice(Math.max(0, index - 40), index));
    return period ? [{ at: index, end: index + said.length, range: period, told }] : [];
  });
}
/** Days that a text gives without such a word: a month, a date. */
export const othersIn = (words: string, lastDay: Day): DayRange[] => {
  const { period, compare } = readPeriods(words.replaceAll(/‹\d+›/g, " x "), { lastDay });
  return [period, compare].filter((each) => each !== undefined);
};

/** Where figures with days stand. */
export const stoodIn = ({ words, facts }: Statement): Stood[] =>
  [...words.matchAll(/‹(\d+)›/g)].flatMap(({ index, 0: mark, 1: at }) => {
    const fact = facts[Number(at)];
    return fact?.source.period && metricOf(fact) ? [{ at: index, end: index + mark.length, fact }] : [];
  });
