import { expect, test } from "vitest";
import type { Fact } from "../../core/facts.ts";
import { extremeOf, wantsLow } from "./extreme.ts";

const row = (label: string, value: number) => {
  const now: Fact = { id: label, label, value, unit: "share", source: { table: "payments" } };
  return { label, now };
};
const rows = [row("search", 0.71), row("ads", 0.6), row("live", 0.78)];

test("the one that was asked for comes first, and nobody is named where two share the place", () => {
  expect(extremeOf("上周哪个渠道的支付率最低?", "pay_rate", rows)).toMatchObject({ label: "ads", low: true });
  expect(extremeOf("which channel converted best?", "pay_rate", rows)).toMatchObject({ label: "live", low: false });
  expect(extremeOf("pay rate by channel", "pay_rate", rows)).toBeNull();
  expect(extremeOf("which is lowest?", "pay_rate", [row("a", 0.1), row("b", 0.1)])).toBeNull();
});
test("the worst refund rate is the highest one", () => {
  expect(wantsLow("which product has the worst refund rate", "refund_rate")).toBe(false);
  expect(wantsLow("which product has the worst revenue", "revenue")).toBe(true);
  expect(wantsLow("退款率最好的是哪个", "refund_rate")).toBe(true);
});
