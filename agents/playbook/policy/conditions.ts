import type { PolicyFact } from "./fact.ts";
import { after, before, complement, intersection, numbers, type Span, type Values, words } from "./sets.ts";

const number = String.raw`(-?\d+(?:\.\d+)?)`;
type Shape = readonly [RegExp, (a: number, b: number) => Span[]];
const infinite = Number.POSITIVE_INFINITY;
/** How conditions on numbers are written, in both languages. */
const shapes: readonly Shape[] = [
  [new RegExp(`^(?:over|more than|超过|大于|高于)\\s*${number}$`), (a) => [{ from: after(a), to: after(infinite) }]],
  [new RegExp(`^(?:at least|from|至少|不少于)\\s*${number}$`), (a) => [{ from: before(a), to: after(infinite) }]],
  [
    new RegExp(`^(?:under|less than|少于|小于|低于|不到)\\s*${number}$`),
    (a) => [{ from: before(-infinite), to: before(a) }],
  ],
  [new RegExp(`^(?:at most|up to|最多|不超过)\\s*${number}$`), (a) => [{ from: before(-infinite), to: after(a) }]],
  [new RegExp(`^${number}\\s*(?:-|–|to|到|至)\\s*${number}$`), (a, b) => [{ from: before(a), to: after(b) }]],
  [new RegExp(`^${number}$`), (a) => [{ from: before(a), to: after(a) }]],
];

/** Hours and weekdays go round: "22-8" is the night, and its last hour is not in it. */
function round(fact: PolicyFact, text: string): Values | null {
  const found = fact.round ? new RegExp(`^${number}\\s*(?:-|–|to|到|至)\\s*${number}$`).exec(text) : null;
  if (!found || !fact.round) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const spans =
    from < to
      ? [[from, to]]
      : [
          [from, fact.round],
          [0, to],
        ];
  return numbers(spans.map(([a = 0, b = 0]) => ({ from: before(a), to: before(b) })));
}

function numberValues(fact: PolicyFact, text: string): Values | string {
  const around = round(fact, text);
  if (around) return around;
  for (const [shape, spans] of shapes) {
    const found = shape.exec(text);
    if (found) return numbers(spans(Number(found[1]), Number(found[2])));
  }
  return `"${text}" is no condition on a number: write "over 500", "at least 3", "under 10", "3-10" or "5" (超过、至少、少于、3-10)`;
}

const yes = ["true", "yes", "是"];
const no = ["false", "no", "否"];
function wordValue(fact: PolicyFact, text: string): Values | string {
  if (fact.type === "flag") {
    if (yes.includes(text)) return words(["yes"]);
    return no.includes(text) ? words(["no"]) : `"${text}" is neither yes nor no`;
  }
  const known = fact.values;
  if (known && !known.includes(text)) return `"${text}" is not one of ${known.join(", ")}`;
  return words([text]);
}

function oneOf(fact: PolicyFact, raw: unknown): Values | string {
  const text = String(raw).trim();
  if (text === "unknown" || text === "未知") return fact.type === "number" ? numbers([], true) : words([], false, true);
  const negated = /^(?:not|不是|非)\s+(.+)$/.exec(text)?.[1];
  const made = fact.type === "number" ? numberValues(fact, negated ?? text) : wordValue(fact, negated ?? text);
  if (typeof made === "string" || negated === undefined) return made;
  const outside = complement(made);
  // "Not gold" is said of who has a tier at all; who has none is "unknown".
  return { ...outside, unknown: false };
}

const union = (a: Values, b: Values): Values => complement(intersection(complement(a), complement(b)));

/** What was said, when and where is always known; what the shop holds need not be. */
const mayBeUnknown = ({ group, type }: PolicyFact) =>
  type === "text" || !["message", "moment", "calendar", "conversation", "tickets"].includes(group);

/** The values that a fact may have, by its kind and its limits. */
export function domainOf(fact: PolicyFact): Values {
  const unknown = mayBeUnknown(fact);
  if (fact.type === "number")
    return numbers([{ from: before(fact.least ?? -infinite), to: after(fact.most ?? infinite) }], unknown);
  const list = fact.type === "flag" ? ["yes", "no"] : fact.values;
  return list ? words(list, false, unknown) : words([], true, unknown);
}

/** What a condition in the table lets through; a sentence where it cannot be read. A list means "one of these". */
export function readCondition(fact: PolicyFact, raw: unknown): Values | string {
  const list = Array.isArray(raw) ? raw : [raw];
  let found: Values | null = null;
  for (const each of list) {
    const one = oneOf(fact, each);
    if (typeof one === "string") return one;
    found = found ? union(found, one) : one;
  }
  return found ? intersection(found, domainOf(fact)) : "nothing is written here";
}
