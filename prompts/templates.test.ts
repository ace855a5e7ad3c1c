import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { languages } from "../core/language.ts";
import { buyerWords } from "./buyer-words.ts";

const folder = (language: string) => fileURLToPath(new URL(`./replies/${language}/`, import.meta.url));
const names = (language: string) => readdirSync(folder(language)).sort();
const replyIn = (language: string, name: string) => readFileSync(`${folder(language)}${name}.liquid`, "utf8");
const digitIn = (text: string) => /\p{Nd}/u.test(text.replaceAll(/\{%.*?%\}|\{\{.*?\}\}/gs, ""));
const slotsOf = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{\{\s*([\w.]+)/g), (match) => match[1] ?? ""))].sort();
const translated = languages.filter((language) => language !== "zh" && language !== "en");

test("every reply has its words in Chinese and English", () => {
  expect(names("zh")).toEqual(names("en"));
});
test.each(["zh", "en"])(
  "no template of %s holds a digit of its own: the guard would refuse the whole answer",
  (language) => {
    const digits = names(language).filter((name) => digitIn(readFileSync(folder(language) + name, "utf8")));
    expect(digits).toEqual([]);
  },
);
test.each(translated)(
  "what buyers are told in %s is complete, with every slot in its place and no digit",
  (language) => {
    const { templates, words } = buyerWords(language);
    const spanish = buyerWords("es");
    expect(Object.keys(templates).sort()).toEqual(Object.keys(spanish.templates).sort());
    for (const [name, text] of Object.entries(templates)) {
      expect([name, digitIn(text)]).toEqual([name, false]);
      const wanted = language === "zh-Hant" ? replyIn("zh", name) : (spanish.templates[name] ?? "");
      expect([name, slotsOf(text)]).toEqual([name, slotsOf(wanted)]);
    }
    for (const name of Object.keys(spanish.words)) {
      const known = words[name] ?? Object.keys(words).find((each) => each.startsWith(`${name}.`));
      expect([name, typeof known]).toEqual([name, "string"]);
    }
  },
);
test("a translation has no slot that the English reply does not fill", () => {
  const extra = Object.entries(buyerWords("es").templates).map(([name, text]) => {
    const known = new Set(slotsOf(replyIn("en", name)));
    return [name, slotsOf(text).filter((slot) => !known.has(slot))];
  });
  expect(extra.filter(([, slots]) => slots?.length)).toEqual([["confirm-change", ["refund"]]]);
});
