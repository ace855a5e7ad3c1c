import type { Fact } from "../../core/facts.ts";
import type { Day, DayRange } from "../../core/time.ts";

/** One sentence of an answer: its words with `‹n›` where the n-th of its facts stands, and those facts. */
export type Statement = { readonly words: string; readonly facts: readonly Fact[] };
export type Surroundings = {
  /** Names on record: products, channels, orders and what else rows are called. */
  readonly names: ReadonlySet<string>;
  readonly lastDay: Day;
  /** All that was looked up: a direction may be borne by a fact that is not said. */
  readonly book: readonly Fact[];
  /** What was named last before this sentence: "it" is that. */
  readonly named: readonly string[];
  /** The days that were named last before this sentence. */
  readonly framed: readonly DayRange[];
  /** Numbers of the sentence before, or of the next one where none was told yet: what has none of its own is about those. */
  readonly near: readonly Fact[];
  /** Numbers of the next sentence that has any: a question's answer. */
  readonly after: readonly Fact[];
  /** "Did it rise? No": what the next sentence answers a question with. */
  readonly reply: "yes" | "no" | undefined;
  /** Metrics that the whole answer names or describes. */
  readonly spoken: ReadonlySet<string>;
};
export const isChange = ({ unit }: Fact): boolean =>
  unit === "change" || unit === "money_change" || unit === "count_change" || unit === "share_change";
export const dayOf = ({ source }: Fact): string => source.period?.from ?? "";
export const isValue = (fact: Fact): boolean => !isChange(fact) && typeof fact.value === "number";
export const metricOf = (fact: Fact): string | undefined => fact.source.metric;
/** What of a label says which row it is of: the metric and its days come before. */
export const scopeOf = ({ label }: Fact): string =>
  label.replace(/^[^,]*?\d{4}-\d\d-\d\d(?:…\d{4}-\d\d-\d\d)?/, "").replace(/^(?:change|difference) of \w+/, "");

/** The parts of a statement that hold facts, with those facts. */
export function partsOf({ words, facts }: Statement): { part: string; own: Fact[] }[] {
  return words
    .split(
      /[,，;；、:：]|\b(?:and|while|but|whereas|versus|vs|against|compared with|compared to)\b|而|但|和|与|以及|相比/,
    )
    .map((part) => ({
      part,
      own: [...part.matchAll(/‹(\d+)›/g)].flatMap(([, at]) => facts[Number(at)] ?? []),
    }))
    .filter(({ own }) => own.length > 0);
}
/** Which facts which words are about: those of the same part, where each part has words of its own; else in their order, where
 * there are as many of both; else all of all. */
export function matched(
  statement: Statement,
  find: (part: string) => string[],
): { mentions: string[]; own: readonly Fact[] }[] {
  const parts = partsOf(statement).map(({ part, own }) => ({ mentions: find(part), own }));
  if (parts.length > 1 && parts.every(({ mentions }) => mentions.length > 0)) return parts;
  const all = find(statement.words);
  const order = [...statement.words.matchAll(/‹(\d+)›/g)].flatMap(([, at]) => statement.facts[Number(at)] ?? []);
  if (all.length > 1 && all.length === order.length)
    return order.map((fact, at) => ({ mentions: [all[at] ?? ""], own: [fact] }));
  return [{ mentions: all, own: statement.facts }];
}
