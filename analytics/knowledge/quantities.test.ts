import { expect, test } from "vitest";
import { agree, numberIn, quantitiesIn } from "./quantities.ts";

test("amounts are read in both languages and as words", () => {
  expect(quantitiesIn("签收后七天内,运费十五元")).toEqual([
    { kind: "hours", low: 168, high: 168 },
    { kind: "money", low: 15, high: 15 },
  ]);
  expect(quantitiesIn("within 3-5 business days; free over $1,200")).toEqual([
    { kind: "workdays", low: 3, high: 5 },
    { kind: "money", low: 1200, high: 1200 },
  ]);
  expect(quantitiesIn("质保半年 a two-year guarantee").map(({ high }) => high)).toEqual([4380, 17520]);
  expect([numberIn("二十一"), numberIn("一百二十"), numberIn("两"), numberIn("thirty")]).toEqual([21, 120, 2, 30]);
});

test("two days and 48 hours are the same, two days and two working days are not compared", () => {
  const [days, hours, work] = quantitiesIn("2天 48小时 3个工作日");
  if (!days || !hours || !work) throw new Error("not read");
  expect([agree(days, hours), agree(days, work)]).toEqual([true, true]);
});
