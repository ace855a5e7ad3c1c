import { sum } from "../statistics.ts";

/** What was sold of one SKU on one day at one price: lines of paid orders, and their units. `at` counts days from the first. */
export type PriceDay = { readonly at: number; readonly minor: number; readonly lines: number; readonly units: number };
export type SkuSales = { readonly sku: string; readonly category: string; readonly days: readonly PriceDay[] };

/** A change of the price that most paid, and what was sold in the weeks around it. */
export type PriceMove = {
  readonly sku: string;
  readonly category: string;
  /** The first day at the new price. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** Natural logarithm of after ÷ before. */
  readonly step: number;
  /** Units of four weeks that were to be expected without it, from what was sold before. */
  readonly base: number;
  /** How much the whole shop grew from the eight-to-four weeks before to the four weeks before, as a logarithm. */
  readonly trend: number;
  /** Units of the four weeks after. */
  readonly sold: number;
};

export const windowDays = 28;
const leastLines = 4;
const leastStep = 0.02;
/** A price is the price where most lines have it, and gone where few still do. */
const mostly = 0.5;
const hardly = 0.2;

type Paid = { readonly price: number; readonly share: number; readonly shares: ReadonlyMap<number, number> };
/** The price that most lines of some days paid; null where there are too few lines. */
export function usualPrice(days: readonly PriceDay[], from: number, until: number): Paid | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { at, minor, lines } of days) {
    if (at < from || at >= until) continue;
    counts.set(minor, (counts.get(minor) ?? 0) + lines);
    all += lines;
  }
  if (all < leastLines) return null;
  const [price, most] = [...counts].reduce((one, two) => (two[1] > one[1] ? two : one));
  return { price, share: most / all, shares: new Map([...counts].map(([each, lines]) => [each, lines / all])) };
}

/** Units of each day from the first to before `until`. */
export function unitsByDay(days: readonly PriceDay[], until: number): number[] {
  const units = new Array<number>(Math.max(0, until)).fill(0);
  for (const { at, units: sold } of days) if (at >= 0 && at < until) units[at] = (units[at] ?? 0) + sold;
  return units;
}

const longDays = 84;
/** Units of four weeks to be expected of what was sold before a day: half the last four weeks, half the twelve weeks with days
 * beyond the 95th percentile of selling days cut down to it (one large order is no demand to come). */
export function baseOf(units: readonly number[], at: number): number {
  const recent = sum(units.slice(Math.max(0, at - windowDays), at));
  const long = units.slice(Math.max(0, at - longDays), at);
  const selling = long.filter((each) => each > 0).sort((one, two) => one - two);
  const cap = selling[Math.min(selling.length - 1, Math.floor(0.95 * selling.length))] ?? 0;
  const steady = (sum(long.map((each) => Math.min(each, cap))) * windowDays) / Math.max(1, long.length);
  return (recent + steady) / 2;
}

/** The shop's growth into a day, as `PriceMove.trend` has it. */
export function trendAt(shop: readonly number[], at: number): number {
  const recent = sum(shop.slice(Math.max(0, at - windowDays), at));
  const before = sum(shop.slice(Math.max(0, at - 2 * windowDays), Math.max(0, at - windowDays)));
  return at >= 2 * windowDays && before > 0 && recent > 0 ? Math.log(recent / before) : 0;
}

/** Lines of the whole shop by day: what its trend is read from. */
export function shopLines(skus: readonly SkuSales[], length: number): number[] {
  const lines = new Array<number>(length).fill(0);
  for (const { days } of skus)
    for (const { at, lines: count } of days) if (at >= 0 && at < length) lines[at] = (lines[at] ?? 0) + count;
  return lines;
}

type Turn = { readonly at: number; readonly before: number; readonly after: number; readonly clean: number };
/** Whether another price became the usual one on this day, and how clean the cut is: the shares of both prices added up. */
function turnAt(days: readonly PriceDay[], at: number): Turn | null {
  const before = usualPrice(days, at - windowDays, at);
  const after = before && usualPrice(days, at, at + windowDays);
  if (!before || !after || before.share < mostly || after.share < mostly) return null;
  if (Math.abs(Math.log(after.price / before.price)) < leastStep) return null;
  if ((after.shares.get(before.price) ?? 0) >= hardly || (before.shares.get(after.price) ?? 0) >= hardly) return null;
  return { at, before: before.price, after: after.price, clean: before.share + after.share };
}
/** The day of the week around it on which the cut is cleanest: a day too early or late mixes two prices. */
function cleanest(days: readonly PriceDay[], found: Turn, length: number): Turn {
  const around = [-3, -2, -1, 1, 2, 3, 4, 5, 6].map((step) => found.at + step);
  return around
    .filter((at) => at >= windowDays && at <= length - windowDays)
    .map((at) => turnAt(days, at))
    .reduce<Turn>((best, turn) => (turn && turn.after === best.after && turn.clean > best.clean ? turn : best), found);
}

function moveOf(
  own: SkuSales,
  { at, before, after }: Turn,
  units: readonly number[],
  shop: readonly number[],
): PriceMove {
  return {
    sku: own.sku,
    category: own.category,
    at,
    before,
    after,
    step: Math.log(after / before),
    base: baseOf(units, at),
    trend: trendAt(shop, at),
    sold: sum(units.slice(at, at + windowDays)),
  };
}

/**
 * The changes of price in a shop's sales, with four weeks known on both sides: another price became the usual one and the old one
 * went. A day is looked at every week; one change of a SKU is counted once. In the order of their days.
 */
export function priceMoves(skus: readonly SkuSales[], length: number): PriceMove[] {
  const shop = shopLines(skus, length);
  const moves: PriceMove[] = [];
  for (const own of skus) {
    if (new Set(own.days.map(({ minor }) => minor)).size < 2) continue;
    const units = unitsByDay(own.days, length);
    for (let at = windowDays; at <= length - windowDays; at += 7) {
      const turn = turnAt(own.days, at);
      if (!turn) continue;
      moves.push(moveOf(own, cleanest(own.days, turn, length), units, shop));
      at += windowDays - 7;
    }
  }
  return moves.sort((one, two) => one.at - two.at || (one.sku < two.sku ? -1 : 1));
}
