import { expect, test } from "vitest";
import type { Fact } from "../../core/facts.ts";
import { wayOf } from "./which-way.ts";

const fact = (id: string, value: number): Fact => ({ id, label: id, value, unit: "money", source: { table: "t" } });
const line = { word: "revenue", now: fact("now", 90), before: fact("before", 100), change: fact("change", -0.1) };

test.each(["这个月比上个月同期多赚了还是少赚了", "are sales better or worse than last week?", "上周有没有增长"])(
  "%s: which way it went is said first",
  (text) => expect(wayOf(text, [line])).toMatchObject({ word: "revenue", more: false, same: false }),
);
test.each(["上周销售额", "昨天卖了多少", "sales last week by channel"])("%s: nothing is said first", (text) =>
  expect(wayOf(text, [line])).toBeNull(),
);
test("a figure without its earlier one goes no way", () => {
  expect(wayOf("more or less?", [{ ...line, before: { ...line.before, value: null } }])).toBeNull();
});
