import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = (language: string) => fileURLToPath(new URL(`./replies/${language}/`, import.meta.url));
const names = (language: string) => readdirSync(folder(language)).sort();

test("every reply has its words in both languages", () => {
  expect(names("zh")).toEqual(names("en"));
});
test.each(["zh", "en"])(
  "no template of %s holds a digit of its own: the guard would refuse the whole answer",
  (language) => {
    const digits = names(language).filter((name) => {
      const words = readFileSync(folder(language) + name, "utf8").replaceAll(/\{%.*?%\}|\{\{.*?\}\}/gs, "");
      return /\p{Nd}/u.test(words);
    });
    expect(digits).toEqual([]);
  },
);
