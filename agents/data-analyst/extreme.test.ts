import { expect, test } from "vitest";
import type { Fact } from "../../core/facts.ts";
import { extremeOf, wantsLow } from "./extreme.ts";

const row = (label: string, value: number) => {
  const now: Fact = { id: label, label, value, unit: "share", source: { table: "payments" } };
  return { label, now };
};
const rows = [row("search", 0.71), row("ads", 0.6), row("live", 0.78)];

test("the one that was asked for comes first, those that share the place together, and nobody where all do", () => {
  expect(extremeOf("上周哪个渠道的支付率最低?", "pay_rate", rows)).toMatchObject({ labels: ["ads"], low: true });
  expect(extremeOf("which channel converted best?", "pay_rate", rows)).toMatchObject({ labels: ["live"], low: false });
  expect(extremeOf("pay rate by channel", "pay_rate", rows)).toBeNull();
  const tied = [row("a", 0.1), row("b", 0.1), row("c", 0.2)];
  expect(extremeOf("which is lowest?", "pay_rate", tied)).toMatchObject({ labels: ["a", "b"], low: true });
  expect(extremeOf("which is lowest?", "pay_rate", tied.slice(0, 2))).toBeNull();
});
test("the worst refund rate is the highest one", () => {
  expect(wantsLow("which product has the worst refund rate", "refund_rate")).toBe(false);
  expect(wantsLow("which product has the worst revenue", "revenue")).toBe(true);
  expect(wantsLow("退款率最好的是哪个", "refund_rate")).toBe(true);
});
