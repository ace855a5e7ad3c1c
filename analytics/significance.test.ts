import { expect, test } from "vitest";
import { rateBaseline, rateMove } from "./significance.ts";

const weekdays = Array.from({ length: 28 }, (_, at) => at % 7);
const days = (rate: (at: number) => number, n = 200) => ({
  trials: weekdays.map(() => n),
  successes: weekdays.map((_, at) => Math.round(n * rate(at))),
  weekdays,
});
const today = (successes: number, trials: number) => ({ trials: [trials], successes: [successes], weekdays: [0] });

test("a rate that jumps about by itself needs a larger move", () => {
  const calm = rateBaseline(days((at) => 0.2 + 0.01 * Math.sin(at)));
  const restless = rateBaseline(days((at) => 0.2 + 0.08 * Math.sin(at * 2.1)));
  if (!calm || !restless) throw new Error("both have four weeks");
  expect(Math.abs(rateMove(today(20, 200), calm).z)).toBeGreaterThan(3);
  expect(Math.abs(rateMove(today(20, 200), restless).z)).toBeLessThan(2.5);
});
test("a dozen visitors prove nothing", () => {
  const base = rateBaseline(days(() => 0.2));
  expect(base && rateMove(today(0, 12), base).enough).toBe(false);
});
