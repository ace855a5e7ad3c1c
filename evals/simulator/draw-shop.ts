import type { Factor } from "../../core/report.ts";
import { addDays, type Day } from "../../core/time.ts";
import { makers } from "./causes/all.ts";
import { decoysOf } from "./causes/decoys.ts";
import { type Draw, planOf } from "./causes/draw.ts";
import { type Stream, stream } from "./chance.ts";
import { type Measured, measure } from "./detect.ts";
import { drawWorld } from "./draw-world.ts";
import type { Fact, Plan } from "./plan.ts";
import type { World } from "./world.ts";

export type Kind = "single" | "double" | "quiet" | "weakest_weekday" | "idle_price";
export type Planted = Plan & Measured & { readonly silent: boolean };
export type SimulatedShop = {
  readonly kind: Kind;
  readonly world: World;
  readonly planted: readonly Planted[];
  readonly decoys: readonly Fact[];
};
/** At least this many standard deviations: a cause that data can show. */
export const detectable = 5;
export type ShopSize = { readonly visitors: number };

const factors = Object.keys(makers) as Factor[]; // the record holds every factor, and nothing else
const doubles = 4;
const quiets = 7;
/** What a seed plants: every factor in turn, then pairs, quiet shops and traps. */
export function kindOf(seed: number): { kind: Kind; factor?: Factor } {
  const turn = seed % (factors.length + doubles + quiets);
  const factor = factors[turn];
  if (factor) return { kind: "single", factor };
  if (turn < factors.length + doubles) return { kind: "double" };
  const rest = turn - factors.length - doubles;
  return { kind: rest === 0 ? "weakest_weekday" : rest === 1 ? "idle_price" : "quiet" };
}

/** Factors whose entry of the log may be missing, so that only the effect is seen. */
const loggable: readonly Factor[] = ["rival", "ad_budget", "promotion_started", "promotion_ended", "delisted"];
/** What is left to say when the entry is missing, and what comes near it. */
const bare: Partial<Record<Factor, readonly Factor[]>> = {
  ad_budget: ["traffic_volume", "unknown"],
  promotion_started: ["unknown", "traffic_volume"],
  promotion_ended: ["unknown", "traffic_volume"],
  delisted: ["unknown", "traffic_volume"],
};

function silenced(plan: Plan, cause: Stream): Plan & { silent: boolean } {
  if (!loggable.includes(plan.factor) || !cause.yes(0.12)) return { ...plan, silent: false };
  const [factor = "unknown", ...also] = bare[plan.factor] ?? [];
  return { ...plan, facts: [], factor, also, silent: true };
}

/** The first draw that data can show; now and then the first draw as it comes. */
function plant(draw: Draw, factor: Factor, others: readonly Plan[]): (Plan & Measured) | null {
  let best: (Plan & Measured) | null = null;
  const asDrawn = draw.chance.yes(0.1);
  const wantedZ = draw.chance.scale(detectable, 2.5 * detectable);
  for (let attempt = 0; attempt < 40; attempt++) {
    // What is too weak to be seen on its first day may be seen on its third.
    const tried = attempt < 8 ? draw : { ...draw, onset: draw.world.last - draw.chance.whole(0, 4) };
    const sketch = makers[factor](tried);
    if (!sketch) continue;
    const plan = planOf(tried, sketch);
    const found = { ...plan, ...measure(draw.world, plan, others) };
    if (plan.watch === "none" || found.z >= wantedZ || asDrawn) return found;
    if (!best || found.z > best.z) best = found;
  }
  return best;
}

function drawOf(world: World, cause: Stream, taken: readonly Plan[]): Draw {
  const used = new Set(taken.map(({ place }) => place.product));
  const free = [...world.products].sort((a, b) => b.pull - a.pull).filter(({ id }) => !used.has(id));
  return { world, chance: cause, onset: world.last - cause.whole(0, 4), free };
}

/** Two causes on one day must be two: never in the same part, never both of the whole shop. */
const apart = (one: Plan, other: Plan) =>
  one.factor !== other.factor &&
  JSON.stringify(one.place) !== JSON.stringify(other.place) &&
  Object.keys(one.place).length * Object.keys(other.place).length > 0;

function plansOf(world: World, kind: Kind, factor: Factor | undefined, cause: Stream): (Plan & Measured)[] {
  if (kind === "single" && factor) {
    const plan = plant(drawOf(world, cause, []), factor, []);
    return plan ? [plan] : [];
  }
  if (kind !== "double") return [];
  const choices = factors.filter((one) => one !== "tracking_outage" && one !== "channel_mix");
  for (let attempt = 0; attempt < 12; attempt++) {
    const [one, other] = cause.some(choices, 2);
    const first = one && plant(drawOf(world, cause, []), one, []);
    const second = first && other && plant(drawOf(world, cause, [first]), other, [first]);
    if (first && second && apart(first, second)) return [first, second];
  }
  return [];
}

/** How strong the causes of a world are at this traffic: the weakest of them. */
const strength = (plans: readonly (Plan & Measured)[]) =>
  Math.min(...plans.map((plan) => (plan.watch === "none" ? detectable : plan.z)), Number.POSITIVE_INFINITY);

/** A shop and what happens to it, all from the seed. `visitors`: the most a day that may be drawn. */
export function drawShop(seed: number, size: ShopSize): SimulatedShop {
  const traffic = stream(seed, "traffic");
  const { kind, factor } = kindOf(seed);
  const date: Day = addDays("2025-03-01", traffic.whole(0, 400));
  const low = Math.min(300, size.visitors);
  let visitors = traffic.scale(low, size.visitors);
  const cause = () => stream(seed, "causes");
  let variant = 0;
  const worldOf = () =>
    drawWorld(seed + 1_000_000_000 * variant, `sim-${seed}`, {
      visitors,
      date,
      ...(kind === "weakest_weekday" ? { weekendShape: "weakest" as const } : {}),
    });
  let world = worldOf();
  let plans = plansOf(world, kind, factor, cause());
  // Not every world can hold every cause: a shift of mix needs channels that differ.
  for (; factor && plans.length === 0 && variant < 20; plans = plansOf(world, kind, factor, cause())) {
    variant++;
    world = worldOf();
  }
  // Small shops cannot show much: traffic grows until the cause can be seen, as far as the size allows.
  while (strength(plans) < detectable && visitors < size.visitors) {
    visitors = Math.min(size.visitors, visitors * 1.6);
    world = worldOf();
    plans = plansOf(world, kind, factor, cause());
  }
  const log = stream(seed, "log");
  const taken = drawOf(world, stream(seed, "log onset"), plans);
  const onset = plans[0]?.onset ?? taken.onset;
  const free = taken.free.filter(({ category }) => !plans.some((plan) => plan.place.category === category));
  const decoys =
    free.length < 4
      ? []
      : decoysOf({ ...taken, free, chance: log, onset }, kind === "idle_price" ? 1 : log.whole(0, 3));
  const top = free[log.whole(0, 2)];
  const idle: Fact[] =
    kind === "idle_price" && top ? [{ is: "price", product: top.id, from: onset, times: log.between(0.9, 1.15) }] : [];
  const planted = plans.map((plan) => ({ ...plan, ...silenced(plan, log) }));
  return { kind, world, planted: planted.map(withRivalVisitors), decoys: [...idle, ...decoys] };
}

/** A rival takes about those who are missing. */
const withRivalVisitors = (plan: Planted): Planted => ({
  ...plan,
  facts: plan.facts.map((fact) =>
    fact.is === "rival" ? { ...fact, visitors: Math.max(3, Math.round(plan.missed * 0.9)) } : fact,
  ),
});
