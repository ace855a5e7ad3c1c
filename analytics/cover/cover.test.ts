import { expect, test } from "vitest";
import { lostSales, type NearDay, type OutDay, soldInstead } from "./lost-sales.ts";
import { restockOrder } from "./restock-order.ts";
import { runOut } from "./run-out.ts";

const steady = (units: number, days = 28) => new Array<number>(days).fill(units);
const near = (units: readonly number[], rest: readonly number[] = steady(50, units.length)): NearDay[] =>
  units.map((each, at) => ({ units: each, rest: rest[at] ?? 0, away: units.length - at }));
const out = (days: number, units = 0, rest = 50): OutDay[] =>
  steady(units, days).map((each) => ({ units: each, rest }));

test("ten days without stock at two a day lose twenty, less what was sold meanwhile", () => {
  expect(lostSales(near(steady(2)), out(10))?.units).toBeCloseTo(20);
  expect(lostSales(near(steady(2)), out(10, 0.3))?.units).toBeCloseTo(17);
});
test("the interval holds the estimate and widens where demand is lumpy", () => {
  const calm = lostSales(near(steady(2)), out(10));
  const lumps = Array.from({ length: 28 }, (_, day) => (day % 7 === 0 ? 14 : 0));
  const lumpy = lostSales(near(lumps), out(10));
  expect((lumpy?.high ?? 0) - (lumpy?.low ?? 0)).toBeGreaterThan((calm?.high ?? 0) - (calm?.low ?? 0));
  expect(calm?.low).toBeGreaterThan(0);
  expect(calm?.low).toBeLessThan(20);
  expect(calm?.high).toBeGreaterThan(20);
});
test("too few days in stock tell no pace, and so no loss", () => {
  expect(lostSales(near(steady(2, 6)), out(10))).toBeNull();
});
test("where a product goes with the shop, a closed day loses nothing and a busy one more", () => {
  const busy = Array.from({ length: 28 }, (_, day) => (day % 7 === 6 ? 0 : 50 + (day % 3) * 25));
  const along = near(
    busy.map((rest) => rest / 25),
    busy,
  );
  expect(lostSales(along, out(1, 0, 0))?.units).toBe(0);
  expect(lostSales(along, out(2, 0, 200))?.units).toBeCloseTo(16);
  expect(lostSales(along, out(2, 0, 200))?.followsShop).toBe(true);
});
test("what other sizes sold beyond their usual is taken off, mere chance is not", () => {
  expect(soldInstead(near(steady(2)), out(10, 4))).toBeCloseTo(20);
  expect(soldInstead(near(steady(2)), out(10, 2.1))).toBe(0);
  expect(lostSales(near(steady(2)), out(10), 12)?.units).toBeCloseTo(8);
});
test("what to order covers the demand of lead time and review nineteen times in twenty", () => {
  const order = restockOrder({ available: 0, incoming: 0, daily: steady(5) });
  expect(order?.needed).toBe(true);
  expect(order?.wanted).toBeCloseTo(85);
  expect(order?.quantity).toBeGreaterThan(85 + 1.5 * Math.sqrt(85));
  expect(restockOrder({ available: 30, incoming: 200, daily: steady(5) })?.needed).toBe(false);
  expect(restockOrder({ available: 0, incoming: 0, daily: [1, 1, ...steady(0)] })).toBeNull();
});
test("thirty at three a day last ten days, give or take", () => {
  const found = runOut({ available: 30, incoming: [], daily: steady(3) });
  expect(found?.middle).toBe(10);
  expect(found?.early).toBeLessThan(10);
  expect(found?.late).toBeGreaterThan(10);
});
test("goods that come in time put the day off; without a day they count for the late end only", () => {
  const dated = runOut({ available: 30, incoming: [{ units: 30, inDays: 5 }], daily: steady(3) });
  expect(dated?.middle).toBe(20);
  const undated = runOut({ available: 30, incoming: [{ units: 300, inDays: null }], daily: steady(3) });
  expect(undated?.middle).toBe(10);
  expect(undated?.late).toBeGreaterThan(60);
});
test("goods that come too late do not help", () => {
  expect(runOut({ available: 30, incoming: [{ units: 30, inDays: 15 }], daily: steady(3) })?.middle).toBe(10);
});
test("an empty shelf has run out, and what does not sell never does", () => {
  expect(runOut({ available: 0, incoming: [], daily: steady(3) })?.middle).toBe(0);
  expect(runOut({ available: 10, incoming: [], daily: steady(0) })).toBeNull();
  expect(runOut({ available: 10_000, incoming: [], daily: steady(1) })?.middle).toBeNull();
});
test("eight in ten simulated shelves run out inside the interval", () => {
  let state = 7;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const poisson = (rate: number) => {
    let count = -1;
    for (let product = 1; product > Math.exp(-rate); count++) product *= random();
    return count;
  };
  let inside = 0;
  for (let run = 0; run < 400; run++) {
    const found = runOut({ available: 60, incoming: [], daily: Array.from({ length: 28 }, () => poisson(3)) });
    let [left, day] = [60, 0];
    while (left > 0) {
      left -= poisson(3);
      day++;
    }
    if (found && day >= (found.early ?? 0) && day <= (found.late ?? 999)) inside++;
  }
  expect(inside / 400).toBeGreaterThan(0.75);
  expect(inside / 400).toBeLessThan(0.93);
});
