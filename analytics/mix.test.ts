import { expect, test } from "vitest";
import { mixOrRate } from "./mix.ts";

test("a shift towards a weak channel with all rates unchanged is mix, and names the channel", () => {
  const split = mixOrRate([
    { value: "search", trialsBefore: 800, before: 80, trialsAfter: 400, after: 40 },
    { value: "ads", trialsBefore: 200, before: 4, trialsAfter: 600, after: 12 },
  ]);
  expect(split.rate).toBeCloseTo(0, 12);
  expect(split.mix).toBeCloseTo(split.change, 12);
  expect(split.shifted?.value).toBe("search");
});
test("every channel better and the whole worse is told as the paradox that it is", () => {
  const split = mixOrRate([
    { value: "a", trialsBefore: 900, before: 270, trialsAfter: 100, after: 33 },
    { value: "b", trialsBefore: 100, before: 10, trialsAfter: 900, after: 99 },
  ]);
  expect(split.change).toBeLessThan(0);
  expect(split.rate).toBeGreaterThan(0);
  expect(split.paradox).toBe(true);
});
