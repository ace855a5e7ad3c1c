import { mean, sum } from "../../analytics/statistics.ts";
import { daysBetween } from "../../core/time.ts";
import { type Case, type Clue, isStep, productOf } from "./clue.ts";

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
      // It holds up the whole shop: a single device or channel is seldom what it shows in.
      logit:
        (one.problem.signal.step === "ship" ? 2.5 : 0.8 + Math.min(2, (z - 3) / 2)) -
        (Object.keys(one.problem.where).length > 0 ? 0.5 : 0),
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
