import { countPairs, nearestProducts, type Weighing } from "../../../analytics/recommend/also-bought.ts";
import { type Anchor, rankProducts } from "../../../analytics/recommend/rank.ts";
import type { Purchase } from "./purchases.ts";

/** What is hidden: everything from `until` on, up to `end`. */
export type Split = { readonly until: string; readonly end: string };
export type Shown = {
  readonly customer: string;
  readonly ours: number;
  readonly popular: number;
  readonly wanted: number;
};
const places = 10;

function byCustomer(purchases: readonly Purchase[]): Map<string, Purchase[]> {
  const found = new Map<string, Purchase[]>();
  for (const each of purchases) {
    const own = found.get(each.customer);
    if (own) own.push(each);
    else found.set(each.customer, [each]);
  }
  return found;
}
/** Baskets by invoice, or one for all that a customer bought. */
const basketsOf = (purchases: readonly Purchase[], by: "order" | "customer") =>
  by === "order"
    ? purchases.map(({ products }) => products)
    : [...byCustomer(purchases).values()].map((own) => own.flatMap(({ products }) => products));

/** Newer purchases count more: half as much after each ninety days. */
export function anchorsOf(own: readonly Purchase[], until: string): Anchor[] {
  const newest = new Map<string, string>();
  for (const { day, products } of own)
    for (const each of products) if (day > (newest.get(each) ?? "")) newest.set(each, day);
  return [...newest].map(([product, day]) => ({
    product,
    weight: 0.5 ** ((Date.parse(until) - Date.parse(day)) / 86_400_000 / 90),
  }));
}

/** Recall at ten for every customer who bought before and after: of what he bought later, how much stood among ten. `fresh`: only
 * what he had not bought before is wanted and shown. */
export function recallAtTen(
  purchases: readonly Purchase[],
  { until, end }: Split,
  fresh: boolean,
  by: "order" | "customer",
  weighing: Weighing,
  popularWeight?: number,
): Shown[] {
  const before = purchases.filter(({ day }) => day < until);
  const nearest = nearestProducts(countPairs(basketsOf(before, by)), 100, weighing);
  const counts = new Map<string, number>();
  for (const { products } of before)
    for (const each of new Set(products)) counts.set(each, (counts.get(each) ?? 0) + 1);
  const popular = new Map([...counts].sort((one, two) => two[1] - one[1]));
  const order = [...popular.keys()];
  const later = byCustomer(purchases.filter(({ day }) => day >= until && day < end));
  return [...byCustomer(before)].flatMap(([customer, own]) => {
    const had = new Set(own.flatMap(({ products }) => products));
    const allowed = (product: string) => !(fresh && had.has(product));
    const bought = (later.get(customer) ?? []).flatMap(({ products }) => products);
    const wanted = new Set(bought.filter((each) => popular.has(each) && allowed(each)));
    if (wanted.size === 0) return [];
    const hits = (list: readonly string[]) =>
      list.slice(0, places).filter((each) => wanted.has(each)).length / wanted.size;
    const ranked = rankProducts(anchorsOf(own, until), nearest, popular, allowed, places, popularWeight).map(
      ({ product }) => product,
    );
    // What was bought again and again comes first where it may be shown.
    const list = fresh ? ranked : [...new Set([...boughtAgain(own), ...ranked])];
    return [{ customer, wanted: wanted.size, ours: hits(list), popular: hits(firstOf(order, allowed)) }];
  });
}
/** What a customer bought in several baskets, the most frequent first. */
function boughtAgain(own: readonly Purchase[]): string[] {
  const times = new Map<string, number>();
  for (const { products } of own) for (const each of products) times.set(each, (times.get(each) ?? 0) + 1);
  const list = [...times].filter(([, count]) => count > 1);
  return list.sort((one, two) => two[1] - one[1]).map(([product]) => product);
}
function firstOf(order: readonly string[], allowed: (product: string) => boolean): string[] {
  const found: string[] = [];
  for (const product of order) {
    if (found.length === places) break;
    if (allowed(product)) found.push(product);
  }
  return found;
}
