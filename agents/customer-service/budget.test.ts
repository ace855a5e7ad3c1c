import { expect, test } from "vitest";
import type { Fact } from "../../core/facts.ts";
import { budgetIn, withinBudget } from "./budget.ts";

test.each([
  ["50元以内的鞋架有吗", 50],
  ["有没有便宜点的鞋架,70块以内的", 70],
  ["预算200,推荐个台灯", 200],
  ["any shoe rack under $49.90?", 49.9],
  ["a lamp for less than 1k please", 1000],
  ["una lámpara de menos de 30 €", 30],
  ["3000円以下のランプ", 3000],
])("%s means at most %d", (text, most) => expect(budgetIn(text)).toBe(most));
test.each(["7天以内能到吗", "shelves under 50 cm", "最多放几件", "delivery within 3 days", "要2个"])(
  "%s names no price",
  (text) => expect(budgetIn(text)).toBeUndefined(),
);
test("what is dearer is left out; where all is, the cheapest come and it is said", () => {
  const row = (value: number) => ({
    price: { id: "p", label: "p", value, unit: "money", currency: "CNY", source: { table: "t" } } satisfies Fact,
  });
  const rows = [row(7900), row(4500), row(6900)];
  expect(withinBudget(rows, 50)).toEqual({ rows: [rows[1]], over: false });
  expect(withinBudget(rows, 40)).toEqual({ rows: [rows[1], rows[2], rows[0]], over: true });
  expect(withinBudget([], 40)).toEqual({ rows: [], over: false });
});
