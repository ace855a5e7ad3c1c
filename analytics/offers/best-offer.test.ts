import { expect, test } from "vitest";
import { stream } from "../../evals/simulator/chance.ts";
import { judgeCart } from "../../evals/suites/carts/judge-cart.ts";
import { toPay } from "./apply.ts";
import { bestOffer } from "./best-offer.ts";
import type { Cart, Promotion } from "./promotion.ts";

const carts = Number(process.env["ZHANGGUI_CARTS"] ?? 600);
const line = (sku: string, quantity: number, unitMinor: number) => ({
  sku,
  productId: sku,
  category: null,
  quantity,
  unitMinor,
});
const cart = (lines: Cart["lines"], more: Partial<Cart> = {}): Cart => ({
  lines,
  shippingMinor: 0,
  channel: null,
  tier: null,
  at: new Date("2026-06-18T04:00:00Z"),
  used: new Map(),
  ...more,
});
const promotion = (id: string, reward: Promotion["reward"], more: Partial<Promotion> = {}): Promotion => ({
  id,
  name: id,
  from: "campaign",
  startsAt: null,
  endsAt: null,
  channels: null,
  tiers: null,
  products: null,
  categories: null,
  excluded: [],
  minUnits: 0,
  minMinor: 0,
  perCustomer: null,
  left: null,
  group: null,
  alone: false,
  reward,
  ...more,
});
const coupon = (id: string, minor: number, minMinor: number) =>
  promotion(id, { kind: "amount", minor, perMinor: null, times: null }, { from: "coupon", group: "coupon", minMinor });

test(`the search equals an oracle that tries every combination, on ${carts} random carts`, () => {
  const different = Array.from({ length: carts }, (_, at) => judgeCart(stream(77, `cart ${at}`).unit).difference);
  expect(different.filter((each) => each.length > 0)).toEqual([]);
});
test("a campaign may cost a coupon its threshold: the better one of the two is taken", () => {
  const goods = cart([line("a", 1, 10_000)]);
  const offers = [
    promotion("tenth", { kind: "percent", basisPoints: 1_000, capMinor: null }),
    coupon("c30", 3_000, 9_500),
  ];
  const { chosen, paying } = bestOffer(offers, goods);
  expect(chosen.map(({ id }) => id)).toEqual(["c30"]);
  expect(toPay(paying)).toBe(7_000);
});
test("of two coupons one counts, beside the campaign", () => {
  const offers = [
    coupon("c5", 500, 0),
    coupon("c20", 2_000, 5_000),
    promotion("tenth", { kind: "percent", basisPoints: 1_000, capMinor: null }),
  ];
  const { chosen, paying } = bestOffer(offers, cart([line("a", 2, 5_000)]));
  expect(chosen.map(({ id }) => id)).toEqual(["tenth", "c20"]);
  expect(toPay(paying)).toBe(7_000);
});
test("of every three pieces the cheapest is free, and what is left out stays paid", () => {
  const three = promotion("three", { kind: "units_free", every: 3, free: 1, times: null }, { excluded: ["b"] });
  const { paying } = bestOffer([three], cart([line("a", 2, 900), line("b", 1, 100), line("c", 4, 500)]));
  expect(paying.amounts).toEqual([1_800, 100, 1_000]);
});
test("twenty promotions that all count are searched in no time", () => {
  const offers = Array.from({ length: 20 }, (_, at) =>
    promotion(
      `p${at}`,
      { kind: "percent", basisPoints: 100 + at, capMinor: null },
      { group: at % 2 ? `g${at % 6}` : null },
    ),
  );
  const began = performance.now();
  bestOffer(offers, cart([line("a", 3, 3_333), line("b", 1, 7_777)]));
  expect(performance.now() - began).toBeLessThan(2_000);
});
