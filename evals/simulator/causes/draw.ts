import type { Where } from "../../../core/report.ts";
import type { Stream } from "../chance.ts";
import type { Place, Plan, Sketch } from "../plan.ts";
import type { Product, World } from "../world.ts";

/** What the maker of a plan draws from. */
export type Draw = {
  readonly world: World;
  readonly chance: Stream;
  /** First day on which the cause works; the same of all its parts. */
  readonly onset: number;
  /** Products that nothing else happens to, most wanted first. */
  readonly free: readonly Product[];
};
export type Maker = (draw: Draw) => Sketch | null;

/** One of the more wanted products: the place in the list is drawn, small ones seldom. */
export function wanted({ chance, free }: Draw): Product | null {
  return free[Math.min(free.length - 1, Math.floor(free.length * 0.4 * chance.unit() ** 2))] ?? null;
}

/** Something from the onset to the last day, in the real shop only. */
export const since = (draw: Draw, place: Place) =>
  ({ from: draw.onset, to: draw.world.last, in: "real", place }) as const;

/** How much of the local rate is lost. */
export const lost = (draw: Draw): number => draw.chance.between(0.25, 0.6);

const wheresOf = (place: Place): Where[] => [place];

export function planOf(draw: Draw, sketch: Sketch): Plan {
  return {
    also: [],
    places: wheresOf(sketch.place),
    direction: "down",
    kind: "rate",
    onset: draw.onset,
    effects: [],
    discounts: [],
    after: [],
    gaps: [],
    facts: [],
    ...sketch,
  };
}
