import { bestOf, candidatesOf, type Lead } from "./candidates.ts";
import type { DayData } from "./day-data.ts";
import { type Lookup, lookupOf, mixShift, mostlyMix } from "./explained.ts";
import type { Outage } from "./outage.ts";
import { asProblem, type Problem, sameWay } from "./problem.ts";
import { reshaped } from "./reshape.ts";
import type { Scan } from "./scan.ts";
import type { Signal } from "./signals.ts";

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
  return reshaped(day, problems, scan.tested, find);
}
