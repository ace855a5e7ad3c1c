import type { Fact } from "../../core/facts.ts";
import { dayOf, isChange, isValue, metricOf, scopeOf } from "./statement.ts";

/** Two things of one metric and time, or two orders, of which a sentence says how one stands to the other. */
export type Rivals = { readonly first: Fact; readonly second: Fact };
/** A word of standing, and where it is. */
export type Spoken = { readonly at: number; readonly said: string };

export function rivals(facts: readonly Fact[]): Rivals | undefined {
  if (facts.some(isChange)) return undefined;
  const [first, second] = facts.filter(isValue);
  if (!first || !second || first.unit !== second.unit || metricOf(first) !== metricOf(second)) return undefined;
  return dayOf(first) === dayOf(second) && first.label !== second.label ? { first, second } : undefined;
}

/** What a fact's row is called: "email", "A1001". */
const nameOf = (fact: Fact): string =>
  (/\border (\S+)$/.exec(fact.label)?.[1] ?? /^, \w+ (.+)$/.exec(scopeOf(fact))?.[1] ?? "").toLowerCase();

/** Which of two names a text holds first: 1, 2, or 0 for neither. */
function firstIn(text: string, [one, two]: readonly [string, string]): 0 | 1 | 2 {
  const [at, other] = [one, two].map((name) => (name === "" ? -1 : text.indexOf(name)));
  if (at === undefined || other === undefined || (at < 0 && other < 0)) return 0;
  return other < 0 || (at >= 0 && at < other) ? 1 : 2;
}

const breaks = /[,，;；。:：\n]|\b(?:while|and|but)\b/gu;
/** Whether the second of the two is the one of which it is said. */
function isOfSecond({ at, said }: Spoken, whole: string, { first, second }: Rivals): boolean {
  if (/[前后]者/u.test(said)) return false;
  const words = whole.toLowerCase();
  const pointed = /(前者|后者|the former|the latter)[^,，;；。]{0,12}$/u.exec(words.slice(0, at))?.[1];
  if (pointed) return pointed === "后者" || pointed === "the latter";
  const names = [nameOf(first), nameOf(second)] as const;
  // "The higher of these belongs to A", "A has the larger total".
  const owner = firstIn(
    /^[^,;。]{0,40}\b(?:belongs? to|is|was|goes to) ([^,;。]*)/u.exec(words.slice(at))?.[1] ?? "",
    names,
  );
  if (/^\s*(?:of|one)\b/u.test(words.slice(at + said.length)) && owner > 0) return owner === 2;
  const cuts = [...words.matchAll(breaks)].map(({ index }) => index);
  const start = cuts.filter((each) => each < at).at(-1) ?? 0;
  const end = cuts.find((each) => each >= at + said.length) ?? words.length;
  // "比 search 高": what stands after 比 is what it is told from.
  const object = firstIn(/(?<!相)比[^,，;；。]*$/u.exec(words.slice(start, at + said.length))?.[0] ?? "", names);
  if (object > 0) return object === 1;
  const subject = firstIn(words.slice(start, at), names);
  if (subject > 0) return subject === 2;
  // "Higher on A than on B": of whom it is said stands before "than".
  const lead = firstIn(/^(.*?)\bthan\b/u.exec(words.slice(at, end))?.[1] ?? "", names);
  if (lead > 0) return lead === 2;
  const after = firstIn(words.slice(at, end), names);
  if (after > 0) return after === 1;
  const clause = words.slice(start, end);
  if (clause.includes("‹1›") !== clause.includes("‹0›")) return clause.includes("‹1›");
  // "A reached ‹0›, and B, at ‹1›, fell short of that": of whom was spoken last.
  const [one, two] = names.map((name) => (name === "" ? -1 : words.lastIndexOf(name, at)));
  return (two ?? -1) > (one ?? -1);
}

/** How the one of which it is said stands to the other: above 0, below it or level with it. */
export const standing = (spoken: Spoken, words: string, pair: Rivals): number =>
  Math.sign(Number(pair.first.value) - Number(pair.second.value)) * (isOfSecond(spoken, words, pair) ? -1 : 1);
