import { expect, test } from "vitest";
import { type Arm, liftOf } from "./lift.ts";

const arm = (people: number, paid: readonly number[]): Arm => ({
  people,
  buyers: paid.length,
  sum: paid.reduce((sum, each) => sum + each, 0),
  squares: paid.reduce((sum, each) => sum + each * each, 0),
});
const times = (count: number, amount: number) => Array.from({ length: count }, () => amount);

test("the difference of two shares has Newcombe's interval (his table, 56 of 70 against 48 of 80)", () => {
  const found = liftOf(arm(70, times(56, 100)), arm(80, times(48, 100)));
  if (found.is !== "measured") throw new RangeError(found.is);
  expect(found.rate.difference).toBeCloseTo(0.2, 10);
  expect(found.rate.in95.low).toBeCloseTo(0.0524, 4);
  expect(found.rate.in95.high).toBeCloseTo(0.3339, 4);
});
test("money follows the share where every basket is the same", () => {
  const found = liftOf(arm(1000, times(300, 50)), arm(1000, times(200, 50)));
  if (found.is !== "measured") throw new RangeError(found.is);
  expect(found.money.difference).toBeCloseTo(5, 10);
  expect(found.money.in95.low).toBeCloseTo(found.rate.in95.low * 50, 10);
  expect(found.verdict).toBe("more");
});
test("a difference that chance explains is no visible effect, and one to the worse is said", () => {
  expect(liftOf(arm(900, times(95, 80)), arm(100, times(9, 80)))).toMatchObject({ verdict: "no_visible_effect" });
  expect(liftOf(arm(900, times(45, 80)), arm(900, times(120, 80)))).toMatchObject({ verdict: "less" });
});
test("too few people, or too few who bought, and nothing is claimed", () => {
  expect(liftOf(arm(49, times(20, 80)), arm(29, times(9, 80)))).toEqual({
    is: "too_few",
    lacking: ["written", "held_out"],
  });
  expect(liftOf(arm(5000, times(6, 80)), arm(500, times(3, 80)))).toEqual({ is: "too_few", lacking: ["buyers"] });
});
test("nobody of the held-out bought: the interval is wide, not nothing", () => {
  const found = liftOf(arm(300, times(30, 100)), arm(40, []));
  if (found.is !== "measured") throw new RangeError(found.is);
  expect(found.money.in95.low).toBeLessThan(10);
  expect(found.money.in95.high).toBeGreaterThan(10);
});
