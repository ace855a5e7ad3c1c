import { expect, test } from "vitest";
import { passHat } from "./pass-hat.ts";

test("a case that is right every other time is right twice in a row less than half as often", () => {
  const cases = [
    { trials: 4, passed: 4 },
    { trials: 4, passed: 2 },
    { trials: 4, passed: 0 },
  ];
  expect(passHat(cases, 1).value).toBeCloseTo(0.5);
  // 1, C(2,2) / C(4,2) = 1/6, 0.
  expect(passHat(cases, 2).value).toBeCloseTo((1 + 1 / 6) / 3);
  expect(passHat(cases, 4).value).toBeCloseTo(1 / 3);
  const { low, high } = passHat(cases, 1);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});
