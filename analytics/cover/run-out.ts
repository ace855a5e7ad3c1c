import { type DemandModel, demandModel, unitsAt } from "../forecast/demand-forecast.ts";

export type CoverFacts = {
  /** Units that can be sold now. */
  readonly available: number;
  /** Goods on their way; `inDays` null where nobody says when. */
  readonly incoming: readonly { readonly units: number; readonly inDays: number | null }[];
  /** Units of each day in stock, oldest first. */
  readonly daily: readonly number[];
};
/** Days from now until the last unit is sold, 0 = none is left; null = not within a year. */
export type RunOut = {
  readonly pace: number;
  readonly early: number | null;
  readonly middle: number | null;
  readonly late: number | null;
};
const horizon = 365;
type Wanted = (days: number) => number;

/** The first day in a stretch on which demand so far reaches the stock; demand never falls, so halves are tried. */
function firstDay(wanted: Wanted, there: number, from: number, to: number): number | null {
  if (wanted(to) < there) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const half = (low + high) >> 1;
    if (wanted(half) >= there) high = half;
    else low = half + 1;
  }
  return low;
}

function reached({ available, incoming }: CoverFacts, wanted: Wanted, hopeful: boolean): number | null {
  if (available <= 0) return 0;
  const there = (day: number) =>
    incoming.reduce(
      (total, { units, inDays }) => total + ((inDays === null ? hopeful : inDays <= day) ? units : 0),
      available,
    );
  const arrivals = incoming.flatMap(({ inDays }) =>
    inDays !== null && inDays > 1 && inDays <= horizon ? [inDays] : [],
  );
  const starts = [...new Set([1, ...arrivals])].sort((a, b) => a - b);
  for (const [at, start] of starts.entries()) {
    const day = firstDay(wanted, there(start), start, (starts[at + 1] ?? horizon + 1) - 1);
    if (day !== null) return day;
  }
  return null;
}

/**
 * When a SKU runs out, with an 80 % interval: the first day on which the demand expected so far, or its 90 % and 10 % quantiles
 * (forecast/demand-forecast.ts), reach the stock with what has come by then. Goods without a day count for the late end only.
 * Null where the pace is unknown (under 7 days in stock) or nothing sells.
 */
export function runOut(facts: CoverFacts): RunOut | null {
  const model = demandModel(facts.daily);
  if (!model || model.pace === 0) return null;
  const at =
    (p: number): Wanted =>
    (days) =>
      unitsAt(model, days, p);
  const middle = reached(facts, (days) => model.pace * days + 1e-9, false);
  return within(model, middle, reached(facts, at(0.9), false), reached(facts, at(0.1), true));
}

/** Sales in a few large lumps have their mean beyond where most of the chance lies; the middle stays inside. */
function within({ pace }: DemandModel, middle: number | null, early: number | null, late: number | null): RunOut {
  const last = late ?? Infinity;
  const day = Math.min(Math.max(middle ?? Infinity, early ?? 0), last);
  return { pace, early: early ?? (Number.isFinite(day) ? day : null), middle: Number.isFinite(day) ? day : null, late };
}
