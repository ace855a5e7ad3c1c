/** A stream of chance of its own for each part of the world, all from one seed: changing one part leaves the others alone. */
export type Chance = {
  unit(): number;
  int(low: number, high: number): number;
  yes(probability: number): boolean;
  pick<Item>(items: readonly Item[], weights?: readonly number[]): Item;
  /** Normal, mean 0 and deviation 1. */
  normal(): number;
  poisson(mean: number): number;
};

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value >>> 0;
}

export function chance(seed: number, stream: string): Chance {
  let state = (seed ^ hash(stream)) >>> 0;
  // mulberry32
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  return {
    unit,
    normal,
    int: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    yes: (probability) => unit() < probability,
    pick(items, weights) {
      let left = unit() * (weights ? weights.reduce((sum, each) => sum + each, 0) : items.length);
      const index = items.findIndex((_, place) => {
        left -= weights?.[place] ?? 1;
        return left < 0;
      });
      // Never empty: every list here is a constant of this folder.
      return items[Math.max(0, index)] as (typeof items)[number];
    },
    poisson(mean) {
      if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      let product = unit();
      let count = 0;
      for (const limit = Math.exp(-mean); product > limit; count++) product *= unit();
      return count;
    },
  };
}
