import { createHash } from "node:crypto";
import { probabilityOf, type Record, worseThanCoin } from "../../analytics/ledger/record.ts";
import { normalTail } from "../../analytics/statistics.ts";
import type { Claim, Prediction } from "../../core/predictions.ts";
import type { Opportunity } from "../../core/report.ts";
import { addDays, type Day } from "../../core/time.ts";
import type { SkuStock } from "../../db/metrics/stock.ts";
import type { DayData } from "../day-data.ts";
import { seriesOf } from "../onset.ts";
import type { Problem } from "../problem.ts";

/** Days after a finding that tell whether it was more than one day's chance. */
export const staysDays = 3;
/** A move beyond 3.3 standard deviations that stood the false discovery rate is mostly still there three days later. */
const staysPrior = 0.65;
const demandDays = 28;

/** What a record is kept of: one kind of claim about one metric of one sort of place. */
export const detectorOf = (claim: Claim): string =>
  claim.kind === "stays" ? `stays.${claim.metric}.${claim.dimension || "shop"}` : claim.kind;

const subjectOf = (claim: Claim): string => {
  if (claim.kind === "stays") return `stays ${claim.metric} ${claim.dimension} ${claim.value} ${claim.down}`;
  if (claim.kind === "campaign") return `campaign ${claim.plan}`;
  return claim.kind === "runs_out" ? `runs out ${claim.sku}` : `demand ${[...claim.terms].sort().join(" ")}`;
};

export type Records = ReadonlyMap<string, Record>;
const none: Record = { right: 0, settled: 0 };
export const isMuted = (claim: Claim, records: Records): boolean =>
  worseThanCoin(records.get(detectorOf(claim)) ?? none);

export function predict(
  date: Day,
  days: number,
  claim: Claim,
  prior: number,
  records: Records,
  learns = true,
): Prediction {
  const [detector, subject] = [detectorOf(claim), subjectOf(claim)];
  const probability = learns ? probabilityOf(prior, records.get(detector) ?? none) : prior;
  return {
    id: `p_${createHash("sha256").update(`${date}\n${subject}`).digest("hex").slice(0, 12)}`,
    madeOn: date,
    dueOn: addDays(date, days),
    detector,
    subject,
    claim,
    probability: Number(probability.toFixed(4)),
    muted: isMuted(claim, records),
  };
}

/** That a problem stays; null where no daily series could show it (stars, hours to ship, refunds). */
export function staysClaim(day: DayData, problem: Problem): Claim | null {
  const { signal, where } = problem;
  if (seriesOf(day, problem) === null) return null;
  return {
    kind: "stays",
    metric: signal.metric,
    dimension: signal.dimension,
    value: signal.value,
    where,
    window: signal.window,
    down: signal.change < 0,
  };
}
export const staysPrediction = (date: Day, claim: Claim, records: Records): Prediction =>
  predict(date, staysDays, claim, staysPrior, records);

/** Demand of a horizon above what is on hand: normal, with twice the Poisson variance since shops' days hang together, and
 * with what the pace itself does not know. */
export function runsOutPrediction(date: Day, row: SkuStock, coverDays: number, records: Records): Prediction {
  const days = Math.max(3, Math.min(14, Math.ceil(coverDays)));
  const expected = (row.units / Math.max(row.daysInStock, 1)) * days;
  const spread = Math.sqrt(2 * expected + expected ** 2 / Math.max(row.units, 1));
  const chance = normalTail((row.onHand - expected) / Math.max(spread, 1e-9));
  const claim: Claim = { kind: "runs_out", sku: row.sku, product: row.product, onHand: row.onHand };
  return predict(date, days, claim, Math.min(0.97, Math.max(0.03, chance)), records, false);
}

export const demandPrediction = (date: Day, one: Opportunity, records: Records): Prediction =>
  predict(
    date,
    demandDays,
    { kind: "demand_holds", terms: one.terms, searches: one.searches },
    Math.min(0.9, one.confidence),
    records,
  );
