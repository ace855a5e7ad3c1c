import { expect, test } from "vitest";
import { partsOf } from "./split.ts";

test.each([
  ["昨天卖了多少?哪些货该补了?", 2],
  ["昨天卖了多少,另外看看哪些货该补了", 2],
  ["What did we sell yesterday and which items should I restock?", 2],
  ["last 7 days vs the week before, by channel", 1],
  ["昨天转化为什么掉了?", 1],
  ["what do people type into our search and find nothing", 1],
  ["rising keywords and which of our products match", 1],
  ["find order #W2378156 and tell me what can still be changed", 2],
])("%s has %i part(s)", (text, count) => expect(partsOf(text)).toHaveLength(count));
