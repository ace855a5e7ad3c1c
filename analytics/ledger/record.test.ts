import { expect, test } from "vitest";
import { brierOf, probabilityOf, wilsonUpper, worseThanCoin } from "./record.ts";

test("a detector is muted when its record is clearly worse than a coin, and not before twelve chances", () => {
  expect(worseThanCoin({ right: 0, settled: 11 })).toBe(false);
  expect(worseThanCoin({ right: 2, settled: 12 })).toBe(true);
  expect(worseThanCoin({ right: 5, settled: 12 })).toBe(false);
  expect(worseThanCoin({ right: 30, settled: 40 })).toBe(false);
});
test("Wilson's upper end agrees with the table: 2 of 12 at one-sided 90 %", () => {
  expect(wilsonUpper({ right: 2, settled: 12 })).toBeCloseTo(0.3422, 3);
  expect(wilsonUpper({ right: 0, settled: 0 })).toBe(1);
});
test("a probability starts at its prior and ends at the record", () => {
  expect(probabilityOf(0.6, { right: 0, settled: 0 })).toBeCloseTo(0.6);
  expect(probabilityOf(0.6, { right: 90, settled: 100 })).toBeCloseTo(0.883, 2);
});
test("Brier: a coin scores a quarter", () => {
  expect(
    brierOf([
      { probability: 0.5, right: true },
      { probability: 0.5, right: false },
    ]),
  ).toBe(0.25);
  expect(brierOf([])).toBeNull();
});
