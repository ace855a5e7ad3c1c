import { mean, sum } from "../../analytics/statistics.ts";
import type { Factor } from "../../core/report.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, productOf } from "./clue.ts";

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

/** Parcels late against their promise, more than usual: it keeps people from checking out and brings refunds and bad reviews. */
export function deliveryClues(one: Case): Clue[] {
  const concerned = isStep(one, "checkout", "pay", "ship", "deliver", "after_sale", "sale");
  if (!concerned || productOf(one) || one.problem.signal.metric === "response_seconds") return [];
  const recent = one.day.delivered.filter((row) => daysBetween(row.day, one.day.date) < 7);
  const earlier = one.day.delivered.filter((row) => daysBetween(row.day, one.day.date) >= 7);
  const share = (rows: typeof recent) =>
    sum(rows.map((row) => row.late)) / Math.max(1, sum(rows.map((row) => row.due)));
  const due = sum(recent.map((row) => row.due));
  const [before, now] = [share(earlier), share(recent)];
  const z = (now - before) / Math.sqrt((2 * Math.max(before, 0.02) * (1 - before)) / Math.max(due, 1));
  if (due < 20 || z < 3 || now < before + 0.08) return [];
  const { pen } = one;
  return [
    {
      factor: "delivery_delay",
      where: {},
      logit: one.problem.signal.step === "ship" ? 2.5 : 0.8,
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.late.before`,
            label: "parcels late, before",
            value: before,
            unit: "share",
            source: { table: "shipments", rows: sum(earlier.map((row) => row.due)) },
          }),
          one.book.add({
            id: `${one.id}.late.now`,
            label: "parcels late, last seven days",
            value: now,
            unit: "share",
            source: { table: "shipments", rows: due },
          }),
        ],
        text: pen.say(
          `近 7 天 ${pen.percent(now)} 的包裹晚于承诺送达(以往 ${pen.percent(before)})。`,
          `${pen.percent(now)} of parcels were late in the last 7 days (${pen.percent(before)} before).`,
        ),
      }),
    },
  ];
}

/** Answers to buyers that took much longer than usual. */
export function replyClues(one: Case): Clue[] {
  if (
    !one.down ||
    one.problem.signal.metric === "response_seconds" ||
    !isStep(one, "cart", "checkout", "pay", "after_sale", "sale") ||
    productOf(one)
  )
    return [];
  const length = Math.max(1, daysBetween(one.onset, one.day.date) + 1);
  const part = (from: number, to: number) =>
    one.day.replies.filter(
      (row) => daysBetween(row.day, one.day.date) >= from && daysBetween(row.day, one.day.date) < to,
    );
  const seconds = (rows: typeof one.day.replies) =>
    sum(rows.map((row) => row.seconds)) / Math.max(1, sum(rows.map((row) => row.conversations)));
  const [recent, earlier] = [part(0, length), part(length, length + 28)];
  if (recent.length === 0 || earlier.length < 10 || sum(recent.map((row) => row.conversations)) < 10) return [];
  const [now, before] = [seconds(recent), seconds(earlier)];
  const spread = mean(earlier.map((row) => Math.abs(row.seconds / row.conversations - before)));
  if (now < 1.8 * before || now - before < 3 * spread) return [];
  const { pen } = one;
  return [
    {
      factor: "service",
      where: {},
      logit: 0.8,
      tell: () => ({
        evidence: [
          one.book.add({
            id: `${one.id}.reply`,
            label: "seconds to the first answer",
            value: Math.round(now),
            unit: "seconds",
            source: { table: "conversations", rows: recent.length },
          }),
        ],
        text: pen.say(
          `客服首响从 ${Math.round(before)} 秒变慢到 ${Math.round(now)} 秒。`,
          `First answers to buyers slowed from ${Math.round(before)} to ${Math.round(now)} seconds.`,
        ),
      }),
    },
  ];
}
