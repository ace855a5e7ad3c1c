import { minorFromDecimal } from "../../money.ts";
import type { Claim, Said } from "../claim.ts";
import { type Goods, type Grounds, type Offer, proved, refuse, type Verdict } from "../grounds.ts";
import type { MarketRules } from "../market.ts";
import { offersFor } from "./offers.ts";

const dayMs = 86_400_000;
type Point = Goods["history"][number];
const bySku = (history: readonly Point[]): readonly (readonly Point[])[] =>
  [...new Set(history.map(({ sku }) => sku))].map((own) => history.filter(({ sku }) => sku === own));
/** The prices that held at some moment of a stretch of time; null where the record does not reach back to its start. */
function heldIn(points: readonly Point[], from: number, until: number): number[] | null {
  const before = points.filter((each) => each.from.getTime() <= from).at(-1);
  if (!before) return null;
  return [before, ...points.filter((each) => each.from.getTime() > from && each.from.getTime() < until)].map(
    ({ minor }) => minor,
  );
}

/** The lowest price, by the shop's own price history over the days that are claimed; what others ask is on nobody's record. */
export function judgeLowest(said: Said, goods: Goods | undefined, grounds: Grounds, rules: MarketRules): Verdict {
  if (said.scope === "market") return refuse("others_unknown");
  if (!goods) return refuse("no_product");
  const series = bySku(goods.history);
  if (series.length === 0) return refuse("no_price_history");
  const now = grounds.now.getTime();
  const days = said.window ?? rules.priorPrice.days;
  let least = Number.POSITIVE_INFINITY;
  for (const points of series) {
    const current = points.at(-1)?.minor ?? 0;
    const first = points[0]?.from.getTime() ?? now;
    // "Ever" is since the record began, and a record of less than a month is none of that.
    const from = days === Number.POSITIVE_INFINITY ? first : now - days * dayMs;
    if (days === Number.POSITIVE_INFINITY && now - first < 30 * dayMs)
      return refuse("history_too_short", Math.floor((now - first) / dayMs));
    const held = heldIn(points, from, now);
    if (!held) return refuse("history_too_short", Math.floor((now - first) / dayMs));
    const lowest = Math.min(...held);
    if (lowest < current) return refuse("was_lower", lowest);
    // It was never anything else: the lowest of one price is no news, and no lie either where it is asked in the window.
    least = Math.min(least, current);
  }
  return proved("price_history", "price_history", [goods.id], least);
}

/**
 * The price before the one that holds now: the lowest of the days before it began, as many as the country's law asks for
 * (Directive 98/6/EC art. 6a: 30 days). Null where the price never changed or the record is too short.
 */
export function priorPrice(
  goods: Goods,
  days: number,
): { readonly prior: number; readonly now: number; readonly since: Date } | null {
  const all = bySku(goods.history).flatMap((points) => {
    const last = points.at(-1);
    const held =
      last && points.length > 1
        ? heldIn(points.slice(0, -1), last.from.getTime() - days * dayMs, last.from.getTime())
        : null;
    return last && held ? [{ prior: Math.min(...held), now: last.minor, since: last.from }] : [];
  });
  return all.sort((one, two) => two.prior / Math.max(1, two.now) - one.prior / Math.max(1, one.now))[0] ?? null;
}

const near = (one: number, two: number, within = 0.006) => Math.abs(one - two) <= within;
/** A reduction is news for so long; afterwards the new price is the price. */
const freshDays = 60;

function minorOf(amount: number, currency: string): number {
  return minorFromDecimal(amount.toFixed(3), currency);
}

