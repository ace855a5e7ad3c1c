import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Liquid, type Template } from "liquidjs";
import type { Fact } from "../core/facts.ts";
import { factText, type Reader, rangeText } from "../core/format.ts";
import { type Language, languages, ownLanguage } from "../core/language.ts";
import { buyerWords } from "./buyer-words.ts";

/** Marks around every piece that a fact (or a name on record) put into the text; the guard takes them off again. */
export const marks = { open: "\uE000", middle: "\uE001", close: "\uE002" } as const;
/** A piece of an answer with the fact that it states; "" for a name on record. */
export const bound = (id: string, text: string) =>
  `${marks.open}${id}${marks.middle}${text.replaceAll(/[\uE000-\uE002]/g, "")}${marks.close}`;

const engine = new Liquid({
  strictFilters: true,
  greedy: false,
  trimTagRight: false,
  trimTagLeft: false,
  ownPropertyOnly: true,
  jsTruthy: true,
});
const readerOf = (scope: { context: { getSync(path: string[]): unknown } }): Reader => {
  const said = scope.context.getSync(["language"]);
  const language = languages.find((each) => each === said) ?? "en";
  return { language, timezone: String(scope.context.getSync(["timezone"])) };
};
const isFact = (value: unknown): value is Fact =>
  typeof value === "object" && value !== null && "source" in value && "unit" in value;

// {{ total | fact }} writes a fact; {{ title | name }} a name on record; {{ period | days }} a range of days.
engine.registerFilter("fact", function (value: unknown) {
  if (!isFact(value))
    throw new RangeError(`A template asked for a fact and got ${JSON.stringify(value) ?? "nothing"}.`);
  return bound(value.id, factText(value, readerOf(this)));
});
engine.registerFilter("name", (value: unknown) => bound("", String(value ?? "")));
engine.registerFilter("days", function (value: { from: string; to: string }) {
  return bound("", rangeText(value, readerOf(this).language));
});

// {{ text | bound }} passes on words whose numbers were bound when they were written (the inspection's own sentences).
engine.registerFilter("bound", (value: unknown) => bound("", String(value ?? "")));

const folder = fileURLToPath(new URL("./replies/", import.meta.url));
/** Replies that only merchants get exist in Chinese and English: everyone else reads those in English. */
const sourceOf = (language: Language, name: string): string =>
  buyerWords(language).templates[name] ?? readFileSync(`${folder}${ownLanguage(language)}/${name}.liquid`, "utf8");
const parsed = new Map<string, Template[]>();
function template(language: Language, name: string): Template[] {
  const key = `${language}/${name}`;
  let known = parsed.get(key);
  if (!known) {
    known = engine.parse(sourceOf(language, name).trimEnd(), key);
    parsed.set(key, known);
  }
  return known;
}

/** A reply's template filled with facts, marks still in it. A slot that gets no fact is a mistake worth stopping for. */
export const renderReply = (name: string, view: Record<string, unknown>, reader: Reader): string =>
  String(engine.renderSync(template(reader.language, name), { ...view, ...reader }));
