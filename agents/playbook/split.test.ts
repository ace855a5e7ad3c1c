import { expect, test } from "vitest";
import { partsOf, wishesOf } from "./split.ts";

test.each([
  ["昨天卖了多少?哪些货该补了?", 2],
  ["昨天卖了多少,另外看看哪些货该补了", 2],
  ["What did we sell yesterday and which items should I restock?", 2],
  ["last 7 days vs the week before, by channel", 1],
  ["昨天转化为什么掉了?", 1],
  ["what do people type into our search and find nothing", 1],
  ["rising keywords and which of our products match", 1],
  ["find order #W2378156 and tell me what can still be changed", 2],
  ["which products earned the most last month, and are they in stock?", 1],
  ["上周卖得最好的三款是哪些?它们还有货吗?", 1],
  ["which products earned the most last month, and what is out of stock?", 2],
])("%s has %i part(s)", (text, count) => expect(partsOf(text)).toHaveLength(count));

test.each([
  ["收纳盒多少钱,几天能到?", 2],
  ["how much is the lamp, when would it arrive?", 2],
  ["你好,几天能到?", 1],
  ["这个我昨天买的,几天能到?", 1],
])("a buyer's %s has %i wish(es)", (text, count) => expect(wishesOf(text)).toHaveLength(count));
