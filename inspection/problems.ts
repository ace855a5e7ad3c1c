import { mean } from "../analytics/statistics.ts";
import type { Where } from "../core/report.ts";
import { bestOf, candidatesOf, type Lead } from "./candidates.ts";
import type { DayData } from "./day-data.ts";
import { type Lookup, lookupOf, mixShift, mostlyMix, type Shift } from "./explained.ts";
import type { Outage } from "./outage.ts";
import { isGoods, type Scan } from "./scan.ts";
import { conversionSignal, type Signal } from "./signals.ts";

/** One thing that happened: the step where it broke, in which part of the shop, and what else of it is only its echo. */
export type Problem = {
  readonly signal: Signal;
  readonly echoes: readonly Signal[];
  readonly kind: "rate" | "mix" | "volume";
  readonly where: Where;
  readonly shift?: Shift;
  /** Many more visitors came at the same time: worse traffic, no worse pages. */
  readonly junk?: boolean;
  /** Revenue a day, minor units: loss below 0. */
  readonly money: number;
};

export const whereOf = (signal: Signal): Where => (signal.dimension === "" ? {} : { [signal.dimension]: signal.value });
/** A signal as a problem of its own, before anything is known of it. */
export const asProblem = (signal: Signal): Problem => ({
  signal,
  echoes: [],
  kind: signal.kind,
  where: whereOf(signal),
  money: signal.money,
});

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
  return asProblem(signal);
}

/** A shift of composition that only shows a volume which is told already adds nothing. */
const toldAsVolume = (problem: Problem, told: readonly Problem[]) =>
  problem.kind === "mix" &&
  told.some(
    (one) =>
      one.kind === "mix" || (one.kind === "volume" && JSON.stringify(one.where) === JSON.stringify(problem.where)),
  );

/** Everything of the same series as a signal that was told. */
const ofSeries = (signal: Signal, other: Signal) =>
  other.metric === signal.metric &&
  other.step === signal.step &&
  other.dimension === signal.dimension &&
  other.value === signal.value;

/**
 * From many signals to few problems: the clearest first, then what is left when its effect is taken out of the others.
 * Other steps of the same part that moved the same way are its echoes, and add their money. `lead` is what the data say of a
 * signal's cause: a move that begins with a dated fact in its place needs less to be believed.
 */
export function problemsOf(day: DayData, scan: Scan, outage: Outage | null, lead: Lead = () => null): Problem[] {
  const find = lookupOf(scan.tested);
  let open = candidatesOf(day, scan, lead).filter(({ signal }) => !notMeasured(signal, outage));
  const told: Signal[] = [];
  const problems: Problem[] = [];
  for (let turn = 0; turn < 12; turn++) {
    const found = bestOf(open, told, find, (product) => day.products.get(product)?.category);
    if (!found) break;
    const signal = found.lead > 0 ? found.signal : wider(found.signal, find);
    told.push(signal);
    open = open.filter((one) => one !== found && !ofSeries(signal, one.signal));
    const at = problems.findIndex((problem) => isEcho(signal, problem.signal));
    const home = problems[at];
    if (home) problems[at] = { ...home, echoes: [...home.echoes, signal], money: home.money + signal.money };
    else {
      const problem = problemOf(day, signal);
      if (!toldAsVolume(problem, problems)) problems.push(problem);
    }
  }
  return asJunk(asWanted(day, asMix(day, problems, scan.tested, find)), find);
}

/** Fewer people come to the shop because fewer look for one kind of goods: then that is the place, not the whole shop. */
function asWanted(day: DayData, problems: readonly Problem[]): Problem[] {
  const whole = problems.find(({ signal }) => signal.metric === "visitors" && signal.dimension === "");
  if (!whole) return [...problems];
  const { window } = whole.signal;
  const missing = (whole.signal.observed - whole.signal.expected) / window;
  const wanted = problems.find(({ signal }) => {
    if (signal.metric !== "visitors" || !isGoods(signal.dimension) || !sameWay(signal, whole.signal)) return false;
    const viewers = day.tracks.get(`${signal.dimension}\n${signal.value}`)?.viewers ?? [];
    const [now, before] = [viewers.slice(-signal.window), viewers.slice(-28 - signal.window, -signal.window)];
    return (mean(now) - mean(before)) / missing >= 0.25;
  });
  if (!wanted) return [...problems];
  const money = Math.abs(whole.money) > Math.abs(wanted.money) ? whole.money : wanted.money;
  return problems.filter((one) => one !== whole).map((one) => (one === wanted ? { ...one, money } : one));
}

