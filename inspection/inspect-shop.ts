import type { Shop, ShopData } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";
import type { Finding, InspectionReport } from "../core/report.ts";
import type { Day } from "../core/time.ts";
import { forOneReading } from "../db/metrics/data-reach.ts";
import { saveReport } from "../db/reports.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import type { Lead } from "./candidates.ts";
import { ratingProblems, replyProblems, shippingProblems } from "./care.ts";
import { leadOf } from "./causes/choose.ts";
import { compositeProblem, compositeSignals } from "./composites.ts";
import { type DayData, readDayData } from "./day-data.ts";
import { lookupOf } from "./explained.ts";
import { factBook } from "./fact-book.ts";
import { findingOf, outageFinding, type Writing, withoutRepeats } from "./findings.ts";
import { kpisOf } from "./kpis.ts";
import { ledgerOf, mutedNotes, openLedger, recordsOf, writeLedger } from "./ledger/ledger.ts";
import { isMuted, type Records, staysClaim } from "./ledger/make.ts";
import { narrowProblems } from "./narrow.ts";
import { newProducts } from "./newcomers.ts";
import { notesOf } from "./notes.ts";
import { onsetOf } from "./onset.ts";
import { opportunitiesOf } from "./opportunities.ts";
import { findOutage, type Outage } from "./outage.ts";
import { asProblem, type Problem } from "./problem.ts";
import { problemsOf } from "./problems.ts";
import { promisesOfMorning } from "./promises.ts";
import { refundProblems } from "./refunds.ts";
import { holidayWave } from "./reshape.ts";
import { type Scan, scanShop } from "./scan.ts";
import { restockRows, todoOf } from "./todo.ts";
import { localeOf, penFor } from "./words/format.ts";

export type Inspection = { readonly report: InspectionReport; readonly facts: Fact[]; readonly seconds: number };

const findingsAtMost = 5;

/** The category of a new product is looked at more because the product is. */
const brings = (day: DayData, product: Problem, other: Problem): boolean =>
  other.money > 0 &&
  other.where.category !== undefined &&
  other.where.category === day.products.get(product.where.product ?? "")?.category;

/** Everything of the day that is beyond the usual, before it is explained. */
export function problemsOfDay(day: DayData, scan: Scan, outage: Outage | null, lead?: Lead): Problem[] {
  const fresh = newProducts(day, scan.dailyRevenue);
  const steps = problemsOf(day, scan, outage, lead).filter(
    (one) => !fresh.some((product) => brings(day, product, one)),
  );
  const wave = holidayWave(day, lookupOf(scan.tested));
  const composite = compositeProblem(day, scan.dailyRevenue, steps, outage, wave);
  const care = [...refundProblems(day), ...ratingProblems(day), ...shippingProblems(day), ...replyProblems(day)];
  return [...steps, ...(composite ? [composite] : []), ...fresh, ...care];
}

/** A fall in stars is told by the finding that it explains already. */
function told(found: readonly Told[], problem: Problem): boolean {
  if (problem.signal.metric !== "rating") return false;
  return found.some(({ finding }) =>
    finding.causes.some((cause) => cause.where.product === problem.where.product && cause.factor === "rating_drop"),
  );
}

/** What dated facts and measured changes say of a signal; nothing is written down for it. */
const leadIn =
  ({ day, pen }: Writing): Lead =>
  (signal) => {
    const problem = asProblem(signal);
    const onset = onsetOf(day, problem);
    return leadOf({ day, problem, onset, down: signal.change < 0, pen, book: factBook(), id: "" });
  };

type Told = { readonly finding: Finding; readonly problem: Problem | null };

/** Findings with most money first, at most five, and what they are about. Detectors with a bad record are not heard. */
function explain(writing: Writing, problems: readonly Problem[], outage: Outage | null, records: Records): Told[] {
  const byMoney = [...problems].sort((a, b) => Math.abs(b.money) - Math.abs(a.money));
  const found: Told[] = outage ? [{ finding: outageFinding(writing, outage), problem: null }] : [];
  for (const problem of byMoney) {
    const claim = staysClaim(writing.day, problem);
    if ((claim && isMuted(claim, records)) || told(found, problem)) continue;
    found.push({ finding: findingOf(writing, problem), problem });
  }
  found.sort((a, b) => b.finding.impact.amount - a.finding.impact.amount);
  return withoutRepeats(found).slice(0, findingsAtMost);
}

/** Demand in the shop's field, unless what was said of it of late did not come true. */
function heardOpportunities(writing: Writing, records: Records) {
  const found = opportunitiesOf(writing);
  const heard = found.filter(({ terms, searches }) => !isMuted({ kind: "demand_holds", terms, searches }, records));
  return { found, heard };
}

/**
 * The daily inspection of one shop's day: brings the rollups up to date, reads, judges, explains, and keeps the report and
 * what it predicts. The same data give the same report. Texts are in `shop.locale` (Chinese or English). Amounts in the report
 * are decimal numbers of the shop's currency; facts hold minor units. `keep` false: for a reader in another language, nothing
 * is stored.
 */
export async function inspectShop(shopData: ShopData, shop: Shop, date: Day, keep = true): Promise<Inspection> {
  const began = performance.now();
  await bringRollupsUpToDate(shopData);
  const data = forOneReading(shopData);
  const day = await readDayData(data, shop, date);
  const writing: Writing = { day, pen: penFor(day, localeOf(shop.locale)), book: factBook() };
  const settled = await openLedger(data, day, keep);
  const records = recordsOf(settled);
  const scan = scanShop(day);
  const outage = findOutage(day);
  const problems = await narrowProblems(data, day, problemsOfDay(day, scan, outage, leadIn(writing)));
  const composed = day.whole ? compositeSignals(day, day.whole) : [];
  const kpis = await kpisOf(data, day, [...scan.tested, ...composed], writing.book, outage);
  const findings = explain(writing, problems, outage, records).map(({ finding }) => finding);
  const opportunities = heardOpportunities(writing, records);
  const promised = await promisesOfMorning(data, writing);
  const ledger = ledgerOf(day, settled, records, writing.pen);
  const report: InspectionReport = {
    shop: shop.id,
    date,
    kpis,
    findings,
    opportunities: opportunities.heard,
    todo: [...promised.todo, ...(await todoOf(data, writing, findings, records))],
    notes: [
      ...notesOf(day, writing.pen, holidayWave(day, lookupOf(scan.tested))),
      ...promised.notes,
      ...mutedNotes(settled, records, writing.pen),
    ],
    ...(ledger ? { ledger } : {}),
  };
  const facts = writing.book.all();
  const seconds = (performance.now() - began) / 1000;
  if (keep) {
    await saveReport(data, report, facts, seconds);
    await writeLedger(data, day, { problems, restock: restockRows(day), opportunities: opportunities.found }, records);
  }
  return { report, facts, seconds };
}
