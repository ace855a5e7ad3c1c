import { findThemes, saysDefect } from "../../analytics/reviews/themes.ts";
import { sum } from "../../analytics/statistics.ts";
import type { Factor } from "../../core/report.ts";
import { isDefectTheme, themes } from "../../core/review-themes.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, productOf } from "./clue.ts";

const defect = /破|坏|瑕疵|质量|裂|掉漆|变形|异味|不能用|故障|defect|broken|damage|fault|quality|crack|not work|leak/i;

const late = /物流|快递|太慢|迟|没收到|未收到|late|slow|delay|not (arrived|received)|shipping/i;

/** Parcels are known and no later than they were: buyers who write "late" mean something else than the parcels. */
function onTime({ day }: Case): boolean {
  const part = (recent: boolean) => {
    const rows = day.delivered.filter((row) => daysBetween(row.day, day.date) < 7 === recent);
    const due = sum(rows.map((row) => row.due));
    return due > 0 ? { due, share: sum(rows.map((row) => row.late)) / due } : null;
  };
  const [now, before] = [part(true), part(false)];
  return now !== null && before !== null && now.due >= 20 && now.share <= before.share + 0.05;
}

/** Why money went back: the reason that grew most, as the buyers wrote it. */
export function refundClues(one: Case): Clue[] {
  if (one.problem.signal.metric !== "refund_rate") return [];
  const product = productOf(one);
  const own = one.day.refunds.filter((refund) => product === null || refund.product === product);
  const start = addDays(one.day.date, 1 - one.problem.signal.window);
  const recent = own.filter((refund) => refund.day >= start);
  const earlier = own.filter((refund) => refund.day < start);
  const counts = new Map<string, number>();
  for (const refund of recent) if (refund.reason) counts.set(refund.reason, (counts.get(refund.reason) ?? 0) + 1);
  const share = (reason: string) =>
    earlier.filter((refund) => refund.reason === reason).length / Math.max(earlier.length, 1);
  const grown = [...counts].sort(
    (a, b) => b[1] - recent.length * share(b[0]) - (a[1] - recent.length * share(a[0])) || (a[0] < b[0] ? -1 : 1),
  );
  return grown.slice(0, 2).map(([reason, count]) => {
    const factor: Factor = defect.test(reason)
      ? "product_defect"
      : late.test(reason) && !onTime(one)
        ? "delivery_delay"
        : "refund_reason";
    const part = count / recent.length;
    const { pen } = one;
    return {
      factor,
      where: { ...one.problem.where },
      logit: (part >= 0.5 ? 2 : 0.3) + (factor === "product_defect" && product ? 1 : 0),
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.reason.${grown.findIndex(([other]) => other === reason)}`,
            label: `refunds with the reason ${reason}`,
            value: count,
            unit: "count",
            source: {
              table: "refunds",
              ids: recent.filter((refund) => refund.reason === reason).map((refund) => refund.id),
            },
          }),
        ],
        text: pen.say(
          `最多的退款原因是「${reason}」:${recent.length} 笔里有 ${count} 笔。`,
          `The main reason is “${reason}”: ${count} of ${recent.length} refunds.`,
        ),
      }),
    };
  });
}

/** Reviews and refunds of late that speak of defects: they are why others stop buying, and more than a fall in stars. */
export function defectClues(one: Case): Clue[] {
  const product = productOf(one);
  const { metric } = one.problem.signal;
  const concerned =
    metric === "rating" || metric === "refund_rate" || (one.down && isStep(one, "cart", "checkout", "pay"));
  if (!product || !concerned) return [];
  const late = one.day.reviews.filter(
    (review) => review.product === product && review.rating <= 3 && daysBetween(review.day, one.day.date) < 10,
  );
  const speaking = late.filter((review) => review.body !== null && saysDefect(review.body));
  const returned = one.day.refunds.filter((refund) => refund.product === product && defect.test(refund.reason ?? ""));
  const lately = returned.filter((refund) => daysBetween(refund.day, one.day.date) < 7).length;
  // A week against the weeks before: what always comes back for defects is no news.
  const usual = (returned.length - lately) / 9;
  const reviewed = speaking.length >= 2 && speaking.length >= 0.4 * late.length;
  const sentBack = lately >= 3 && lately >= 2 * usual + 1;
  if (!reviewed && !sentBack) return [];
  const { pen } = one;
  const worst = findThemes(speaking.map((review) => ({ ...review, text: review.body ?? "" })))
    .filter(({ name }) => isDefectTheme(name))
    .slice(0, 2)
    .map(({ name }) => themes[name]);
  const named = pen.say(worst.map(({ zh }) => zh).join("、"), worst.map(({ en }) => en).join(", "));
  return [
    {
      factor: "product_defect",
      where: { product },
      logit: 1.5 + (reviewed ? Math.min(2, speaking.length / 3) : 0) + (sentBack ? 1.5 : 0),
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.defects`,
            label: "bad reviews that speak of defects",
            value: speaking.length,
            unit: "count",
            source: { table: "reviews", ids: speaking.map((review) => review.id) },
          }),
          one.book.add({
            id: `${one.id}.returned`,
            label: "refunds for defects in seven days",
            value: lately,
            unit: "count",
            source: { table: "refunds", filter: `product ${product}`, rows: lately },
          }),
        ],
        text: reviewed
          ? pen.say(
              `近期 ${late.length} 条差评里有 ${speaking.length} 条说商品本身有问题,说得最多的是${named}。`,
              `${speaking.length} of ${late.length} recent bad reviews say that the product is at fault, most of them: ${named}.`,
            )
          : pen.say(
              `近 7 天有 ${lately} 笔退款说的是质量问题,平时一周约 ${pen.count(usual)} 笔。`,
              `${lately} refunds in seven days were for defects; usually about ${pen.count(usual)} a week.`,
            ),
      }),
    },
  ];
}
