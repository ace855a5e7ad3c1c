import { mean, sum, twoSidedP } from "../analytics/statistics.ts";
import { daysBetween } from "../core/time.ts";
import type { DayData } from "./day-data.ts";
import type { Problem } from "./problem.ts";
import { blank, problem } from "./product-problem.ts";
import type { Signal } from "./signals.ts";

/** Square-root distance of a small count from its expectation (Anscombe 1948), with room for overdispersion. */
const countZ = (count: number, expected: number, dispersion: number) =>
  (2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375))) / Math.sqrt(dispersion);

/** Key of the refunds of one reason. */
const because = "because ";

/** Refunds asked for, against the four weeks before, for the shop and each product; only more than usual is a problem. */
export function refundProblems(day: DayData): Problem[] {
  // Days before the shop's data begin had no refunds that anybody knows of.
  const known = day.salesKnown.slice(-29, -1).filter(Boolean).length;
  if (day.refunds.length < 10 || !day.salesKnown.at(-1) || known < 21) return [];
  const groups = new Map<string, number[]>([["", day.days.map(() => 0)]]);
  const amounts = sum(day.refunds.map((refund) => refund.amount)) / day.refunds.length;
  for (const refund of day.refunds) {
    const at = daysBetween(day.period.from, refund.day);
    for (const key of [
      "",
      ...(refund.product ? [refund.product] : []),
      ...(refund.reason ? [because + refund.reason] : []),
    ]) {
      const days = groups.get(key) ?? day.days.map(() => 0);
      days[at] = (days[at] ?? 0) + 1;
      groups.set(key, days);
    }
  }
  const tests = groups.size * 2;
  const found = [...groups].flatMap(([key, days]) =>
    [1, 2, 3, 5, 7].flatMap((window) => refundSignal(day, key, days, window, amounts, tests) ?? []),
  );
  const best = found.sort((a, b) => b.z - a.z);
  const product = best.find((signal) => signal.dimension === "product");
  const whole = best.find((signal) => signal.dimension === "" && signal.value === "");
  const reason = best.find((signal) => signal.value.startsWith(because));
  // The product that explains most of the shop's surplus speaks for it.
  if (product && (!whole || product.money <= 0.4 * whole.money)) return [problem(product)];
  if (whole) return [problem(whole)];
  return reason ? [problem({ ...reason, dimension: "", value: "" })] : [];
}

function refundSignal(
  day: DayData,
  key: string,
  days: readonly number[],
  window: number,
  amount: number,
  tests: number,
): Signal | null {
  const at = days.length - window;
  const base = days.slice(Math.max(0, at - 28), at);
  const expected = mean(base) * window;
  const dispersion = Math.max(
    1.3,
    key === ""
      ? sum(base.map((count) => (count - mean(base)) ** 2)) / (base.length - 1) / Math.max(mean(base), 0.05)
      : 1.3,
  );
  const count = sum(days.slice(at));
  const z = countZ(count, expected, dispersion) / Math.sqrt(1 + window / 28);
  const p = twoSidedP(z);
  if (count < 5 || count < 1.5 * expected || z < 3.5 || p * tests > 0.02 || (days.at(-1) ?? 0) === 0) return null;
  const before = expected / window;
  const own = day.refunds.filter((refund) => key === "" || refund.product === key || because + refund.reason === key);
  const each = own.length > 0 ? sum(own.map((refund) => refund.amount)) / own.length : amount;
  return {
    ...blank,
    metric: "refund_rate",
    step: "after_sale",
    dimension: key === "" || key.startsWith(because) ? "" : "product",
    value: key,
    window,
    before,
    now: count / window,
    change: before > 0 ? count / expected - 1 : count,
    z,
    p,
    money: -((count - expected) / window) * each,
  };
}
