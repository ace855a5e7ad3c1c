import { expect, test } from "vitest";
import type { Fact } from "../../api/types.ts";
import { bindNumbers } from "./bind-numbers.ts";

const fact = (id: string, value: number, unit: string): Fact => ({ id, label: id, value, unit, source: {} });
const bound = (text: string, facts: readonly Fact[]) =>
  bindNumbers(text, facts).flatMap((piece) => (piece.fact ? [[piece.text, piece.fact.id]] : []));

test("each figure of an answer opens the fact that it is, in Chinese and in English", () => {
  const facts = [fact("rate", 0.0515, "share"), fact("before", 0.0667, "share"), fact("move", -0.2275, "change")];
  const both = [
    ["5.15%", "rate"],
    ["6.67%", "before"],
  ];
  expect(bound("支付转化率是 5.15%,上周是 6.67%。", facts)).toEqual(both);
  expect(bound("Conversion was 5.15%, and 6.67% a week before.", facts)).toEqual(both);
  expect(bound("卖了 ¥24,258.90", [fact("sold", 24258.9, "CNY")])).toEqual([["¥24,258.90", "sold"]]);
  expect(bound("Sold CN¥24,258.90", [fact("sold", 24258.9, "CNY")])).toEqual([["CN¥24,258.90", "sold"]]);
});
test("a figure is not found inside of another number, nor in a date", () => {
  expect(bound("2026-11-08:1,089 人", [fact("eight", 8, "count"), fact("people", 1089, "count")])).toEqual([
    ["1,089", "people"],
  ]);
  const stock = [fact("stock", 21, "count")];
  expect(bound("2026-11-21:21", stock)).toHaveLength(1);
  for (const day of ["2026-11-21", "2026年11月21日", "21 Nov 2026"]) expect(bound(`${day}: none`, stock)).toEqual([]);
  expect(bound("11 of 110", [fact("all", 110, "count"), fact("part", 11, "count")])).toEqual([
    ["11", "part"],
    ["110", "all"],
  ]);
});
test("two facts with the same value take their places in order, and the text stays whole", () => {
  const text = "- A:12\n- B:12";
  const pieces = bindNumbers(text, [fact("a", 12, "count"), fact("b", 12, "count")]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.flatMap((piece) => piece.fact?.id ?? [])).toEqual(["a", "b"]);
});
