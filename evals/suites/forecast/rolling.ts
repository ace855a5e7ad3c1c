import { mean, sum } from "../../../analytics/statistics.ts";
import { type Candidate, levels } from "./candidates.ts";

/** Days of history that a forecast needs at least. */
const fewestHistory = 42;
export type Origins = { readonly earlier: readonly number[]; readonly heldOut: readonly number[] };

/**
 * Origins a week apart. The last of them are held out; between both lies as much time as a forecast looks ahead, so that
 * nothing that was chosen on the earlier ones has seen a held-out day.
 */
export function originsOf(days: number, ahead: number, heldOut: number): Origins {
  const all: number[] = [];
  for (let at = days - ahead; at >= fewestHistory; at -= 7) all.unshift(at);
  const last = all.slice(-heldOut);
  const first = last[0] ?? 0;
  return { earlier: all.filter((at) => at + ahead <= first), heldOut: last };
}

export type Score = {
  /** Absolute error of the total ÷ what was sold. */
  readonly wape: number;
  /** Mean absolute error of a day ÷ that of the same weekday a week before, over the history. */
  readonly mase: number;
  /** Mean pinball loss at 10, 50 and 90 % ÷ what was sold. */
  readonly pinball: number;
  /** How many totals lie in the 80 % interval. */
  readonly coverage: number;
  readonly bias: number;
};
type Row = { sold: number; error: number; signed: number; scaled: number | null; pinball: number; inside: boolean };

const pinball = (actual: number, quantiles: readonly number[]) =>
  mean(
    levels.map((level, at) =>
      Math.max(level * (actual - (quantiles[at] ?? 0)), (level - 1) * (actual - (quantiles[at] ?? 0))),
    ),
  );

function scoreOne(candidate: Candidate, history: readonly number[], future: readonly number[]): Row {
  const { path, quantiles } = candidate.forecast(history, future.length);
  const sold = sum(future);
  const daily = mean(future.map((units, at) => Math.abs(units - (path[at] ?? 0))));
  const scale = mean(history.slice(7).map((units, at) => Math.abs(units - (history[at] ?? 0))));
  const [low = 0, , high = 0] = quantiles;
  return {
    sold,
    error: Math.abs(sold - sum(path)),
    signed: sum(path) - sold,
    scaled: scale > 0 ? daily / scale : null,
    pinball: pinball(sold, quantiles),
    inside: low <= sold && sold <= high,
  };
}

/** Forecasts of each series (daily units) at each origin, over the days ahead. `seriesAt` may choose by the past only. */
export function scoreAt(
  candidate: Candidate,
  origins: readonly number[],
  ahead: number,
  seriesAt: (origin: number) => readonly (readonly number[])[],
): Score {
  const rows = origins.flatMap((origin) =>
    seriesAt(origin).map((units) => scoreOne(candidate, units.slice(0, origin), units.slice(origin, origin + ahead))),
  );
  const sold = sum(rows.map((row) => row.sold));
  const scaled = rows.flatMap(({ scaled: value }) => (value === null ? [] : [value]));
  return {
    wape: sum(rows.map((row) => row.error)) / sold,
    bias: sum(rows.map((row) => row.signed)) / sold,
    mase: mean(scaled),
    pinball: sum(rows.map((row) => row.pinball)) / sold,
    coverage: mean(rows.map((row) => Number(row.inside))),
  };
}
