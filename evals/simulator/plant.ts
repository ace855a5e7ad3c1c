import type { Factor } from "../../core/report.ts";
import { makers } from "./causes/all.ts";
import { type Draw, planOf } from "./causes/draw.ts";
import type { Stream } from "./chance.ts";
import { type Measured, measure } from "./detect.ts";
import type { Plan } from "./plan.ts";
import type { World } from "./world.ts";

/** At least this many standard deviations: a cause that data can show. */
export const detectable = 5;
export const factors = Object.keys(makers) as Factor[]; // the record holds every factor, and nothing else

/** Factors whose entry of the log may be missing, so that only the effect is seen. */
const loggable: readonly Factor[] = ["rival", "ad_budget", "promotion_started", "promotion_ended", "delisted"];
/** What is left to say when the entry is missing, and what comes near it. */
const bare: Partial<Record<Factor, readonly Factor[]>> = {
  ad_budget: ["traffic_volume", "unknown"],
  promotion_started: ["unknown", "traffic_volume"],
  promotion_ended: ["unknown", "traffic_volume"],
  delisted: ["unknown", "traffic_volume"],
};

export function silenced(plan: Plan, cause: Stream): Plan & { silent: boolean } {
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

export function drawOf(world: World, cause: Stream, taken: readonly Plan[]): Draw {
  const used = new Set(taken.map(({ place }) => place.product));
  const free = [...world.products].sort((a, b) => b.pull - a.pull).filter(({ id }) => !used.has(id));
  return { world, chance: cause, onset: world.last - cause.whole(0, 4), free };
}

/** Two causes on one day must be two: never in the same part, never both of the whole shop. */
const apart = (one: Plan, other: Plan) =>
  one.factor !== other.factor &&
  JSON.stringify(one.place) !== JSON.stringify(other.place) &&
  Object.keys(one.place).length * Object.keys(other.place).length > 0;

/** What happens to a world: one cause of this factor, or two of any. */
export function plansOf(
  world: World,
  kind: "single" | "double",
  factor: Factor | undefined,
  cause: Stream,
): (Plan & Measured)[] {
  if (kind === "single") {
    const plan = factor ? plant(drawOf(world, cause, []), factor, []) : null;
    return plan ? [plan] : [];
  }
  const choices = factors.filter((one) => one !== "tracking_outage" && one !== "channel_mix");
  for (let attempt = 0; attempt < 12; attempt++) {
    const [one, other] = cause.some(choices, 2);
    const first = one && plant(drawOf(world, cause, []), one, []);
    const second = first && other && plant(drawOf(world, cause, [first]), other, [first]);
    if (first && second && apart(first, second)) return [first, second];
  }
  return [];
}