/** Was and now: the price now as the catalogue has it (or as an offer makes it), the price before as its history has it. */
function judgeStruck({ was = 0, now }: Said, goods: Goods | undefined, grounds: Grounds, rules: MarketRules): Verdict {
  if (!goods) return refuse("no_product");
  const { currency } = grounds;
  const reduced = goods.prices.flatMap((price) => [
    price,
    ...offersFor(grounds, goods).flatMap(({ share, off, least }) =>
      least > price ? [] : [share ? Math.round(price * (1 - share)) : price - (off ?? 0)],
    ),
  ]);
  if (now !== undefined && !reduced.includes(minorOf(now, currency)))
    return refuse("price_differs", goods.prices[0] ?? null);
  const before = priorPrice(goods, rules.priorPrice.days);
  const asked = minorOf(was, currency);
  // An offer that runs leaves the price in the catalogue as it was: that price is the one before.
  const byOffer = now !== undefined && !goods.prices.includes(minorOf(now, currency)) && goods.prices.includes(asked);
  if (byOffer) return proved("price", "variants, campaigns, coupons", [goods.id], asked);
  if (!before) return refuse(goods.history.length === 0 ? "no_price_history" : "history_too_short");
  if (grounds.now.getTime() - before.since.getTime() > freshDays * dayMs)
    return refuse("prior_price_lower", before.now);
  return asked <= before.prior && asked > before.now
    ? proved("price_history", "price_history", [goods.id], before.prior)
    : refuse("prior_price_lower", before.prior);
}

/** The reduction that the price history shows and that is still news. */
function freshFall(goods: Goods | undefined, grounds: Grounds, days: number) {
  const before = goods ? priorPrice(goods, days) : null;
  const fresh = before !== null && grounds.now.getTime() - before.since.getTime() <= freshDays * dayMs;
  return before && fresh && before.prior > before.now
    ? { ...before, share: 1 - before.now / before.prior, off: before.prior - before.now }
    : null;
}
type Asked = Said & { readonly offMinor: number | null; readonly leastMinor: number | null };
const askedOf = (said: Said, currency: string): Asked => ({
  ...said,
  offMinor: said.off === undefined ? null : minorOf(said.off, currency),
  leastMinor: said.least === undefined ? null : minorOf(said.least, currency),
});
/** Whether an offer gives what is said: a share as large, an amount as large from the same total; anything where nothing is said. */
function gives({ share, off, least }: Offer, asked: Asked): boolean {
  if (asked.share !== undefined)
    return share !== null && (near(share, asked.share) || (asked.upTo === true && share >= asked.share - 0.006));
  if (asked.offMinor !== null)
    return (
      off !== null &&
      (off === asked.offMinor || (asked.upTo === true && off >= asked.offMinor)) &&
      (asked.leastMinor === null || least === asked.leastMinor)
    );
  return asked.now === undefined;
}
function fits(fall: { readonly share: number; readonly off: number }, asked: Asked): boolean {
  if (asked.share !== undefined) return near(fall.share, asked.share, 0.011);
  if (asked.offMinor !== null) return asked.leastMinor === null && asked.offMinor === fall.off;
  return asked.now === undefined;
}

/** Less to pay, by an offer that runs or by the price history. */
export function judgeDiscount(
  { said }: Claim,
  goods: Goods | undefined,
  grounds: Grounds,
  rules: MarketRules,
): Verdict {
  if (said.was !== undefined) return judgeStruck(said, goods, grounds, rules);
  const asked = askedOf(said, grounds.currency);
  const offers = offersFor(grounds, goods).filter((each) => each.gives === "price");
  const found = offers.find((each) => gives(each, asked));
  if (found) return proved("offer", "campaigns, coupons", [found.id], found.share ?? found.off);
  const fall = freshFall(goods, grounds, rules.priorPrice.days);
  if (fall && goods && fits(fall, asked)) return proved("price_history", "price_history", [goods.id], fall.prior);
  const now = said.now === undefined ? null : minorOf(said.now, grounds.currency);
  if (now !== null && goods?.prices.includes(now)) return proved("price", "variants", [goods.id], now);
  const best = Math.max(fall?.share ?? 0, ...offers.map(({ share }) => share ?? 0));
  if (best > 0 && said.share !== undefined) return refuse("not_so_much_off", Math.round(best * 1000) / 1000);
  return refuse("no_offer");
}
