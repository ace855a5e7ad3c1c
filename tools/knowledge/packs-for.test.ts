import { expect, test } from "vitest";
import { allPacks } from "../../prompts/packs.ts";
import { packsFor } from "./packs-for.ts";

const names = (industry: unknown, ...categories: [string, number][]) =>
  packsFor(
    allPacks(),
    industry,
    categories.map(([category, products]) => ({ category, products })),
  ).map(({ name }) => name);

test("a shop has the packs of what it names, else of what it sells a good part of", () => {
  expect(names(undefined)).toEqual(["general"]);
  expect(names("服装")).toEqual(["clothing", "general"]);
  expect(names(["food", "home"])).toEqual(["food", "general", "home"]);
  expect(names(undefined, ["家居 > 收纳 > 收纳箱", 40])).toEqual(["general", "home"]);
  expect(names(undefined, ["Grocery > Steak", 95], ["Men > Shoes", 5])).toEqual(["food", "general"]);
  // "tea" is no part of "steak".
  expect(names(undefined, ["Steak knives", 10])).toEqual(["general"]);
});

test("every pack says the same in both languages and lays down no number", () => {
  for (const { articles } of allPacks()) {
    const files = (language: string) =>
      articles.filter((each) => each.language === language).map(({ id }) => id.split("/").at(-1));
    expect(files("zh")).toEqual(files("en"));
    for (const { title, body } of articles) expect(`${title} ${body}`).not.toMatch(/\p{Nd}/u);
  }
});
