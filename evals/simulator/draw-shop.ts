import type { Factor } from "../../core/report.ts";
import { addDays, type Day } from "../../core/time.ts";
import { decoysOf } from "./causes/decoys.ts";
import { type Stream, stream } from "./chance.ts";
import type { Measured } from "./detect.ts";
import { drawWorld, wordsOf } from "./draw-world.ts";
import { festivalDay, isNearFestival } from "./festivals.ts";
import type { Fact, Plan } from "./plan.ts";
import { detectable, drawOf, factors, plansOf, silenced } from "./plant.ts";
import type { World } from "./world.ts";

export type Kind = "single" | "double" | "quiet" | "weakest_weekday" | "idle_price" | "festival";
export type Planted = Plan & Measured & { readonly silent: boolean };
export type SimulatedShop = {
  readonly kind: Kind;
  readonly world: World;
  readonly planted: readonly Planted[];
  readonly decoys: readonly Fact[];
};
export type ShopSize = { readonly visitors: number };

const doubles = 4;
const quiets = 7;
/** What a seed plants: every factor in turn, then pairs, quiet shops and traps. */
export function kindOf(seed: number): { kind: Kind; factor?: Factor } {
  const turn = seed % (factors.length + doubles + quiets);
  const factor = factors[turn];
  if (factor) return { kind: "single", factor };
  if (turn < factors.length + doubles) return { kind: "double" };
  const rest = turn - factors.length - doubles;
  return { kind: (["weakest_weekday", "idle_price", "festival"] as const)[rest] ?? "quiet" };
}

/** How strong the causes of a world are at this traffic: the weakest of them. */
const strength = (plans: readonly (Plan & Measured)[]) =>
  Math.min(...plans.map((plan) => (plan.watch === "none" ? detectable : plan.z)), Number.POSITIVE_INFINITY);

/** A day of a festival where that is the trap; otherwise never near one, so that no cause is mistaken for it. */
function dateOf(seed: number, kind: Kind, traffic: Stream): Day {
  if (kind === "festival") return festivalDay(wordsOf(stream(seed, "names")), traffic);
  let date: Day;
  do date = addDays("2025-03-01", traffic.whole(0, 400));
  while (isNearFestival(date));
  return date;
}

/** A shop and what happens to it, all from the seed. `visitors`: the most a day that may be drawn. */
export function drawShop(seed: number, size: ShopSize): SimulatedShop {
  const traffic = stream(seed, "traffic");
  const { kind, factor } = kindOf(seed);
  const date = dateOf(seed, kind, traffic);
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
  const plansIn = (one: World) => (kind === "single" || kind === "double" ? plansOf(one, kind, factor, cause()) : []);
  let world = worldOf();
  let plans = plansIn(world);
  // Not every world can hold every cause: a shift of mix needs channels that differ.
  for (; factor && plans.length === 0 && variant < 20; plans = plansIn(world)) {
    variant++;
    world = worldOf();
  }
  // Small shops cannot show much: traffic grows until the cause can be seen, as far as the size allows.
  while (strength(plans) < detectable && visitors < size.visitors) {
    visitors = Math.min(size.visitors, visitors * 1.6);
    world = worldOf();
    plans = plansIn(world);
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
