import { expect, test } from "vitest";
import { randomStream } from "../../db/metrics/random-world.ts";
import { backtest } from "./interval.ts";
import { priceMoves, type SkuSales } from "./price-moves.ts";
import { simulate } from "./simulate.ts";

const length = 280;
/** A shop of SKUs that change their price once, whose buyers answer with a known elasticity. */
function shop(elasticity: number, skus: number, seed = 1): SkuSales[] {
  const random = randomStream(seed);
  return Array.from({ length: skus }, (_, index) => {
    const turn = 56 + Math.floor(random() * 180);
    const [before, factor] = [1000 + 10 * index, 0.75 + random() * 0.5];
    const after = Math.round(before * (Math.abs(factor - 1) < 0.05 ? 0.9 : factor));
    const pace = 4 + random() * 8;
    return {
      sku: `s${index}`,
      category: "lamps",
      days: Array.from({ length }, (_, at) => {
        const minor = at < turn ? before : after;
        const expected = pace * (minor / before) ** elasticity;
        const units = Math.max(0, Math.round(expected * (0.6 + 0.8 * random())));
        return { at, minor, lines: Math.max(1, Math.round(units / 2)), units };
      }),
    };
  });
}
const asked = { now: null, stock: null, cost: null };

test("the elasticity that was planted is found, and its effect lies in the interval", () => {
  const sales = shop(-2.5, 120);
  const current = sales[0]?.days.at(-1)?.minor ?? 0;
  const seen = simulate(sales, length, { sku: "s0", price: Math.round(current * 0.9), ...asked });
  if (!seen.supported) throw new Error(seen.why);
  expect(seen.elasticity).toBeGreaterThan(-3);
  expect(seen.elasticity).toBeLessThan(-2);
  expect(seen.effect.low).toBeLessThan(0.9 ** -2.5 - 1);
  expect(seen.effect.high).toBeGreaterThan(0.9 ** -2.5 - 1);
  expect(seen.changed.units.middle).toBeGreaterThan(seen.unchanged.units.middle);
});
test("four in five of the changes that follow lie in their intervals", () => {
  const judged = backtest(priceMoves(shop(-1.5, 400, 7), length));
  const share = judged.filter(({ inside }) => inside).length / judged.length;
  expect(judged.length).toBeGreaterThan(200);
  expect(share).toBeGreaterThan(0.74);
  expect(share).toBeLessThan(0.88);
});
test("stock caps what can be sold, and profit needs a cost", () => {
  const sales = shop(-2, 120);
  const now = sales[3]?.days.at(-1)?.minor ?? 0;
  const seen = simulate(sales, length, {
    sku: "s3",
    price: Math.round(now * 0.9),
    now: null,
    stock: 20,
    cost: Math.round(now / 2),
  });
  if (!seen.supported) throw new Error(seen.why);
  expect(seen.changed.units).toEqual({ low: 20, middle: 20, high: 20 });
  expect(seen.capped).toBe(true);
  expect(seen.changed.profit?.middle).toBe(20 * (Math.round(now * 0.9) - Math.round(now / 2)));
});
test("what history does not bear is refused, with what is missing", () => {
  const sales = shop(-2, 120);
  const now = sales[0]?.days.at(-1)?.minor ?? 0;
  expect(simulate(sales, length, { sku: "s0", price: Math.round(now / 5), ...asked })).toMatchObject({
    supported: false,
    why: "never_this_far",
  });
  expect(simulate(sales.slice(0, 12), length, { sku: "s0", price: now - 50, ...asked })).toMatchObject({
    supported: false,
    why: "too_few_changes",
    needed: 30,
  });
  expect(simulate(sales, length, { sku: "nobody", price: 100, ...asked })).toMatchObject({
    supported: false,
    why: "no_sales",
  });
});
