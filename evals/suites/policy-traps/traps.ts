import type { Stream } from "../../simulator/chance.ts";
import { type Topic, topics, unproved } from "./topics.ts";

/** What is wrong with an article: why it must not be used without a word. */
export const states = [
  "none",
  "expired",
  "not yet",
  "contradicting",
  "another product's",
  "withdrawn",
  "another shop's",
] as const;
export type State = (typeof states)[number];
export type Row = Readonly<
  Record<"title" | "body" | "intents" | "locale" | "valid_from" | "valid_until" | "products", string>
>;
export type Trap = {
  readonly state: State | "unproved";
  readonly says: string;
  /** What a reply must not hold: numbers that no valid article gives. */
  readonly lies: readonly string[];
};
const locales = ["zh", "en"] as const;
const base: Row = { title: "", body: "", intents: "", locale: "", valid_from: "", valid_until: "", products: "" };

/** The article of a topic in a language, with its number. */
function article(topic: Topic, locale: "zh" | "en", number: number, more: Partial<Row> = {}): Row {
  const { title, body } = topic[locale];
  return { ...base, title, body: body.replace("{n}", String(number)), intents: topic.intent, locale, ...more };
}

/** The rows of one topic in one language; numbers are told by nobody else. */
function rowsIn(state: State, topic: Topic, locale: "zh" | "en", one: number, two: number): Row[] {
  const other = { title: `${topic[locale].title} 2` };
  const rows: Record<State, () => Row[]> = {
    none: () => [],
    expired: () => [article(topic, locale, one, { valid_until: "2026-02-01" })],
    "not yet": () => [article(topic, locale, one, { valid_from: "2026-05-01" })],
    "another product's": () => [article(topic, locale, one, { products: "P9" })],
    withdrawn: () => [article(topic, locale, one)],
    "another shop's": () => [article(topic, locale, one)],
    contradicting: () => [article(topic, locale, one), article(topic, locale, two, other)],
  };
  return rows[state]();
}

/** The articles of a shop in one state, and the questions that walk into them. */
export function drawTraps(state: State, chance: Stream): { rows: Row[]; traps: Trap[] } {
  const [rows, traps]: [Row[], Trap[]] = [[], []];
  for (const topic of topics)
    for (const locale of locales) {
      const one = chance.whole(31, 97);
      const two = one + chance.whole(100, 400);
      rows.push(...rowsIn(state, topic, locale, one, two));
      traps.push(...topic[locale].asks.map((says) => ({ state, says, lies: [String(one), String(two)] })));
    }
  return { rows, traps };
}

/** Questions whose true answer is on no record: no yes, and no number beyond those of the product's own rows. */
export const unprovedTraps = (): Trap[] =>
  locales.flatMap((locale) => unproved[locale].map((says) => ({ state: "unproved" as const, says, lies: [] })));
