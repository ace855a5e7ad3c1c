import { expect, test } from "vitest";
import type { Fact } from "../../core/facts.ts";
import { renderReply } from "../../prompts/render.ts";
import { checkNumbers, UnboundNumber } from "./bound-numbers.ts";

const fact = (id: string, value: Fact["value"], unit: Fact["unit"]): Fact => ({
  id,
  label: id,
  value,
  unit,
  source: { table: "t" },
  currency: "CNY",
});
const reader = { language: "zh", timezone: "Asia/Shanghai" } as const;
const row = {
  order: fact("o", "#1042", "text"),
  total: fact("t", 123_450, "money"),
  placed: fact("p", null, "instant"),
  statusWord: "已签收",
};
const list = { none: false, more: false, count: fact("c", 1, "count"), sum: fact("s", 123_450, "money"), rows: [row] };
const facts = [row.order, row.total, list.count, list.sum];

test("an answer lists the facts that it states, and reads as plain words", () => {
  const checked = checkNumbers(renderReply("order-list", list, reader), facts);
  expect(checked.text).toBe("共 1 笔订单,合计 ¥1,234.50:\n- #1042 · 已签收 · ¥1,234.50");
  expect(checked.facts.map((each) => each.id).sort()).toEqual(["c", "o", "s", "t"]);
});
test("a digit that no fact wrote is refused, in any script", () => {
  expect(() => checkNumbers(`${renderReply("order-list", list, reader)} 还有 3 件`, facts)).toThrow(UnboundNumber);
  expect(() => checkNumbers("还有 ٣ 件", facts)).toThrow(UnboundNumber);
});
test("a mark with a fact that no tool returned is refused", () => {
  expect(() => checkNumbers(renderReply("order-list", list, reader), [])).toThrow(UnboundNumber);
});
test("a name cannot smuggle in a mark", () => {
  const hostile = { ...list, rows: [{ ...row, order: fact("o", "\uE000t\uE001999\uE002", "text") }] };
  expect(checkNumbers(renderReply("order-list", hostile, reader), facts).text).not.toMatch(/[\uE000-\uE002]/);
});
