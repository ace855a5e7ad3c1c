import { createHash } from "node:crypto";
import type { FactUnit, Source } from "../core/facts.ts";
import { metricUnits } from "../core/metrics.ts";
import { majorOf } from "../core/money.ts";
import type { Cause, Finding, Where } from "../core/report.ts";
import { addDays } from "../core/time.ts";
import { causesOf } from "./causes/choose.ts";
import type { Case } from "./causes/clue.ts";
import type { DayData } from "./day-data.ts";
import type { FactBook } from "./fact-book.ts";
import { onsetOf } from "./onset.ts";
import type { Outage } from "./outage.ts";
import type { Problem } from "./problem.ts";
import type { Pen } from "./words/format.ts";

export type Writing = { readonly day: DayData; readonly pen: Pen; readonly book: FactBook };
const round = (value: number, digits = 4) => Number(value.toFixed(digits));
/** The same move of the same part on the same day has the same id, however often it is inspected. */
const idOf = (...parts: readonly string[]) =>
  `f_${createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 10)}`;

const tableOf = (metric: string): string =>
  ({
    refund_rate: "refunds",
    rating: "reviews",
    ship_hours: "orders",
    response_seconds: "conversations",
    revenue: "payments",
    aov: "payments",
    orders: "orders",
  })[metric] ?? "funnel_days";

/** Refunds are watched by how many are asked for; views of a product by how many look at it. */
const unitOf = (problem: Problem): FactUnit =>
  problem.signal.metric === "refund_rate" ? "count" : metricUnits[problem.signal.metric];

function valueFacts(writing: Writing, id: string, problem: Problem, source: Source): string[] {
  const { signal } = problem;
  const unit = unitOf(problem);
  const currency = unit === "money" ? { currency: writing.day.shop.currency } : {};
  const value = (amount: number) => (unit === "money" ? Math.round(amount) : amount);
  return [
    writing.book.add({
      id: `${id}.before`,
      label: `${signal.metric} before, a day`,
      value: value(signal.before),
      unit,
      ...currency,
      source,
    }),
    writing.book.add({
      id: `${id}.now`,
      label: `${signal.metric} now, a day`,
      value: value(signal.now),
      unit,
      ...currency,
      source,
    }),
    writing.book.add({
      id: `${id}.loss`,
      label: "revenue gained or lost a day",
      value: Math.round(problem.money),
      unit: "money_change",
      currency: writing.day.shop.currency,
      source,
    }),
  ];
}

/** The part of the shop in the reader's words, for headlines; nothing is written for the whole shop. */
function placeFact({ book, pen }: Writing, id: string, where: Where, source: Source): void {
  if (Object.keys(where).length > 0)
    book.add({ id: `${id}.place`, label: "where", value: pen.where(where), unit: "text", source });
}

/**
 * What it costs a day, with the 90 % interval of the move itself: each part's standard error is its money over its z; the
 * worth of an order is taken as known.
 */
function impactOf(day: DayData, problem: Problem): Finding["impact"] {
  const { currency } = day.shop;
  const major = (minor: number) => majorOf(Math.round(minor), currency);
  const amount = Math.abs(problem.money);
  const parts = [problem.signal, ...problem.echoes];
  const errors = parts.map(({ money, z }) => (z === 0 ? 0 : money / z) ** 2);
  const half = 1.645 * Math.sqrt(errors.reduce((sum, error) => sum + error, 0));
  if (amount === 0) return { amount: 0, currency };
  return { amount: major(amount), currency, low: major(Math.max(0, amount - half)), high: major(amount + half) };
}

/** One finding of the report: what moved, against which days, what it costs a day, and what explains it. */
export function findingOf(writing: Writing, problem: Problem): Finding {
  const { day, book, pen } = writing;
  const { signal } = problem;
  const down = signal.change < 0;
  const id = idOf(day.shop.id, day.date, signal.metric, JSON.stringify(problem.where), down ? "down" : "up");
  const start = addDays(day.date, 1 - signal.window);
  const filter = Object.entries(problem.where)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");
  const source: Source = {
    table: tableOf(signal.metric),
    period: { from: addDays(start, -28), to: day.date },
    ...(filter ? { filter } : {}),
  };
  const shown = valueFacts(writing, id, problem, source);
  placeFact(writing, id, problem.where, source);
  const one: Case = { day, problem, onset: onsetOf(day, problem), down, pen, book, id };
  const causes = causesOf(one).map((cause): Cause => ({ ...cause, evidence: [...cause.evidence, ...shown] }));
  return {
    id,
    metric: signal.metric,
    direction: down ? "down" : "up",
    from: `${addDays(start, -28)}/${addDays(start, -1)}`,
    to: `${start}/${day.date}`,
    change: round(signal.change),
    impact: impactOf(day, problem),
    ...(signal.step ? { step: signal.step } : {}),
    kind: problem.kind,
    causes,
  };
}

/** Events that vanished while orders stayed: said as what it is, without a loss. */
export function outageFinding(writing: Writing, outage: Outage): Finding {
  const { day, pen, book } = writing;
  const where = outage.dimension === "" ? {} : { [outage.dimension]: outage.value };
  const id = idOf(day.shop.id, day.date, "tracking_outage", JSON.stringify(where));
  const start = addDays(day.date, 1 - outage.window);
  const period = { from: addDays(start, -28), to: day.date };
  placeFact(writing, id, where, { table: "funnel_days", period });
  const fact = (name: string, label: string, value: number, table: string) =>
    book.add({ id: `${id}.${name}`, label, value: round(value, 2), unit: "count", source: { table, period } });
  const evidence = [
    fact("events.before", `${outage.count} a day before`, outage.before, "funnel_days"),
    fact("events.now", `${outage.count} a day now`, outage.now, "funnel_days"),
    fact("orders.before", "orders a day before", outage.ordersBefore, "orders"),
    fact("orders.now", "orders a day now", outage.ordersNow, "orders"),
  ];
  const [was, now, place] = [pen.count(Math.round(outage.before)), pen.count(Math.round(outage.now)), pen.where(where)];
  const text = pen.say(
    `${place}的埋点数据缺失(每天 ${was} → ${now}),而订单照常:是统计断了,不是生意掉了,请检查埋点。`,
    `Tracking of ${place} broke (${was} → ${now} a day) while orders went on as usual: a gap of measurement, not of sales. Check the tracking.`,
  );
  return {
    id,
    metric: outage.metric,
    direction: "down",
    from: `${period.from}/${addDays(start, -1)}`,
    to: `${start}/${day.date}`,
    change: round(outage.now / outage.before - 1),
    impact: { amount: 0, currency: day.shop.currency },
    step: outage.step,
    kind: "volume",
    causes: [{ factor: "tracking_outage", where, share: 1, confidence: 0.95, evidence, text }],
  };
}

/** One cause is told once: a second finding that the same dated fact explains first (same factor, same place) is dropped. */
export function withoutRepeats<One extends { readonly finding: Finding }>(findings: readonly One[]): One[] {
  const told = new Set<string>();
  return findings.filter(({ finding }) => {
    const top = finding.causes[0];
    if (!top || top.factor === "unknown") return true;
    const key = `${top.factor}\n${JSON.stringify(top.where)}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
