import { expect, test } from "vitest";
import { shareDifference } from "./proportions.ts";

test("the z of a textbook pair of shares", () => {
  // 120 of 1,000 against 90 of 1,000: pooled 0.105, z = 0.03 / sqrt(0.105·0.895·0.002) = 2.188.
  const found = shareDifference({ of: 120, from: 1000 }, { of: 90, from: 1000 });
  expect(found?.z).toBeCloseTo(2.188, 3);
  expect(found?.p).toBeCloseTo(0.0287, 3);
});
test("a handful of buyers proves nothing", () => {
  expect(shareDifference({ of: 2, from: 20 }, { of: 0, from: 20 })).toBeNull();
  expect(shareDifference({ of: 0, from: 0 }, { of: 5, from: 20 })).toBeNull();
});
