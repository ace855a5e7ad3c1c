import { expect, test } from "vitest";
import { exactTest } from "./exact.ts";

test("one stratum is Fisher's test: the tea of 1935", () => {
  // Eight cups, four of each kind, three of four told right: p = 17/70.
  const { more, fewer } = exactTest([{ before: { said: 1, of: 4 }, now: { said: 3, of: 4 } }]);
  expect(more).toBeCloseTo(17 / 70, 12);
  expect(fewer).toBeCloseTo(69 / 70, 12);
});
test("two strata with the same shares show nothing, though their sum would", () => {
  const strata = [
    { before: { said: 90, of: 100 }, now: { said: 9, of: 10 } },
    { before: { said: 1, of: 10 }, now: { said: 10, of: 100 } },
  ];
  expect(exactTest(strata).fewer).toBeGreaterThan(0.3);
  expect(exactTest([{ before: { said: 91, of: 110 }, now: { said: 19, of: 110 } }]).fewer).toBeLessThan(1e-6);
});
test("with hardly anybody nothing can be shown, and nobody at all is no error", () => {
  expect(exactTest([{ before: { said: 0, of: 2 }, now: { said: 1, of: 1 } }]).least).toBeGreaterThan(0.3);
  expect(exactTest([{ before: { said: 0, of: 0 }, now: { said: 0, of: 0 } }])).toEqual({ more: 1, fewer: 1, least: 1 });
});
