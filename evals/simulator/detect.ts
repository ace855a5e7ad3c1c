import { type Plan, spotOf } from "./plan.ts";
import { type DayOutcome, runDay, type Tally } from "./visits.ts";
import { steps, type World } from "./world.ts";

export type Measured = {
  /** Mean over the days since the onset, minor units; what the twin earned more. */
  readonly lossPerDay: number;
  /** The same as a share of what the twin earned. */
  readonly lossShare: number;
  /** How many standard deviations of sampling and day noise the affected step moved by. */
  readonly z: number;
  /** Fewer (below 0: more) of the watched step a day than in the twin. */
  readonly missed: number;
};

const sum = (tallies: readonly Tally[], name: keyof Tally) => tallies.reduce((total, one) => total + one[name], 0);
/** The usual is known from four weeks: its own error comes on top. */
const baselineError = 1.25;

/** Day-to-day noise of what is watched, log deviation. */
function noiseOf({ noise }: World, { watch, kind, place }: Plan): number {
  if (watch !== "come" && kind !== "volume") return noise.step;
  const pull = place.product ? noise.pull : place.category ? noise.pull / 2 : 0;
  return Math.hypot(noise.arrivals, place.channel ? noise.channel : 0, pull);
}

function zOf(world: World, plan: Plan, days: readonly DayOutcome[]): number {
  if (plan.watch === "none" || plan.watch === "refunds") return 0;
  const [real, twin] = [days.map((day) => day.real), days.map((day) => day.twin)];
  const spread = noiseOf(world, plan) ** 2 / days.length;
  const deviations = (off: number, expected: number, left = 1) =>
    Math.abs(off) / Math.sqrt(baselineError * (Math.max(expected, 1) * left + spread * expected ** 2));
  if (plan.watch === "come" || plan.kind === "volume") {
    const [now, before] = [sum(real, plan.watch), sum(twin, plan.watch)];
    return deviations(now - before, (now + before) / 2);
  }
  const below = plan.watch === "view" ? "come" : (steps[steps.indexOf(plan.watch) - 1] ?? "come");
  const [tried, done] = [sum(real, below), sum(real, plan.watch)];
  const usual = (sum(twin, plan.watch) + 0.5) / (sum(twin, below) + 1);
  const expected = tried * usual;
  // A rate of fewer than ten expected says nothing, however far it fell.
  return Math.min(deviations(done - expected, expected, 1 - usual), expected / 2);
}

/** Refunds are few: what comes above the usual number, in Poisson deviations of that number. */
function refundZ(world: World, plan: Plan, days: readonly DayOutcome[]): number {
  const sold = sum(
    days.map((day) => day.real),
    "pay",
  );
  const usual = sold * (world.products.find(({ id }) => id === plan.place.product)?.refunds ?? 0.05);
  return (usual * plan.size) / Math.sqrt(Math.max(usual * (1 + plan.size), 1));
}

/** What one plan does to the shop on the days since its onset, with the same luck in both worlds. */
export function measure(world: World, plan: Plan, others: readonly Plan[] = []): Measured {
  const spot = spotOf(world, plan.place);
  const beside = others.map((other) => ({ ...other, effects: both(other.effects), discounts: both(other.discounts) }));
  const days = Array.from({ length: world.last - plan.onset + 1 }, (_, at) =>
    runDay(world, [plan, ...beside], [], plan.onset + at, spot),
  );
  const z = plan.watch === "refunds" ? refundZ(world, plan, days) : zOf(world, plan, days);
  const missed =
    plan.watch === "refunds" || plan.watch === "none"
      ? 0
      : sum(
          days.map((day) => day.twin),
          plan.watch,
        ) -
        sum(
          days.map((day) => day.real),
          plan.watch,
        );
  const lost = days.reduce((total, day) => total + day.twin.paid - day.real.paid, 0);
  return {
    lossPerDay: lost / days.length,
    lossShare:
      lost /
      Math.max(
        sum(
          days.map((day) => day.twin),
          "paid",
        ),
        1,
      ),
    z,
    missed: missed / days.length,
  };
}

/** Another cause of the same day stands in both worlds. */
const both = <One extends { in: string }>(list: readonly One[]) =>
  list.filter((one) => one.in !== "twin").map((one) => ({ ...one, in: "both" as const }));
