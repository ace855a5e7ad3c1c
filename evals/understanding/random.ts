export interface Random {
  next(): number;
  below(limit: number): number;
  shuffle(items: Int32Array): void;
}

/** Mulberry32: the same seed gives the same training run on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const shuffle = (items: Int32Array): void => {
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      const held = items[at] ?? 0;
      items[at] = items[other] ?? 0;
      items[other] = held;
    }
  };
  return { next, below, shuffle };
}
