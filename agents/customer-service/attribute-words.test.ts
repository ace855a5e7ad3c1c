import { expect, test } from "vitest";
import { asksBeyond, asksForRecord, attributesAsked, claimsPrice } from "./attribute-words.ts";

const rows = [
  { name: "material", value: "linen" },
  { name: "care", value: "30 °C" },
];
const asked = (question: string) => attributesAsked(question, "Linen Shirt", rows).map(({ name }) => name);

test("what is on record about the thing asked is found in either language, and a product's name asks for nothing", () => {
  expect(asked("what is the Linen Shirt made of?")).toEqual(["material"]);
  expect(asked("Linen Shirt 是什么面料的")).toEqual(["material"]);
  expect(asked("can I wash the Linen Shirt?")).toEqual(["care"]);
  expect(asked("is the Linen Shirt waterproof?")).toEqual([]);
  expect(asked("Linen Shirt 防水吗")).toEqual([]);
});
test("a general question and one for the price are answered by the record, a claim about other prices is not", () => {
  expect(asksForRecord("tell me about it")).toBe(true);
  expect(asksForRecord("这个多少钱")).toBe(true);
  expect(asksForRecord("有哪几款")).toBe(true);
  expect(asksForRecord("这款能放多重的东西")).toBe(false);
  expect(asksForRecord("is it the lowest price anywhere?")).toBe(false);
  expect(claimsPrice("下周会降价吗")).toBe(true);
});

test("half of a question that no row speaks of is noticed, and nothing where all is on record", () => {
  const beyond = (question: string) => asksBeyond(question, "Linen Shirt", rows);
  expect(beyond("is it linen n does it shrink")).toBe(true);
  expect(beyond("能装多重?质量怎么样")).toBe(true);
  expect(beyond("what is it made of and can I wash it?")).toBe(false);
  expect(beyond("tell me about it")).toBe(false);
});
