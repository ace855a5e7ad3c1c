import { sum } from "../analytics/statistics.ts";
import type { Where } from "../core/report.ts";
import type { DayData } from "./day-data.ts";
import { type Lookup, leftOf, lookupOf, mixShift, mostlyMix, type Shift } from "./explained.ts";
import type { Outage } from "./outage.ts";
import type { Scan } from "./scan.ts";
import type { Signal } from "./signals.ts";

/** One thing that happened: the step where it broke, in which part of the shop, and what else of it is only its echo. */
export type Problem = {
  readonly signal: Signal;
  readonly echoes: readonly Signal[];
  readonly kind: "rate" | "mix" | "volume";
  readonly where: Where;
  readonly shift?: Shift;
  /** Revenue a day, minor units: loss below 0. */
  readonly money: number;
};

const whereOf = (signal: Signal): Where => (signal.dimension === "" ? {} : { [signal.dimension]: signal.value });

/** Nats for the signal, less what looking at many values costs: the whole shop comes first unless a part fits clearly better. */
function scoreOf(z: number, signal: Signal, values: number): number {
  return (z * z) / 2 - (signal.dimension === "" ? 0 : 1.5 + Math.log(Math.max(values, 1)));
}

const sameWay = (a: Signal, b: Signal) => Math.sign(a.z) === Math.sign(b.z);
const isEcho = (signal: Signal, told: Signal) =>
  signal.dimension !== "" &&
  signal.dimension === told.dimension &&
  signal.value === told.value &&
  sameWay(signal, told);

/** Traffic that was not measured cannot show a move of anything that is counted from it. */
function notMeasured(signal: Signal, outage: Outage | null): boolean {
  if (!outage || signal.metric === "orders" || signal.metric === "revenue" || signal.metric === "aov") return false;
  if (outage.count === "visitors" || outage.count === "viewers") return true;
  return signal.metric !== "visitors" && signal.metric !== "view_rate";
}

function best(
  open: readonly Signal[],
  told: readonly Signal[],
  find: Lookup,
  values: ReadonlyMap<string, number>,
): Signal | null {
  let top: { signal: Signal; score: number } | null = null;
  for (const signal of open) {
    const left = leftOf(signal, told, find);
    if (Math.abs(left) < 3 || Math.sign(left) !== Math.sign(signal.z)) continue;
    const size = Math.min(Math.abs(left), Math.abs(signal.z));
    const score = scoreOf(size, signal, values.get(signal.dimension) ?? 1);
    if (!top || score > top.score) top = { signal, score };
  }
  return top?.signal ?? null;
}

function problemOf(day: DayData, signal: Signal): Problem {
  const shift = signal.dimension === "" && signal.kind === "rate" ? mixShift(day, signal) : null;
  if (mostlyMix(shift))
    return { signal, echoes: [], kind: "mix", where: { [shift.dimension]: shift.value }, shift, money: signal.money };
  return { signal, echoes: [], kind: signal.kind, where: whereOf(signal), money: signal.money };
}

/** A shift of composition that only shows a volume which is told already adds nothing. */
const toldAsVolume = (problem: Problem, told: readonly Problem[]) =>
  problem.kind === "mix" &&
  told.some(
    (one) =>
      one.kind === "mix" || (one.kind === "volume" && JSON.stringify(one.where) === JSON.stringify(problem.where)),
  );

/**
 * From many signals to few problems: the clearest first, then what is left when its effect is taken out of the others.
 * Other steps of the same part that moved the same way are its echoes, and add their money.
 */
export function problemsOf(day: DayData, scan: Scan, outage: Outage | null): Problem[] {
  const find = lookupOf(scan.tested);
  const values = new Map<string, number>();
  for (const track of day.tracks.values()) values.set(track.dimension, (values.get(track.dimension) ?? 0) + 1);
  let open = scan.standing.filter((signal) => !notMeasured(signal, outage));
  const told: Signal[] = [];
  const problems: Problem[] = [];
  for (let turn = 0; turn < 12; turn++) {
    const signal = best(open, told, find, values);
    if (!signal) break;
    told.push(signal);
    open = open.filter(
      (one) =>
        one !== signal &&
        !(
          one.metric === signal.metric &&
          one.step === signal.step &&
          one.dimension === signal.dimension &&
          one.value === signal.value
        ),
    );
    const at = problems.findIndex((problem) => isEcho(signal, problem.signal));
    const home = problems[at];
    if (home) problems[at] = { ...home, echoes: [...home.echoes, signal], money: home.money + signal.money };
    else {
      const problem = problemOf(day, signal);
      if (!toldAsVolume(problem, problems)) problems.push(problem);
    }
  }
  return problems;
}
export const totalMoney = (problems: readonly Problem[]): number => sum(problems.map((problem) => problem.money));
