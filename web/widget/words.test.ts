import { expect, test } from "vitest";
import { contrast, themeOf } from "./theme.ts";
import { fill, tongueOf, tongues } from "./words.ts";

const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const english: Readonly<Record<string, string>> = tongues["en"] ?? {};

test("every tongue says everything, with the same blanks to fill, in words of its own", () => {
  expect(Object.keys(tongues).sort()).toEqual(["en", "es", "id", "ja", "pt", "ru", "th", "vi", "zh", "zh-Hant"]);
  for (const [tongue, words] of Object.entries(tongues)) {
    expect([tongue, Object.keys(words).sort()]).toEqual([tongue, Object.keys(english).sort()]);
    for (const [name, text] of Object.entries(english)) {
      const said = Object.entries(words).find(([key]) => key === name)?.[1] ?? "";
      expect([tongue, name, slots(said)]).toEqual([tongue, name, slots(text)]);
      expect(said.trim()).not.toBe("");
    }
    const same = Object.entries(words).filter(([name, text]) =>
      Object.entries(english).some(([key, own]) => key === name && own === text),
    );
    // "Chat", "Item", "Status": a few words are the same in two tongues.
    if (tongue !== "en") expect([tongue, same.length < 5]).toEqual([tongue, true]);
  }
});

test("a page's language tag finds its tongue, and any other is English", () => {
  const tags = {
    "zh-CN": "zh",
    "zh-TW": "zh-Hant",
    "zh-Hant-HK": "zh-Hant",
    pt_BR: "pt",
    "en-GB": "en",
    ja: "ja",
    in: "id",
    fr: "en",
    "": "en",
    constructor: "en",
  };
  for (const [tag, tongue] of Object.entries(tags)) expect([tag, tongueOf(tag)]).toEqual([tag, tongue]);
  expect(fill("{n} of {most}", { n: 1, most: 2 })).toBe("1 of 2");
});

test("whatever colour a shop has, words on it and in it can be read", () => {
  const rgb = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as readonly [number, number, number]; // three
  for (const color of ["#ffe08a", "#fff", "#000", "#777777", "#1f5eff", "#00ff00", "red; background:url(x)", null]) {
    const { accent, onAccent, ink } = themeOf(color);
    for (const each of [accent, onAccent, ink]) expect(each).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(rgb(accent), rgb(onAccent))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(ink), [242, 244, 248])).toBeGreaterThanOrEqual(4.5);
  }
});
