import { expect, test } from "vitest";
import { drawShop, kindOf } from "./draw-shop.ts";
import { drawMarket } from "./market/draw-market.ts";
import { spotOf } from "./plan.ts";
import { detectable } from "./plant.ts";
import { runDay, type Visit } from "./visits.ts";

const visitsOf = (shop: ReturnType<typeof drawShop>, day: number, planted = shop.planted) => {
  const visits: Visit[] = [];
  const outcome = runDay(shop.world, planted, shop.decoys, day, spotOf(shop.world, planted[0]?.place ?? {}), (one) =>
    visits.push(one),
  );
  return { visits, outcome };
};
const seedOf = (factor: string) =>
  Array.from({ length: 40 }, (_, at) => at).find((seed) => kindOf(seed).factor === factor) ?? 0;

test("the same seed gives the same shop and the same visitors", () => {
  const [one, other] = [drawShop(7, { visitors: 400 }), drawShop(7, { visitors: 400 })];
  expect(other).toEqual(one);
  expect(visitsOf(other, 3)).toEqual(visitsOf(one, 3));
});

test("until the cause begins the shop and its twin are one; from then on they part where the truth says", () => {
  const shop = drawShop(seedOf("stock_out"), { visitors: 600 });
  const [plan] = shop.planted;
  if (!plan) throw new Error("nothing was planted");
  const before = visitsOf(shop, plan.onset - 1).outcome;
  const after = visitsOf(shop, plan.onset).outcome;
  expect(before.real).toEqual(before.twin);
  expect(after.real.view).toBe(after.twin.view);
  expect(after.real.cart).toBeLessThan(0.7 * after.twin.cart);
  expect(after.twin.paid - after.real.paid).toBeGreaterThan(0);
});

test("a cause leaves the luck of everybody else alone", () => {
  const shop = drawShop(seedOf("stock_out"), { visitors: 600 });
  const product = shop.world.products.findIndex(({ id }) => id === shop.planted[0]?.place.product);
  const elsewhere = (visits: readonly Visit[]) =>
    visits.filter(({ viewed }) => viewed.every((item) => item.product !== product));
  const day = shop.world.last;
  expect(elsewhere(visitsOf(shop, day).visits)).toEqual(elsewhere(visitsOf(shop, day, []).visits));
});

test("a shift of mix changes no channel's own rates and hardly the number of visitors", () => {
  const shop = drawShop(seedOf("channel_mix"), { visitors: 900 });
  const [plan] = shop.planted;
  expect(plan?.effects.every(({ step }) => step === "come")).toBe(true);
  const whole = spotOf(shop.world, {});
  const { real, twin } = runDay(shop.world, shop.planted, shop.decoys, shop.world.last, whole);
  expect(Math.abs(real.come - twin.come)).toBeLessThan(0.15 * twin.come);
  expect(real.paid).toBeLessThan(twin.paid);
});

test("every factor has its seeds, and what is planted can be seen", { timeout: 60_000 }, () => {
  expect(new Set(Array.from({ length: 34 }, (_, seed) => kindOf(seed).factor)).size).toBe(24); // 23, and none
  const planted = [5, 10, 15, 16, 20, 21, 22].flatMap((seed) => drawShop(seed, { visitors: 900 }).planted);
  expect(planted.filter(({ z }) => z >= detectable).length).toBeGreaterThanOrEqual(6);
});

test("nothing is planted in a shuffled market, and what is planted elsewhere grows and is thinly served", () => {
  expect(drawMarket(3, true).truth.niches).toEqual([]);
  for (let seed = 1; seed < 12; seed++)
    for (const niche of drawMarket(seed, false).truth.niches) {
      expect(niche.growth).toBeGreaterThan(0.3);
      expect(niche.searches).toBeGreaterThan(200);
    }
});
