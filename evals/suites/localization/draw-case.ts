import { type CodedTable, TableBuilder } from "../../../analytics/localize/coded-table.ts";
import { at, total } from "../../../analytics/localize/elements.ts";
import type { Measure } from "../../../analytics/localize/localize.ts";
import { type Stream, stream } from "../../simulator/chance.ts";
import { nameOf } from "./score.ts";

/** A drawn world: its leaves, what was measured in them, and the segments in which something was planted. */
export type DrawnCase = {
  readonly table: CodedTable;
  readonly measure: Measure;
  readonly periods: number;
  readonly truth: readonly string[];
};
export type Plan = { readonly kind: "ratio" | "count"; readonly causes: number; readonly leaves: number };

/** Leaves of three to five attributes; values differ in how common they are, and rare cells are missing. */
function drawTable(draws: Stream, leaves: number): { table: CodedTable; weights: Float64Array } {
  const width = draws.whole(3, 5);
  const side = leaves ** (1 / width);
  const popular = Array.from({ length: width }, () =>
    Array.from({ length: Math.max(2, Math.round(side * draws.scale(0.5, 2))) }, () => draws.scale(0.05, 1)),
  );
  const builder = new TableBuilder(popular.map((_, dim) => `d${dim}`));
  const weights: number[] = [];
  const walk = (values: number[], weight: number): void => {
    const own = popular[values.length];
    if (own) for (const [value, share] of own.entries()) walk([...values, value], weight * share);
    else if (draws.yes(0.9)) {
      builder.add(values.map((value) => `v${value}`));
      weights.push(weight * draws.scale(0.4, 2.5));
    }
  };
  walk([], 1);
  return { table: builder.done(), weights: Float64Array.from(weights) };
}

/** Planted segments: one to three attributes each, not touching each other, with at least a fiftieth of all weight. */
function plant(draws: Stream, table: CodedTable, weights: Float64Array, causes: number) {
  const all = total(weights);
  const inside = new Int8Array(table.leaves).fill(-1);
  const truth: string[] = [];
  for (let tries = 0; truth.length < causes && tries < 400; tries++) {
    const dims = draws.some([...table.dimensions.keys()], draws.whole(1, 3));
    const like = draws.whole(0, table.leaves - 1);
    const code = (dim: number, leaf: number) => table.codes[dim]?.[leaf] ?? 0;
    const members: number[] = [];
    for (let leaf = 0; leaf < table.leaves; leaf++)
      if (dims.every((dim) => code(dim, leaf) === code(dim, like))) members.push(leaf);
    const weight = members.reduce((sum, leaf) => sum + at(weights, leaf), 0) / all;
    if (weight < 0.02 || weight > 0.5 || members.length < 3 || members.some((leaf) => (inside[leaf] ?? 0) >= 0))
      continue;
    for (const leaf of members) inside[leaf] = truth.length;
    const names = dims.map((dim) => [table.dimensions[dim] ?? "", table.values[dim]?.[code(dim, like)] ?? ""]);
    truth.push(nameOf(Object.fromEntries(names)));
  }
  return { inside, truth };
}

/** Weight of the smallest planted segment; a fiftieth of all where there is none. */
function smallest(weights: Float64Array, inside: Int8Array): number {
  const all = total(weights);
  const sums = [0, 1].map((cause) => total(weights.map((weight, leaf) => (inside[leaf] === cause ? weight : 0))));
  return Math.min(...sums.filter((sum) => sum > 0), all / 10);
}

/** Trials and events by leaf; rates differ from leaf to leaf, wander, and fall by one factor inside a planted segment. */
function ratio(draws: Stream, weights: Float64Array, inside: Int8Array, periods: number): Measure {
  const share = draws.scale(0.02, 0.6);
  const factors = [draws.between(0.35, 0.75), draws.between(0.35, 0.75)];
  const wander = draws.scale(0.03, 0.25);
  // Enough events to see the smallest planted segment fall: at least 6 to 20 standard deviations.
  const scale = draws.scale(400, 4000) / (share * smallest(weights, inside));
  const columns = Array.from({ length: 4 }, () => new Float64Array(weights.length));
  for (const [leaf, weight] of weights.entries()) {
    const mean = weight * scale;
    const own = Math.min(0.95, share * Math.exp(0.4 * draws.gauss()));
    const wandered = Math.min(0.97, own * Math.exp(wander * draws.gauss()));
    const factor = factors[inside[leaf] ?? -1] ?? 1;
    const trials = [draws.count(mean), draws.count(mean * periods)];
    const events = [wandered * factor, own].map((rate, at) =>
      Math.min(trials[at] ?? 0, draws.count((trials[at] ?? 0) * rate)),
    );
    const row = [events[0], trials[0], (events[1] ?? 0) / periods, (trials[1] ?? 0) / periods];
    for (const [at, column] of columns.entries()) column[leaf] = row[at] ?? 0;
  }
  const [now, trialsNow, before, trialsBefore] = columns as [Float64Array, Float64Array, Float64Array, Float64Array]; // four were made
  return { kind: "ratio", now, trialsNow, before, trialsBefore };
}

/** Counts by leaf with errors in proportion; one factor inside a planted segment, up or down. */
function count(draws: Stream, weights: Float64Array, inside: Int8Array): Measure {
  const error = draws.scale(0.02, 0.2);
  const factors = [0, 1].map(() => (draws.yes(0.7) ? draws.between(0.2, 0.7) : draws.between(1.4, 2)));
  const scale = draws.scale(100, 10_000) / weights.reduce((most, weight) => Math.max(most, weight), 0);
  const predict = weights.map((weight) => weight * scale);
  const actual = predict.map(
    (mean, leaf) => mean * (factors[inside[leaf] ?? -1] ?? 1) * Math.max(0, 1 + error * draws.gauss()),
  );
  return { kind: "count", actual, predict };
}

export function drawCase(seed: number, plan: Plan): DrawnCase {
  const draws = stream(seed, `localization/${plan.kind}/${plan.causes}`);
  const { table, weights } = drawTable(draws, plan.leaves);
  const { inside, truth } = plant(draws, table, weights, plan.causes);
  const periods = draws.whole(1, 8);
  const measure = plan.kind === "ratio" ? ratio(draws, weights, inside, periods) : count(draws, weights, inside);
  return { table, measure, periods, truth };
}
