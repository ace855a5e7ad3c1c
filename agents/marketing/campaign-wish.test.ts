import { expect, test } from "vitest";
import { discountIn, readWish } from "./campaign-wish.ts";
import { daysSaid } from "./days-said.ts";

test.each([
  ["打8折", 0.2],
  ["七五折", 0.25],
  ["95折", 0.05],
  ["8.8折", 0.12],
  ["20% off", 0.2],
  ["half price", 0.5],
  ["做个活动", undefined],
])("%s takes off %s", (text, off) => expect(discountIn(text)).toBe(off));
test("kind, goal and budget are read in both languages and scripts", () => {
  expect(readWish("下周搞个促销,8折,预算3000")).toEqual({
    kind: "discount",
    goal: "promote",
    discount: 0.2,
    budget: "3000",
  });
  expect(readWish("做个4折促销,预算3000").budget).toBe("3000");
  expect(readWish("幫我給流失的老客發優惠券")).toEqual({ kind: "coupon", goal: "win_back" });
  expect(readWish("a clearance sale for slow movers, budget of 1.5k")).toEqual({
    kind: "discount",
    goal: "clear_stock",
    budget: "1500",
  });
});
test.each([
  ["三个月没下单的客户", 90],
  ["90天没复购", 90],
  ["no order in the last 90 days", 90],
  ["nothing for six months", 180],
  ["沉睡客户", undefined],
])("%s names %s days", (text, days) => expect(daysSaid(text)).toBe(days));
