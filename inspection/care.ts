import { countBaseline, offBaseline } from "../analytics/baseline.ts";
import { mean, sum, twoSidedP } from "../analytics/statistics.ts";
import type { ReportMetric } from "../core/metrics.ts";
import type { Step } from "../core/report.ts";
import { daysBetween } from "../core/time.ts";
import type { DayData } from "./day-data.ts";
import type { Problem } from "./problem.ts";
import { ago, blank, problem } from "./product-problem.ts";

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
