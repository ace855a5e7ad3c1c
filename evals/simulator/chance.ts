/** Draws from one named stream: the same seed and name give the same draws, whatever other streams do. */
export type Stream = {
  unit(): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  yes(probability: number): boolean;
  one<Item>(items: readonly Item[]): Item;
  /** `count` different items, in drawn order; fewer where there are not as many. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** Place in a list of running sums (the last is their total). */
  place(sums: readonly number[]): number;
  /** Log-uniform between two positive numbers. */
  scale(low: number, high: number): number;
  gauss(): number;
  count(mean: number): number;
};

/** cyrb53's mixing, kept to four words of state. */
function stateOf(text: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0xdeadbeef, 0x41c6ce57, 0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    words[0] = Math.imul(words[0] ^ code, 2_654_435_761);
    words[1] = Math.imul(words[1] ^ code, 1_597_334_677);
    words[2] = Math.imul(words[2] ^ (words[0] >>> 13) ^ code, 2_246_822_507);
    words[3] = Math.imul(words[3] ^ (words[1] >>> 11) ^ code, 3_266_489_909);
  }
  return words;
}

/** sfc32 (Doty-Humphrey, PractRand), seeded by the seed and the stream's name. */
function generator(text: string): () => number {
  let [a, b, c, count] = stateOf(text);
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let at = 0; at < 15; at++) next();
  return next;
}

export function sumsOf(weights: readonly number[]): number[] {
  let total = 0;
  return weights.map((weight) => {
    total += weight;
    return total;
  });
}

/** The first place whose running sum is above `unit` of the total. */
export function placeIn(sums: readonly number[], unit: number): number {
  const wanted = unit * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function stream(seed: number, name: string): Stream {
  const unit = generator(`${seed}/${name}`);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
    return taken;
  };
  return {
    unit,
    gauss,
    whole,
    some,
    between: (low, high) => low + unit() * (high - low),
    yes: (probability) => unit() < probability,
    // Every list drawn from here is a constant of this folder or checked by the caller: never empty.
    one: (items) => items[whole(0, items.length - 1)] as (typeof items)[number],
    place: (sums) => placeIn(sums, unit()),
    scale: (low, high) => low * (high / low) ** unit(),
    count(mean) {
      if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * gauss()));
      let [product, count] = [unit(), 0];
      for (const limit = Math.exp(-mean); product > limit; count++) product *= unit();
      return count;
    },
  };
}
