import { expect, test } from "vitest";
import { promotionOf, promotionOfCoupon } from "./read-rules.ts";

const row = (rules: unknown) => ({ id: "k1", name: "Live", startsAt: null, endsAt: null, claimed: 2, rules });
const reward = (rules: unknown) => promotionOf(row(rules), "CNY")?.promotion.reward;

test("rules give one thing; what gives nothing, or two things at once, is no promotion", () => {
  expect(reward({ buy: 3, free: 1, channels: ["live"] })).toMatchObject({ kind: "gift", every: 3, units: 1 });
  expect(reward({ buy: 3, free: 1, mode: "in_cart" })).toMatchObject({ kind: "units_free", every: 3, free: 1 });
  expect(reward({ amount_off: "50", per: "300" })).toEqual({
    kind: "amount",
    minor: 5_000,
    perMinor: 30_000,
    times: null,
  });
  expect(reward({ percent_off: 12.5, max_off: "20.00" })).toEqual({
    kind: "percent",
    basisPoints: 1_250,
    capMinor: 2_000,
  });
  for (const rules of [
    {},
    { channel: "ads" },
    { percent_off: 10, free_shipping: true },
    { amount_off: "5", per: "0" },
    "x",
  ])
    expect(reward(rules)).toBeUndefined();
});
test("how many are left is told from what was claimed", () => {
  expect(promotionOf(row({ buy: 1, free: 1, limit: 5, remark: "送{units}件" }), "CNY")).toMatchObject({
    promotion: { left: 3 },
    remark: "送{units}件",
  });
});
test("a coupon is one of its group, with what its other columns say", () => {
  const terms = {
    code: "C",
    starts_at: null,
    ends_at: null,
    min_total_minor: 5_000,
    products: [],
    usage_limit: 9,
    used: 9,
  };
  const coupon = promotionOfCoupon(
    { ...terms, kind: "percent", value: "10", extra: { exclude: "p1; p2", per_customer: "1", alone: "yes" } },
    "USD",
  );
  expect(coupon).toMatchObject({
    group: "coupon",
    alone: true,
    left: 0,
    perCustomer: 1,
    excluded: ["p1", "p2"],
    products: null,
    reward: { kind: "percent", basisPoints: 1_000 },
  });
});