/** Another part of the same dimension moved the other way by about as many visitors. */
const outweighs = (signal: Signal, other: Signal): boolean =>
  other.metric === "visitors" &&
  other.dimension === signal.dimension &&
  other.window === signal.window &&
  !sameWay(signal, other) &&
  Math.abs(other.z) > 2 &&
  Math.abs(other.observed - other.expected) > 0.4 * Math.abs(signal.observed - signal.expected);

/**
 * More visitors of a part of whom fewer go on, so that no more than usual come to the next step: the traffic got worse, and
 * nothing was gained by it.
 */
function asJunk(problems: readonly Problem[], find: Lookup): Problem[] {
  const poorer = (rise: Problem) =>
    problems.find(
      ({ signal }) =>
        rise.signal.metric === "visitors" &&
        rise.signal.change > 0 &&
        (signal.metric === "view_rate" || signal.metric === "cart_rate") &&
        signal.change < 0 &&
        signal.dimension === rise.signal.dimension &&
        signal.value === rise.signal.value,
    );
  const junk = new Map(problems.flatMap((rise) => (poorer(rise) ? [[poorer(rise), rise] as const] : [])));
  const rises = new Set(junk.values());
  return problems
    .filter((one) => !rises.has(one))
    .map((one) => {
      const rise = junk.get(one);
      if (!rise) return one;
      const visits =
        find("visitors", "visit", one.signal.dimension, one.signal.value, one.signal.window) ?? rise.signal;
      const money = Math.min(0, one.money + visits.money);
      return { ...one, signal: { ...one.signal, money }, echoes: [], money, junk: true };
    });
}

/** Visitors of some parts rose and of others fell while their sum stayed: one shift of composition, not several moves. */
function asMix(day: DayData, problems: readonly Problem[], tested: readonly Signal[], find: Lookup): Problem[] {
  const moved = problems.filter(
    (one) => one.signal.metric === "visitors" && ["channel", "device", "region"].includes(one.signal.dimension),
  );
  const both = moved.some((one) => tested.some((other) => outweighs(one.signal, other)));
  const clearest = [...moved].sort((a, b) => Math.abs(b.signal.z) - Math.abs(a.signal.z))[0];
  const window = clearest?.signal.window ?? 1;
  const whole = both ? find("visitors", "visit", "", "", window) : undefined;
  const rate = day.whole && conversionSignal(day, day.whole, window);
  if (!whole || !clearest || Math.abs(whole.z) > 2.5) return [...problems];
  const shift = (rate && mixShift(day, rate)) ?? shareShift(clearest.signal, whole);
  const rest = problems.filter((one) => !moved.includes(one) && one.kind !== "mix");
  const signal = rate ?? clearest.signal;
  const money = rate ? rate.money * Math.min(1, shift.part) : 0;
  const echoes = moved.map((one) => one.signal);
  const where = { [shift.dimension]: shift.value };
  return [...rest, { signal: { ...signal, money }, echoes, kind: "mix", where, shift, money }];
}

/** The part whose share of the visitors moved most, where no rate of the whole shop moved with it. */
const shareShift = (signal: Signal, whole: Signal): Shift => ({
  dimension: signal.dimension === "device" || signal.dimension === "region" ? signal.dimension : "channel",
  value: signal.value,
  part: 0,
  shareBefore: signal.expected / Math.max(whole.expected, 1e-9),
  shareAfter: signal.observed / Math.max(whole.observed, 1e-9),
});
