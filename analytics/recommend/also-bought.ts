/** Products that were bought in one go, or by one hand. */
export type Basket = readonly string[];
export type Neighbour = {
  readonly other: string;
  /** Baskets with both, and with the first one. */
  readonly together: number;
  readonly of: number;
  readonly score: number;
};
/** What two products weigh for each other; chosen on UCI's months before those that are measured (docs/customers.md). */
export type Weighing = { readonly own: number; readonly others: number; readonly doubt: number };
export const usualWeighing: Weighing = { own: 0.5, others: 0.5, doubt: 5 };
/** A wholesaler's basket of hundreds says little of any two things in it, and costs the square of its size. */
const largestBasket = 60;
/** Two baskets may agree by chance. */
const leastTogether = 2;

/** Pairs by the number of baskets that hold both; products by the number of baskets that hold them. */
export function countPairs(baskets: Iterable<Basket>) {
  const places = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  const pairs: Map<number, number>[] = [];
  let total = 0;
  const placeOf = (name: string) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, names.length);
    counts.push(0);
    return names.push(name) - 1;
  };
  for (const basket of baskets) {
    const own = [...new Set(basket)].map(placeOf).sort((one, two) => one - two);
    total++;
    for (const place of own) counts[place] = (counts[place] ?? 0) + 1;
    const small =
      own.length > largestBasket ? own.filter((place) => (place * 2_654_435_761) % own.length < largestBasket) : own;
    for (let left = 0; left < small.length; left++) {
      const from = small[left] ?? 0;
      pairs[from] ??= new Map();
      const own = pairs[from];
      for (let right = left + 1; right < small.length; right++) {
        const to = small[right] ?? 0;
        own.set(to, (own.get(to) ?? 0) + 1);
      }
    }
  }
  return { names, counts, pairs, total };
}
export type Counted = ReturnType<typeof countPairs>;

/**
 * The nearest products of each: how often two were bought together, divided by how common each is (item-based neighbourhoods,
 * Deshpande & Karypis 2004, §4; `own` = `others` = ½ is the cosine), and shrunk by how few the cases are (Bell & Koren 2007, §3:
 * n / (n + doubt)).
 */
export function nearestProducts(
  { names, counts, pairs }: Counted,
  most: number,
  weighing: Weighing = usualWeighing,
): Map<string, Neighbour[]> {
  const found = new Map<string, Neighbour[]>();
  const add = (from: number, to: number, together: number) => {
    const [of, others] = [counts[from] ?? 1, counts[to] ?? 1];
    const score =
      (together / (of ** weighing.own * others ** weighing.others)) * (together / (together + weighing.doubt));
    const name = names[from] ?? "";
    const list = found.get(name) ?? [];
    list.push({ other: names[to] ?? "", together, of, score });
    found.set(name, list);
  };
  for (const [left, own] of pairs.entries())
    for (const [right, together] of own ?? []) {
      if (together < leastTogether) continue;
      add(left, right, together);
      add(right, left, together);
    }
  for (const [name, list] of found)
    found.set(name, list.sort((one, two) => two.score - one.score || (one.other < two.other ? -1 : 1)).slice(0, most));
  return found;
}
