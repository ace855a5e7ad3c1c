import { expect, test } from "vitest";
import { type Line, pickItems } from "./pick-items.ts";
import { methodsMeant } from "./pick-method.ts";
import { pickVariant } from "./pick-variant.ts";

const shirt = (sku: string, color: string, size: string) => ({
  sku,
  options: { color, size },
  label: `${color} / ${size}`,
});
const line = (title: string, color: string, size: string): Line => ({
  ...shirt(`own-${color}-${size}`, color, size),
  title,
  choices: [
    shirt("sku-a", "red", "M"),
    shirt("sku-b", "blue", "L"),
    shirt("sku-c", "red", "L"),
    shirt("sku-d", "green", "M"),
  ],
});
const tee = line("T-Shirt", "blue", "M");
const chosen = (text: string) => {
  const picked = pickVariant(text, tee);
  return "choice" in picked ? picked.choice.sku : picked.open.length;
};

test.each([
  ["change it from blue to red", "sku-a"],
  ["换成红色的", "sku-a"],
  ["a size L please", "sku-b"],
  ["大一号", "sku-b"],
  ["red and L", "sku-c"],
  ["绿色", "sku-d"],
  ["something else", 4],
  ["a purple one", 4],
  ["green in L", 4],
])("%s", (text, expected) => expect(chosen(text)).toBe(expected));

test("the items that a text means, twins told apart by their options", () => {
  const lines = [
    line("Smart Watch", "blue", "M"),
    line("Smart Thermostat", "red", "L"),
    line("T-Shirt", "red", "M"),
    tee,
  ];
  expect(pickItems("exchange the thermostat and the watch", lines, false)).toEqual([0, 1]);
  expect(pickItems("the blue T-Shirt", lines, false)).toEqual([3]);
  expect(pickItems("a T-Shirt", lines, false)).toEqual([]);
  expect(pickItems("2", lines, true)).toEqual([1]);
  expect(pickItems("全部", lines, true)).toEqual([0, 1, 2, 3]);
});

test("a way to pay by its kind, its last digits or its place", () => {
  const methods = [
    { id: "credit_card_1", kind: "credit_card", label: "credit card visa **9212", giftCard: false },
    { id: "gift_card_2", kind: "gift_card", label: "gift card", giftCard: true },
    { id: "credit_card_3", kind: "credit_card", label: "credit card visa **1111", giftCard: false },
  ];
  const ids = (text: string, answer = false) =>
    methodsMeant(text, methods, "credit_card_1", answer).map((each) => each.id);
  expect(ids("my gift card")).toEqual(["gift_card_2"]);
  expect(ids("退到礼品卡")).toEqual(["gift_card_2"]);
  expect(ids("credit card")).toEqual(["credit_card_1", "credit_card_3"]);
  expect(ids("the one ending in 1111")).toEqual(["credit_card_3"]);
  expect(ids("原路退回")).toEqual(["credit_card_1"]);
  expect(ids("2", true)).toEqual(["gift_card_2"]);
});
