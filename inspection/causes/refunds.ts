import type { Factor } from "../../core/report.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, productOf } from "./clue.ts";

const defect = /破|坏|瑕疵|质量|裂|掉漆|变形|异味|不能用|故障|defect|broken|damage|fault|quality|crack|not work|leak/i;

const late = /物流|快递|太慢|迟|没收到|未收到|late|slow|delay|not (arrived|received)|shipping/i;

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
      : late.test(reason)
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

/** Reviews of late that speak of defects. */
export function defectClues(one: Case): Clue[] {
  const product = productOf(one);
  if (!product || (one.problem.signal.metric !== "rating" && one.problem.signal.metric !== "refund_rate")) return [];
  const recent = one.day.reviews.filter(
    (review) => review.product === product && review.rating <= 3 && daysBetween(review.day, one.day.date) < 10,
  );
  const speaking = recent.filter((review) => review.body !== null && defect.test(review.body));
  if (speaking.length < 2 || speaking.length < 0.4 * recent.length) return [];
  const { pen } = one;
  return [
    {
      factor: "product_defect",
      where: { product },
      logit: 1.5,
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.defects`,
            label: "bad reviews that speak of defects",
            value: speaking.length,
            unit: "count",
            source: { table: "reviews", ids: speaking.map((review) => review.id) },
          }),
        ],
        text: pen.say(
          `近期 ${recent.length} 条差评里有 ${speaking.length} 条提到质量问题。`,
          `${speaking.length} of ${recent.length} recent bad reviews speak of defects.`,
        ),
      }),
    },
  ];
}
