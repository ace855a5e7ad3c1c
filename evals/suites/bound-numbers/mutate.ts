import type { FactBook } from "../../../agents/model/fact-book.ts";
import { factText } from "../../../core/format.ts";
import type { Measured, Sentence } from "./true-answers.ts";

export type Mutant = { readonly kind: string; readonly text: string };
type Luck = () => number;
const pick = <Item>(list: readonly Item[], luck: Luck): Item | undefined => list[Math.floor(luck() * list.length)];
const refs = (text: string): string[] => [...text.matchAll(/\[\[(f\d+)\]\]/g)].flatMap(([, name]) => name ?? []);

/** Another place of the same kind (now, before, change) in another measured thing. */
function counterpart(name: string, from: readonly Measured[], to: Measured): string | undefined {
  const here = from.find((each) => [each.now, each.before, each.change].includes(name));
  const kind = here && (["now", "before", "change"] as const).find((each) => here[each] === name);
  return kind && to[kind];
}
const exchanged = (text: string, name: string, other: string | undefined) =>
  other && other !== name ? text.replace(`[[${name}]]`, `[[${other}]]`) : null;

/** A digit of a value changed, or its sign, and written out as a model would. */
function wrongDigits(value: string, luck: Luck): string {
  const places = [...value].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const at = pick(places, luck) ?? 0;
  return `${value.slice(0, at)}${(Number(value[at]) + 1 + Math.floor(luck() * 8)) % 10}${value.slice(at + 1)}`;
}
const flips: readonly (readonly [RegExp, string])[] = [
  [/\brose\b/, "fell"],
  [/\bfell\b/, "rose"],
  [/\bwent up\b/, "dropped"],
  [/\bdropped\b/, "went up"],
  [/\bAn increase\b/, "A decline"],
  [/\bA decline\b/, "An increase"],
  [/\bgrew\b/, "shrank"],
  [/\bshrank\b/, "grew"],
  [/上涨/, "下跌"],
  [/下跌/, "上涨"],
  [/升到/, "降到"],
  [/降到/, "升到"],
  [/增长/, "下滑"],
  [/下滑/, "增长"],
];

/** One that is about another thing, one of another metric, one of other days: in one of the three alone. */
function elsewhere(
  one: Measured,
  of: readonly Measured[],
  others: readonly Measured[],
  luck: Luck,
): [string, Measured][] {
  const same = (each: Measured, but: keyof Measured) =>
    (["metric", "span", "entity"] as const).every((key) =>
      key === but ? each[key] !== one[key] : each[key] === one[key],
    );
  const found = (["entity", "metric", "span"] as const).flatMap((key): [string, Measured][] => {
    if (key === "entity" && one.entity === null) return [];
    const other = pick(
      others.filter((each) => same(each, key) && !of.includes(each)),
      luck,
    );
    return other ? [[key === "span" ? "period" : key, other]] : [];
  });
  return found;
}

/** Every way in which this sentence may be made untrue. */
export function mutantsOf(sentence: Sentence, others: readonly Measured[], book: FactBook, luck: Luck): Mutant[] {
  const { text, of, language } = sentence;
  const name = pick(refs(text), luck);
  const one = of.find((each) => name && [each.now, each.before, each.change].includes(name));
  const fact = name ? book.facts.get(name) : undefined;
  if (!name || !one || !fact) return [];
  const made: (Mutant | null)[] = [];
  const add = (kind: string, changed: string | null) =>
    made.push(changed !== null && changed !== text ? { kind, text: changed } : null);
  const said = factText(fact, { language, timezone: "UTC" });
  add("digits", text.replace(`[[${name}]]`, wrongDigits(said, luck)));
  add("no fact", text.replace(`[[${name}]]`, `[[f${book.facts.size + 1 + Math.floor(luck() * 50)}]]`));
  const dated = /昨天|前天|上周|yesterday|week/i.test(text);
  const differs = (other: Measured) => {
    const found = counterpart(name, of, other);
    return (
      found !== undefined &&
      book.facts.get(found)?.value !== fact.value &&
      typeof book.facts.get(found)?.value === "number"
    );
  };
  for (const [kind, other] of elsewhere(one, of, others.filter(differs), luck))
    if (kind !== "period" || dated) add(kind, exchanged(text, name, counterpart(name, of, other)));
  if (dated && name === one.now && book.facts.get(one.before)?.value !== fact.value)
    add("period", exchanged(text, name, one.before));
  const flip = flips.find(([from]) => from.test(text));
  if (flip) add("sign", text.replace(...flip));
  const money = fact.unit === "money";
  const unit =
    language === "zh" ? (money ? "件" : fact.unit === "count" ? "元" : "元") : money ? " orders" : " dollars";
  add(
    "unit",
    text.replace(`[[${name}]]`, `[[${name}]]${pick([unit, "%", language === "zh" ? "个百分点" : " percent"], luck)}`),
  );
  add("unit", text.replace(`[[${name}]]`, `$[[${name}]]`));
  add("amount in words", text.replace(/[.。]$/, language === "zh" ? ",等于翻了一番。" : ", which is twice as much."));
  return made.filter((each) => each !== null);
}
