import { brierOf } from "../../analytics/ledger/record.ts";
import type { ShopData } from "../../core/context.ts";
import type { Settled } from "../../core/predictions.ts";
import type { Ledger, Opportunity } from "../../core/report.ts";
import type { SkuStock } from "../../db/metrics/stock.ts";
import {
  duePredictions,
  keepPredictions,
  openSubjects,
  settledPredictions,
  settlePredictions,
} from "../../db/predictions.ts";
import type { DayData } from "../day-data.ts";
import type { Problem } from "../problem.ts";
import type { Pen } from "../words/format.ts";
import {
  demandPrediction,
  detectorOf,
  isMuted,
  type Records,
  runsOutPrediction,
  staysClaim,
  staysPrediction,
} from "./make.ts";
import { settle } from "./settle.ts";
import { claimText, detectorName } from "./words.ts";

/** A record forgets what is older: shops change. */
const recordDays = 120;

/** Settles what is due; what the ledger says up to this day. `keep` false reads only. */
export async function openLedger(data: ShopData, day: DayData, keep: boolean): Promise<readonly Settled[]> {
  if (keep) {
    const due = await duePredictions(data, day.date);
    const verdicts = [];
    for (const one of due) verdicts.push(await settle(data, day, one));
    await settlePredictions(data, day.date, verdicts);
  }
  return settledPredictions(data, day.date, recordDays);
}

export function recordsOf(settled: readonly Settled[]): Records {
  const records = new Map<string, { right: number; settled: number }>();
  for (const { detector, outcome } of settled) {
    if (outcome === "void") continue;
    const record = records.get(detector) ?? { right: 0, settled: 0 };
    records.set(detector, {
      right: record.right + (outcome === "right" ? 1 : 0),
      settled: record.settled + 1,
    });
  }
  return records;
}

export type Made = {
  readonly problems: readonly Problem[];
  /** SKUs that were advised to be ordered, with the days that their stock lasts. */
  readonly restock: readonly { readonly row: SkuStock; readonly advice: { readonly coverDays: number | null } }[];
  readonly opportunities: readonly Opportunity[];
};

/** Writes down what this day's report says of days to come, once for each subject that is still open. */
export async function writeLedger(data: ShopData, day: DayData, made: Made, records: Records): Promise<void> {
  const open = await openSubjects(data, day.date);
  const stays = made.problems.flatMap((problem) => {
    const claim = staysClaim(day, problem);
    return claim ? [staysPrediction(day.date, claim, records)] : [];
  });
  // What is on its way would make the claim about something else.
  const short = made.restock
    .filter(({ row, advice }) => row.onHand > 0 && row.incoming === 0 && advice.coverDays !== null)
    .map(({ row, advice }) => runsOutPrediction(day.date, row, advice.coverDays ?? 0, records));
  const demand = made.opportunities.map((one) => demandPrediction(day.date, one, records));
  const fresh = new Map(
    [...stays, ...short, ...demand].filter(({ subject }) => !open.has(subject)).map((one) => [one.id, one]),
  );
  await keepPredictions(data, day.date, [...fresh.values()]);
}

const shown = 5;

/** How earlier advice turned out, for the report: what was settled today, and the record of the last months. */
export function ledgerOf(day: DayData, settled: readonly Settled[], records: Records, pen: Pen): Ledger | undefined {
  if (settled.length === 0) return undefined;
  const told = settled.filter((one) => one.outcome !== "void");
  const score = brierOf(told.map((one) => ({ probability: one.probability, right: one.outcome === "right" })));
  const right = told.filter((one) => one.outcome === "right").length;
  return {
    today: settled
      .filter((one) => one.settledOn === day.date && !one.muted)
      .slice(0, shown)
      .map((one) => ({
        madeOn: one.madeOn,
        text: claimText(one.claim, pen),
        probability: one.probability,
        outcome: one.outcome,
      })),
    right,
    wrong: told.length - right,
    brier: score === null ? null : Number(score.toFixed(4)),
    muted: mutedDetectors(settled, records),
  };
}

const mutedDetectors = (settled: readonly Settled[], records: Records): string[] => {
  const muted = settled.filter(({ claim }) => isMuted(claim, records)).map(({ claim }) => detectorOf(claim));
  return [...new Set(muted)].sort();
};

/** Says which detector is not heard for now, with its record. */
export function mutedNotes(settled: readonly Settled[], records: Records, pen: Pen): string[] {
  const seen = new Map(settled.map(({ claim }) => [detectorOf(claim), claim]));
  return mutedDetectors(settled, records).map((detector) => {
    const claim = seen.get(detector);
    const record = records.get(detector) ?? { right: 0, settled: 0 };
    const name = claim ? detectorName(claim, pen) : detector;
    return pen.say(
      `「${name}」这类提醒近来 ${record.settled} 次只应验 ${record.right} 次,先不再打扰您;准了会自动恢复。`,
      `Alerts on ${name} came true in ${record.right} of ${record.settled} cases of late: they are held back until they do better.`,
    );
  });
}
