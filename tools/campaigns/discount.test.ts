import { expect, test } from "vitest";
import { discounted, safeDiscount } from "./discount.ts";

test("a usual discount shrinks until nothing is sold below its cost; unknown costs do not count", () => {
  expect(
    safeDiscount(
      [
        { priceMinor: 10_000, costMinor: 8_800 },
        { priceMinor: 500, costMinor: null },
      ],
      0.2,
    ),
  ).toBe(0.12);
  expect(safeDiscount([{ priceMinor: 10_000, costMinor: 11_000 }], 0.2)).toBe(0);
  expect(safeDiscount([], 0.2)).toBe(0.2);
});
test("a stated discount is kept, and what falls below its cost is told", () => {
  expect(discounted({ priceMinor: 10_000, costMinor: 8_800 }, 0.2)).toMatchObject({
    salePriceMinor: 8_000,
    belowCost: true,
  });
  expect(discounted({ priceMinor: 10_000, costMinor: 4_000 }, 0.2)).toMatchObject({ margin: 0.5, belowCost: false });
  expect(discounted({ priceMinor: 10_000, costMinor: null }, 0.2)).toMatchObject({ margin: null, belowCost: false });
});
