import { expect, test } from "vitest";
import { benjaminiHochberg, normalTail, twoSidedP } from "./statistics.ts";

test("tails agree with the tables", () => {
  expect(normalTail(1.96)).toBeCloseTo(0.0249979, 6);
  expect(normalTail(-1)).toBeCloseTo(0.8413447, 6);
  expect(twoSidedP(2.228, 10)).toBeCloseTo(0.05, 2);
  expect(twoSidedP(5)).toBeCloseTo(5.733e-7, 9);
});
test("many looks at nothing let nothing stand, one clear sign does", () => {
  const nothing = Array.from({ length: 100 }, (_, at) => (at + 1) / 101);
  expect(benjaminiHochberg(nothing, 0.1).some(Boolean)).toBe(false);
  expect(benjaminiHochberg([...nothing, 1e-6], 0.1).filter(Boolean)).toHaveLength(1);
});
