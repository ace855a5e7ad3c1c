import type { Where } from "../core/report.ts";
import type { DayData } from "./day-data.ts";
import { type Lookup, leftOf, lookupOf, mixShift, mostlyMix, type Shift } from "./explained.ts";
import type { Outage } from "./outage.ts";
import type { Scan } from "./scan.ts";
import { conversionSignal, type Signal } from "./signals.ts";

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
    if (Math.abs(left) < (told.length === 0 ? 3 : 3.8) || Math.sign(left) !== Math.sign(signal.z)) continue;
    const size = Math.min(Math.abs(left), Math.abs(signal.z));
    const score = scoreOf(size, signal, values.get(signal.dimension) ?? 1);
    if (!top || score > top.score) top = { signal, score };
  }
  return top?.signal ?? null;
}

/** What is left of a part's move when the rest of the shop moved much the same way: then it is the shop that moved. */
function wider(signal: Signal, find: Lookup): Signal {
  const whole = signal.dimension === "" ? undefined : find(signal.metric, signal.step, "", "", signal.window);
  if (!whole || Math.abs(whole.z) < 3 || !sameWay(whole, signal)) return signal;
  const rest = (whole.observed - signal.observed) / Math.max(whole.expected - signal.expected, 1e-9) - 1;
  return rest * Math.sign(signal.change) >= 0.5 * Math.abs(signal.change) ? whole : signal;
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
    const found = best(open, told, find, values);
    if (!found) break;
    const signal = wider(found, find);
    open = open.filter((one) => one !== found);
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
  return asMix(day, problems, find);
}

/** Visitors of some parts rose and of others fell while their sum stayed: one shift of composition, not several moves. */
function asMix(day: DayData, problems: readonly Problem[], find: Lookup): Problem[] {
  const moved = problems.filter(
    (one) => one.signal.metric === "visitors" && ["channel", "device", "region"].includes(one.signal.dimension),
  );
  const both = moved.some((one) => one.signal.change > 0) && moved.some((one) => one.signal.change < 0);
  const clearest = [...moved].sort((a, b) => Math.abs(b.signal.z) - Math.abs(a.signal.z))[0];
  const window = clearest?.signal.window ?? 1;
  const whole = both ? find("visitors", "visit", "", "", window) : undefined;
  const rate = day.whole && conversionSignal(day, day.whole, window);
  if (!whole || Math.abs(whole.z) > 2.5 || !rate) return [...problems];
  const shift = mixShift(day, rate);
  if (!shift) return [...problems];
  const rest = problems.filter((one) => !moved.includes(one) && one.kind !== "mix");
  const money = rate.money * Math.min(1, shift.part);
  return [
    ...rest,
    {
      signal: { ...rate, money },
      echoes: moved.map((one) => one.signal),
      kind: "mix",
      where: { [shift.dimension]: shift.value },
      shift,
      money,
    },
  ];
}
