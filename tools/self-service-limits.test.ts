import { expect, test } from "vitest";
import type { RowChange } from "./define-tool.ts";
import { limitPassed, limitsOf, movedMinor } from "./self-service-limits.ts";

const nothing = { customer_changes: 0, customer_minor: 0, order_changes: 0, shop_changes: 0, shop_minor: 0 };
const added = (table: RowChange["table"], after: RowChange["after"]): RowChange => ({
  table,
  id: "1",
  before: null,
  after,
});

test("a shop that says nothing has usual limits in its own currency, and one that mistypes has none that pass", () => {
  expect(limitsOf({}, "USD").changeMinor).toBe(500_000);
  expect(limitsOf({}, "CNY").changeMinor).toBe(3_500_000);
  expect(limitsOf({}, "JPY").changeMinor).toBe(750_000);
  expect(limitsOf({ limits: { amount_per_change: "80.50", changes_per_order_day: 0 } }, "CNY")).toMatchObject({
    changeMinor: 8_050,
    orderChanges: 0,
  });
  expect(() => limitsOf({ limits: { amount_per_change: "80,50" } }, "CNY")).toThrow(/amount_per_change/);
  expect(() => limitsOf({ limits: "none" }, "CNY")).toThrow(/limits are not valid/);
});
test("a limit is met to the cent and passed by one more", () => {
  const limits = limitsOf(
    { limits: { amount_per_change: 50, amount_per_customer_day: 80, changes_per_customer_day: 3 } },
    "USD",
  );
  expect(limitPassed(limits, nothing, 5_000)).toBeUndefined();
  expect(limitPassed(limits, nothing, 5_001)).toBe("changeMinor");
  expect(limitPassed(limits, { ...nothing, customer_minor: 4_000 }, 4_000)).toBeUndefined();
  expect(limitPassed(limits, { ...nothing, customer_minor: 4_001 }, 4_000)).toBe("customerMinor");
  expect(limitPassed(limits, { ...nothing, customer_changes: 2 }, 0)).toBeUndefined();
  expect(limitPassed(limits, { ...nothing, customer_changes: 3 }, 0)).toBe("customerChanges");
});
test("a refund that stands in both tables counts once, a claim counts, another way to pay counts one way", () => {
  const refund = [
    added("refunds", { amount_minor: 700, status: "pending" }),
    added("payments", { kind: "refund", amount_minor: 700 }),
  ];
  expect(movedMinor(refund)).toBe(700);
  expect(movedMinor([added("refunds", { amount_minor: 300, status: "requested" })])).toBe(300);
  const swap = ["payment", "refund"].map((kind) => added("payments", { kind, amount_minor: 900 }));
  expect(movedMinor(swap)).toBe(900);
  expect(movedMinor([{ table: "orders", id: "1", before: { status: "a" }, after: { status: "b" } }])).toBe(0);
});
