import type { Shop, ShopData } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";
import type { Finding, InspectionReport } from "../core/report.ts";
import type { Day } from "../core/time.ts";
import { forOneReading } from "../db/metrics/data-reach.ts";
import { saveReport } from "../db/reports.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import { ratingProblems, replyProblems, shippingProblems } from "./care.ts";
import { compositeProblem, compositeSignals } from "./composites.ts";
import { type DayData, readDayData } from "./day-data.ts";
import { factBook } from "./fact-book.ts";
import { findingOf, outageFinding, type Writing, withoutRepeats } from "./findings.ts";
import { kpisOf } from "./kpis.ts";
import { narrowProblems } from "./narrow.ts";
import { notesOf } from "./notes.ts";
import { opportunitiesOf } from "./opportunities.ts";
import { findOutage, type Outage } from "./outage.ts";
import { type Problem, problemsOf } from "./problems.ts";
import { refundProblems } from "./refunds.ts";
import { type Scan, scanShop } from "./scan.ts";
import { todoOf } from "./todo.ts";
import { localeOf, penFor } from "./words/format.ts";

export type Inspection = { readonly report: InspectionReport; readonly facts: Fact[]; readonly seconds: number };

const findingsAtMost = 5;

/** Everything of the day that is beyond the usual, before it is explained. */
export function problemsOfDay(day: DayData, scan: Scan, outage: Outage | null): Problem[] {
  const steps = problemsOf(day, scan, outage);
  const composite = compositeProblem(day, scan.dailyRevenue, steps, outage);
  const care = [...refundProblems(day), ...ratingProblems(day), ...shippingProblems(day), ...replyProblems(day)];
  return [...steps, ...(composite ? [composite] : []), ...care];
}

/** A fall in stars is told by the finding that it explains already. */
function told(findings: readonly Finding[], problem: Problem): boolean {
  if (problem.signal.metric !== "rating") return false;
  return findings.some((finding) =>
    finding.causes.some((cause) => cause.where.product === problem.where.product && cause.factor === "rating_drop"),
  );
}

function explain(writing: Writing, problems: readonly Problem[], outage: Outage | null): Finding[] {
  const byMoney = [...problems].sort((a, b) => Math.abs(b.money) - Math.abs(a.money));
  const findings: Finding[] = outage ? [outageFinding(writing, outage)] : [];
  for (const problem of byMoney) if (!told(findings, problem)) findings.push(findingOf(writing, problem));
  findings.sort((a, b) => b.impact.amount - a.impact.amount);
  return withoutRepeats(findings).slice(0, findingsAtMost);
}

/**
 * The daily inspection of one shop's day: brings the rollups up to date, reads, judges, explains, and keeps the report.
 * The same data give the same report. Texts are in `shop.locale` (Chinese or English). Amounts in the report are decimal
 * numbers of the shop's currency; facts hold minor units. `keep` false: for a reader in another language, nothing is stored.
 */
export async function inspectShop(shopData: ShopData, shop: Shop, date: Day, keep = true): Promise<Inspection> {
  const began = performance.now();
  await bringRollupsUpToDate(shopData);
  const data = forOneReading(shopData);
  const day = await readDayData(data, shop, date);
  const writing: Writing = { day, pen: penFor(day, localeOf(shop.locale)), book: factBook() };
  const scan = scanShop(day);
  const outage = findOutage(day);
  const problems = await narrowProblems(data, day, problemsOfDay(day, scan, outage));
  const composed = day.whole ? compositeSignals(day, day.whole) : [];
  const kpis = await kpisOf(data, day, [...scan.tested, ...composed], writing.book, outage);
  const findings = explain(writing, problems, outage);
  const report: InspectionReport = {
    shop: shop.id,
    date,
    kpis,
    findings,
    opportunities: opportunitiesOf(writing),
    todo: await todoOf(data, writing, findings),
    notes: notesOf(day, writing.pen),
  };
  const facts = writing.book.all();
  const seconds = (performance.now() - began) / 1000;
  if (keep) await saveReport(data, report, facts, seconds);
  return { report, facts, seconds };
}
