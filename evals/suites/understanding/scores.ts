import type { Sentiment } from "../../../agents/playbook/understanding/sentiment.ts";
import type { LabelledLine } from "../../understanding/lines.ts";
import { seededRandom } from "../../understanding/random.ts";
import { calibrationError, microF1, rounded } from "../../understanding/scores.ts";

export interface Judged {
  line: LabelledLine;
  wanted: string;
  said: string;
  confidence: number;
  isRight: boolean;
  /** Whether the label is among the first three readings. */
  isAmongFirst: boolean;
  sentiment: Sentiment;
  slots: Readonly<Record<string, string | string[]>>;
  ms: number;
}

const PRECISION = 0.95;
const RESAMPLES = 1000;

const share = (rows: readonly Judged[], holds: (row: Judged) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;

/** The share of messages, surest first, that can be taken while at least 95 % of those taken are right. */
export function coverage(rows: readonly Judged[]): number {
  const sorted = [...rows].sort((one, two) => two.confidence - one.confidence);
  let right = 0;
  let most = 0;
  sorted.forEach((row, at) => {
    if (row.isRight) right += 1;
    if (right / (at + 1) >= PRECISION) most = at + 1;
  });
  return rows.length === 0 ? 0 : most / rows.length;
}

const flat = (slots: Readonly<Record<string, string | string[]>>): string[] =>
  Object.entries(slots).flatMap(([key, value]) => [value].flat().map((span) => `${key}=${span}`));

function angry(rows: readonly Judged[]): Record<string, number> {
  const angry = rows.filter((row) => row.line.sentiment === "angry");
  const said = rows.filter((row) => row.line.sentiment && row.sentiment === "angry");
  if (angry.length === 0) return {};
  const hits = said.filter((row) => row.line.sentiment === "angry").length;
  return {
    angryRecall: rounded(hits / angry.length),
    angryPrecision: rounded(said.length === 0 ? 0 : hits / said.length),
  };
}

/** Shares of right answers, how far probabilities are from them, and what the file's labels allow besides. */
export function scores(rows: readonly Judged[]): Record<string, number> {
  const hasSlots = rows.some((row) => row.line.slots !== undefined);
  return {
    exact: rounded(share(rows, (row) => row.isRight)),
    top3: rounded(share(rows, (row) => row.isAmongFirst)),
    coverage95: rounded(coverage(rows)),
    calibrationError: rounded(calibrationError(rows.map(({ isRight: right, confidence }) => ({ right, confidence })))),
    ...angry(rows),
    ...(hasSlots
      ? {
          slotF1: rounded(
            microF1(rows.map(({ line, slots }) => ({ wanted: flat(line.slots ?? {}), said: flat(slots) }))),
          ),
        }
      : {}),
  };
}

/** 95 % intervals of the shares by resampling messages (Efron 1979). */
export function bootstrapped(rows: readonly Judged[]): Record<"exact" | "top3" | "coverage95", string> {
  const random = seededRandom(1);
  const drawn = { exact: [] as number[], top3: [] as number[], coverage95: [] as number[] };
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    const sample = rows.flatMap(() => rows[random.below(rows.length)] ?? []);
    drawn.exact.push(share(sample, (row) => row.isRight));
    drawn.top3.push(share(sample, (row) => row.isAmongFirst));
    drawn.coverage95.push(coverage(sample));
  }
  return { exact: interval(drawn.exact), top3: interval(drawn.top3), coverage95: interval(drawn.coverage95) };
}

function interval(values: number[]): string {
  const sorted = values.sort((one, two) => one - two);
  const at = (part: number): string => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(3);
  return `${at(0.025)}–${at(0.975)}`;
}
