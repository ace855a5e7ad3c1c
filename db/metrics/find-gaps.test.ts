import { expect, test } from "vitest";
import { type DailyCounts, findMeasured, stretchesOf } from "./find-gaps.ts";

const every = (count: number, length = 30) => new Array<number>(length).fill(count);
const shop = (more: Partial<Record<keyof DailyCounts, number[]>> = {}): DailyCounts => ({
  visitors: every(1000),
  viewers: every(600),
  adders: every(150),
  checkouts: every(60),
  purchasers: every(30),
  orders: every(31),
  ...more,
});
const without = (count: number, from: number, to: number, left = 0) =>
  every(count).map((one, at) => (at >= from && at <= to ? left : one));
const gapsOf = (days: readonly boolean[]) => days.flatMap((known, at) => (known ? [] : [at]));

test("carts that vanish while purchases go on were not measured, stray ones included", () => {
  const { adders, checkouts } = findMeasured(shop({ adders: without(150, 10, 13, 2) }));
  expect(gapsOf(adders.days)).toEqual([10, 11, 12, 13]);
  expect(gapsOf(checkouts.days)).toEqual([]);
});

test("a gap longer than what was measured is still the gap", () => {
  const { adders } = findMeasured(shop({ adders: without(150, 0, 24, 1) }));
  expect(gapsOf(adders.days)).toHaveLength(25);
});

test("carts and purchases that fall together are a bad day, not a gap", () => {
  const bad = { adders: without(150, 20, 20, 15), purchasers: without(30, 20, 20, 3), orders: without(31, 20, 20, 3) };
  expect(gapsOf(findMeasured(shop(bad)).adders.days)).toEqual([]);
});

test("a cart button that half the visitors cannot press is no gap", () => {
  expect(gapsOf(findMeasured(shop({ adders: without(150, 20, 29, 60) })).adders.days)).toEqual([]);
});

test("purchases without transactions leave the sales of those days unknown", () => {
  const { orders, adders } = findMeasured(shop({ orders: without(31, 0, 9) }));
  expect(gapsOf(orders.days)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(gapsOf(adders.days)).toEqual([]);
});

test("a source that never sends a step has no gap in it; one that sends no visits sees none", () => {
  const deep = shop({ viewers: every(0), visitors: every(180) });
  expect(findMeasured(deep)).toMatchObject({ viewers: { ever: false, usual: null }, seesVisits: false });
  expect(findMeasured(shop({ viewers: every(0) })).seesVisits).toBe(true);
});

test("days of a small shop can be empty by chance", () => {
  const small = shop({
    adders: every(0).map((_, at) => (at % 3 === 0 ? 0 : 3)),
    purchasers: every(1),
    orders: every(1),
  });
  expect(gapsOf(findMeasured(small).adders.days)).toEqual([]);
});

test("days are told as stretches", () => {
  expect(stretchesOf(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-04"])).toEqual([
    { from: "2026-02-27", to: "2026-03-01" },
    { from: "2026-03-04", to: "2026-03-04" },
  ]);
});
