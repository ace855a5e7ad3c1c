import { factText } from "../../../core/format.ts";
import type { Stream } from "../../simulator/chance.ts";
import type { HeldOutForm } from "./held-out-form.ts";
import { formWords } from "./held-out-forms.ts";
import { fill, type Scenery, type World } from "./held-out-scenes.ts";
import type { Mutant } from "./mutate.ts";
import { numeralOf, roundedOf } from "./numerals.ts";
import type { Ordered } from "./ordered.ts";

const refs = (text: string): string[] => [...text.matchAll(/\[\[(f\d+)\]\]/g)].flatMap(([, name]) => name ?? []);
const opposite = { zh: (word: string) => `没有${word}`, en: (word: string) => `never ${word}` };

/** Marks of two words: the other one, and the same one denied. */
function turnedRound(form: string, scenery: Scenery, language: "zh" | "en"): Mutant[] {
  const marks = new Set([...form.matchAll(/\{(\w+):[^|}]*\|[^}]*\}/g)].flatMap(([, name]) => name ?? []));
  return [...marks].flatMap((mark) => {
    const kind = mark.startsWith("C") ? "comparison turned round" : mark === "S" ? "ranking turned round" : "direction";
    const other = fill(form, { ...scenery, turned: { ...scenery.turned, [mark]: !scenery.turned[mark] } }, language);
    const denied = form.replace(
      new RegExp(`\\{${mark}:([^|}]*)\\|([^}]*)\\}`),
      (_, one: string, two: string) => `{${mark}:${opposite[language](one)}|${opposite[language](two)}}`,
    );
    const plain = !/没有|不如|not \{|no \{|\{D:[^}]*\|\}/.test(form) && mark !== "S";
    return [
      { kind, text: other },
      ...(plain ? [{ kind: `${kind}, denied`, text: fill(denied, scenery, language) }] : []),
    ];
  });
}

/** The words exchanged for those of something else: the other period, metric, name. */
function otherWords(form: string, scenery: Scenery, world: World, language: "zh" | "en", luck: Stream): Mutant[] {
  const [one, two] = scenery.of;
  if (!one) return [];
  const made: Mutant[] = [];
  const put = (kind: string, words: Readonly<Record<string, string>>) =>
    made.push({ kind, text: fill(form, { ...scenery, words: { ...scenery.words, ...words } }, language) });
  const { P = "", Q = "" } = scenery.words;
  const span = formWords[language][one.span === "day" ? "week" : "day"];
  if (form.includes("{P}") && form.includes("{Q}") && form.includes("{a.before}"))
    put("periods exchanged", { P: Q, Q: P });
  put("other period", { P: span.P[0], Q: span.Q[0] });
  const metrics = Object.keys(formWords[language]).filter(
    (key) => key !== "day" && key !== "week" && key !== one.metric && key !== two?.metric,
  );
  const metric = luck.one(metrics) as typeof one.metric; // the keys besides the spans are metrics
  put("other metric", { M: luck.one<string>(formWords[language][metric]) });
  const names = world.measured.filter(
    (each) => each.by === one.by && each.entity !== one.entity && each.entity !== two?.entity,
  );
  if (one.by && names.length > 0) put("other name", { E: luck.one(names).entity ?? "" });
  return made;
}

/** "A1: shipped, ¥30" says the same as "A1: ¥30, shipped". */
const areListed = (text: string, names: readonly string[], book: World["book"]): boolean =>
  names.every((name) => new RegExp(`[::,]\\s*\\[\\[${name}\\]\\]\\s*(?:[,,]|$)`, "mu").test(text)) &&
  new Set(names.map((name) => book.facts.get(name)?.unit)).size > 1;

/** Facts exchanged: two of the sentence with each other, or one for that of another row, metric or time. */
function otherFacts(text: string, scenery: Scenery, world: World, language: "zh" | "en", luck: Stream): Mutant[] {
  const { book } = world;
  const shown = (name: string) => {
    const fact = book.facts.get(name);
    return fact ? factText(fact, { language, timezone: "UTC" }) : "";
  };
  const made: Mutant[] = [];
  const names = refs(text);
  const put = (kind: string, from: string, to: string | undefined) =>
    to && shown(from) !== shown(to) && made.push({ kind, text: text.replace(`[[${from}]]`, `[[${to}]]`) });
  const [first, second] = luck.some(names, 2);
  const bare = first && second && areListed(text, [first, second], book);
  if (first && second && !bare && shown(first) !== shown(second))
    made.push({
      kind: "two facts exchanged",
      text: text.replaceAll(/\[\[(f\d+)\]\]/g, (mark, name) =>
        name === first ? `[[${second}]]` : name === second ? `[[${first}]]` : mark,
      ),
    });
  const [one] = scenery.of;
  const part = (["now", "before", "change"] as const).find((key) => one && text.includes(`[[${one[key]}]]`));
  if (one && part)
    for (const kind of ["metric", "entity", "span"] as const) {
      const others = world.measured.filter(
        (each) =>
          (["metric", "entity", "span"] as const).every((key) => (each[key] === one[key]) !== (key === kind)) &&
          each.by === one.by,
      );
      if (others.length > 0) put(`fact of another ${kind}`, one[part], luck.one(others)[part]);
    }
  for (const order of scenery.orders.slice(0, 1)) {
    const key = Object.keys(order.refs).find((each) => text.includes(`[[${order.refs[each]}]]`));
    const others = world.orders.filter((each) => each.number !== order.number && each.buyer === order.buyer);
    if (key && others.length > 0) put("fact of another order", order.refs[key] ?? "", luck.one(others).refs[key]);
    const stock = (["price", "stock"] as const).find((each) => text.includes(`[[${order.product[each]}]]`));
    const elsewhere: Ordered[] = world.orders.filter((each) => each.title !== order.title);
    if (stock && elsewhere.length > 0)
      put("fact of another product", order.product[stock] ?? "", luck.one(elsewhere).product[stock]);
  }
  return made;
}

/** A number in place of its reference, and a unit that is not the fact's. */
function otherNumbers(text: string, { book }: World, language: "zh" | "en", luck: Stream): Mutant[] {
  const names = refs(text).filter((name) => typeof book.facts.get(name)?.value === "number");
  const name = names.length > 0 ? luck.one(names) : undefined;
  const fact = name ? book.facts.get(name) : undefined;
  if (!name || !fact) return [];
  const put = (kind: string, words: string): Mutant => ({ kind, text: text.replace(`[[${name}]]`, words) });
  const share = fact.unit === "share" || fact.unit === "change";
  return [
    put("rounded and written out", roundedOf(fact, language)),
    put("number in words", numeralOf(fact, language, luck)),
    ...(share ? [put("percentage points", `[[${name}]]${language === "zh" ? "个百分点" : " percentage points"}`)] : []),
  ];
}

/** Every way in which a held-out sentence is made untrue. */
export function heldOutMutants(
  [, form]: HeldOutForm,
  scenery: Scenery,
  world: World,
  language: "zh" | "en",
  luck: Stream,
): Mutant[] {
  const text = fill(form, scenery, language);
  return [
    ...turnedRound(form, scenery, language),
    ...otherWords(form, scenery, world, language, luck),
    ...otherFacts(text, scenery, world, language, luck),
    ...otherNumbers(text, world, language, luck),
  ].filter((each) => each.text !== text);
}
