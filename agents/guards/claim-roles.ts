import type { Fact } from "../../core/facts.ts";
import { metricsSpoken } from "./claim-metrics.ts";
import type { Mention } from "./period-match.ts";
import { dated, mentionsIn } from "./period-mentions.ts";
import { isChange, metricOf, type Statement, type Surroundings } from "./statement.ts";
import { wayWordsIn } from "./way-words.ts";

const fences = /[,，;；。()（）|｜\n]|\.(?=\s)/gu;
const moves =
  /变|增|减|涨|跌|幅|升|降|环比|同比|差|比|\b(?:chang\w*|mov\w+|shift\w*|differ\w*|swing|up|down|by|lost|gained|on the (?:day|week|month) before|versus|vs|against|relative|compared|works out|rate of|trend)\b|[↑↓▲▼⬆⬇🔺🔻📈📉+±]/iu;

type Part = { readonly start: number; readonly end: number; readonly text: string };
function partAt(at: number, words: string): Part {
  const cuts = [...words.matchAll(fences)].map(({ index }) => index);
  const start = (cuts.filter((each) => each < at).at(-1) ?? -1) + 1;
  const end = cuts.find((each) => each > at) ?? words.length;
  return { start, end, text: words.slice(start, end) };
}

/** "Revenue yesterday: ‹0›" says how much it was: there a change says something else. */
function isLevel({ start, end, text }: Part, words: string, days: readonly Mention[]): boolean {
  const here = days.filter(({ at }) => at >= start && at < end);
  const next = words.slice(end, end + 40);
  const rest = text.replaceAll(/‹\d+›/g, " ");
  return (
    (here.some(({ told }) => !told) || metricsSpoken(rest).length > 0) &&
    !here.some(({ told }) => told) &&
    !moves.test(rest) &&
    !/\bchange in\b|变化(?:分别|依次)/iu.test(words) &&
    wayWordsIn(rest).length === 0 &&
    !/^\s*[(（][^)）]*(?:vs|against|versus|较|比|对)/iu.test(next)
  );
}

const linked = /^[^‹,，;；。]{0,14}$/u;
/** "‹0› against the day before", "较前日‹0›": how much it changed, and no other day's figure follows. */
function isTold(fact: Fact, at: number, end: number, words: string, days: readonly Mention[]): boolean {
  return days.some((day) => {
    if (!day.told || dated(fact, day.range)) return false;
    const follows = /^[^‹,，;；。]{0,14}‹\d+›/u.test(words.slice(day.end));
    const ahead = day.end <= at && linked.test(words.slice(day.end, at));
    const lead = words.slice(end, day.at);
    const behind =
      day.at >= end &&
      !follows &&
      /^\s*(?:vs\.?|versus|against|relative to|compared (?:to|with)|on|较|比|对比?)\s*(?:the )?$/iu.test(lead);
    return (ahead && !/[:：]\s*$/u.test(words.slice(day.end, at))) || behind;
  });
}

/** A change where a figure itself is said, or a figure where it is said how much it changed. */
export function roleFault({ words, facts }: Statement, { lastDay }: Surroundings): string | undefined {
  const days = mentionsIn(words, lastDay);
  for (const { index, 0: mark, 1: place } of words.matchAll(/‹(\d+)›/g)) {
    const fact = facts[Number(place)];
    if (!fact || typeof fact.value !== "number" || !metricOf(fact)) continue;
    if (isChange(fact) && isLevel(partAt(index, words), words, days)) return "a change stands where a value is said";
    if (!isChange(fact) && isTold(fact, index, index + mark.length, words, days))
      return "a value stands where a change is said";
  }
  return undefined;
}
