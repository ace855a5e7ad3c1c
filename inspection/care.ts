import { countBaseline, offBaseline } from "../analytics/baseline.ts";
import { mean, sum, twoSidedP } from "../analytics/statistics.ts";
import type { ReportMetric } from "../core/metrics.ts";
import type { Step } from "../core/report.ts";
import { daysBetween } from "../core/time.ts";
import type { DayData } from "./day-data.ts";
import type { Problem } from "./problems.ts";
import type { Signal } from "./signals.ts";

const blank = { kind: "rate", observed: 0, expected: 0, variance: 1 } as const;
const problem = (signal: Signal): Problem => ({
  signal,
  echoes: [],
  kind: signal.kind,
  where: signal.dimension === "product" ? { product: signal.value } : {},
  money: signal.money,
});
type Dated = { readonly day: string };
const ago = (row: Dated, day: DayData) => daysBetween(row.day, day.date);

/** Square-root distance of a small count from its expectation (Anscombe 1948), with room for overdispersion. */
const countZ = (count: number, expected: number, dispersion: number) =>
  (2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375))) / Math.sqrt(dispersion);

/** Refunds asked for, against the four weeks before, for the shop and each product; only more than usual is a problem. */
export function refundProblems(day: DayData): Problem[] {
  if (day.refunds.length < 10 || !day.salesKnown.at(-1)) return [];
  const groups = new Map<string, number[]>([["", day.days.map(() => 0)]]);
  const amounts = sum(day.refunds.map((refund) => refund.amount)) / day.refunds.length;
  for (const refund of day.refunds) {
    const at = daysBetween(day.period.from, refund.day);
    for (const key of ["", ...(refund.product ? [refund.product] : [])]) {
      const days = groups.get(key) ?? day.days.map(() => 0);
      days[at] = (days[at] ?? 0) + 1;
      groups.set(key, days);
    }
  }
  const tests = groups.size * 2;
  const found = [...groups].flatMap(([key, days]) =>
    [1, 3, 7].flatMap((window) => refundSignal(day, key, days, window, amounts, tests) ?? []),
  );
  const best = found.sort((a, b) => b.z - a.z);
  const product = best.find((signal) => signal.dimension === "product");
  const whole = best.find((signal) => signal.dimension === "");
  // The product that explains most of the shop's surplus speaks for it.
  if (product && (!whole || product.money <= 0.4 * whole.money)) return [problem(product)];
  return whole ? [problem(whole)] : [];
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
  if (count < 5 || count < 1.5 * expected || z < 4 || p * tests > 0.01 || (days.at(-1) ?? 0) === 0) return null;
  const before = expected / window;
  const own = day.refunds.filter((refund) => key === "" || refund.product === key);
  const each = own.length > 0 ? sum(own.map((refund) => refund.amount)) / own.length : amount;
  return {
    ...blank,
    metric: "refund_rate",
    step: "after_sale",
    dimension: key === "" ? "" : "product",
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

/** Stars of the last seven days against those before, product by product; the clearest fall only. */
export function ratingProblems(day: DayData): Problem[] {
  const groups = new Map<string, { recent: number[]; earlier: number[]; today: boolean }>();
  for (const review of day.reviews) {
    const group = groups.get(review.product) ?? { recent: [], earlier: [], today: false };
    (ago(review, day) < 7 ? group.recent : group.earlier).push(review.rating);
    group.today ||= ago(review, day) < 2;
    groups.set(review.product, group);
  }
  const all = day.reviews.map((review) => review.rating);
  const spread =
    all.length > 1 ? Math.max(0.6, sum(all.map((rating) => (rating - mean(all)) ** 2)) / (all.length - 1)) : 1;
  const found = [...groups].flatMap(([product, { recent, earlier, today }]) => {
    if (recent.length < 5 || earlier.length < 8 || !today) return [];
    const [before, now] = [mean(earlier), mean(recent)];
    const z = (now - before) / Math.sqrt(spread * (1 / recent.length + 1 / earlier.length));
    if (z > -4 || now > before - 0.5 || twoSidedP(z) * groups.size > 0.01) return [];
    return [
      {
        ...blank,
        metric: "rating" as const,
        step: "after_sale" as const,
        dimension: "product" as const,
        value: product,
        window: 7,
        before,
        now,
        change: now / before - 1,
        z,
        p: twoSidedP(z),
        money: 0,
      },
    ];
  });
  return found
    .sort((a, b) => a.z - b.z)
    .slice(0, 1)
    .map(problem);
}

type DaySum = { readonly day: string; readonly total: number; readonly count: number };

/** A mean that got worse by a third or more, clearly: hours to ship, seconds to the first answer. */
function slower(day: DayData, rows: readonly DaySum[], metric: ReportMetric, step: Step): Problem[] {
  const values = day.days.map(() => 0);
  for (const row of rows) values[daysBetween(day.period.from, row.day)] = row.count >= 3 ? row.total / row.count : 0;
  for (const window of [1, 3]) {
    const at = values.length - window;
    const now = values.slice(at);
    if (now.some((value) => value === 0)) continue;
    const base = countBaseline(
      values.slice(0, at),
      day.weekdays.slice(0, at),
      day.weekdays.slice(at),
      values.map((value) => value > 0),
    );
    if (!base) continue;
    const { change, t } = offBaseline(now, { ...base, deviation: Math.max(base.deviation, 0.08) });
    const p = twoSidedP(t, base.degrees);
    if (t < 3.8 || change < 0.33 || p > 0.002) continue;
    return [
      problem({
        ...blank,
        metric,
        step,
        dimension: "",
        value: "",
        window,
        before: mean(base.expected),
        now: mean(now),
        change,
        z: t,
        p,
        money: 0,
      }),
    ];
  }
  return [];
}

export const shippingProblems = (day: DayData): Problem[] =>
  slower(
    day,
    day.shipped.map(({ day: on, hours, orders }) => ({ day: on, total: hours, count: orders })),
    "ship_hours",
    "ship",
  );
export const replyProblems = (day: DayData): Problem[] =>
  slower(
    day,
    day.replies.map(({ day: on, seconds, conversations }) => ({ day: on, total: seconds, count: conversations })),
    "response_seconds",
    "after_sale",
  );
