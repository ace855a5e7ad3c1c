import type { Stream } from "./chance.ts";
import type { Row } from "./csv.ts";
import { decimal, timeOf } from "./formats.ts";
import { type AfterEffect, holds, isIn, type Plan, spotOf } from "./plan.ts";
import type { Visit } from "./visits.ts";
import type { World } from "./world.ts";

export type After = (on: AfterEffect["on"], hours: number, visit: Visit, product: number) => AfterEffect[];
/** Effects on what follows an order, by the day on which that happens. */
export function afterOf(world: World, plans: readonly Plan[]): After {
  const effects = plans.flatMap((plan) => plan.after).map((effect) => ({ effect, spot: spotOf(world, effect.place) }));
  return (on, hours, visit, product) =>
    effects
      .filter(
        ({ effect, spot }) =>
          effect.on === on && holds(effect, Math.floor(hours / 24), "real") && isIn(spot, visit, product),
      )
      .map(({ effect }) => effect);
}
export const timesOf = (effects: readonly AfterEffect[]): number => effects.reduce((all, { times }) => all * times, 1);

export type Line = {
  readonly product: number;
  readonly sku: string;
  readonly price: number;
  readonly quantity: number;
};
/** One line of an order that arrived. */
export type Arrived = {
  readonly visit: Visit;
  readonly order: string;
  readonly line: Line;
  /** From 1. */
  readonly number: number;
  /** Hours since the first midnight. */
  readonly delivered: number;
  /** Minor units paid for the line. */
  readonly amount: number;
};
export type Follow = {
  readonly refunds: Row[];
  readonly payments: Row[];
  readonly reviews: Row[];
  readonly excess: number[];
};
type Luck = { readonly refund: number; readonly review: number; readonly good: number; readonly word: number };

/** What comes after a parcel: a refund now and then, a review now and then. */
export function follow(
  world: World,
  after: After,
  reviews: number,
  into: Follow,
  arrived: Arrived,
  chance: Stream,
): void {
  const { delivered } = arrived;
  const [refundAt, reviewAt] = [delivered + chance.between(6, 90), delivered + chance.between(4, 80)];
  const luck = { refund: chance.unit(), review: chance.unit(), good: chance.unit(), word: chance.unit() };
  const end = world.days.length * 24;
  if (refundAt < end) refund(world, after, into, arrived, refundAt, luck);
  if (reviewAt < end) review(world, after, reviews, into, arrived, reviewAt, luck);
}

const wordOf = (words: readonly string[], luck: Luck) => words[Math.floor(luck.word * words.length)] ?? "";

function refund(world: World, after: After, into: Follow, arrived: Arrived, at: number, luck: Luck): void {
  const { visit, order, line, number, amount } = arrived;
  const effects = after("refunds", at, visit, line.product);
  const usual = world.products[line.product]?.refunds ?? 0;
  const now = Math.min(0.85, usual * timesOf(effects));
  const day = Math.floor(at / 24);
  into.excess[day] = (into.excess[day] ?? 0) + (now - usual) * amount;
  if (luck.refund >= now) return;
  const extra = luck.refund >= usual ? effects[0]?.words : undefined;
  const reason = wordOf(extra ?? [...world.words.reasons, world.words.defectReasons[0] ?? ""], luck);
  const [when, paid] = [timeOf(world, at), decimal(amount)];
  into.refunds.push({
    refund_id: `R${order}-${number}`,
    order_id: order,
    kind: "return",
    created_at: when,
    line: number,
    quantity: line.quantity,
    amount: paid,
    reason,
    status: "closed",
  });
  into.payments.push({ payment_id: `N${order}-${number}`, order_id: order, kind: "refund", amount: paid, at: when });
}

function review(
  world: World,
  after: After,
  reviews: number,
  into: Follow,
  arrived: Arrived,
  at: number,
  luck: Luck,
): void {
  const { visit, order, line, number } = arrived;
  const item = world.products[line.product];
  if (luck.review >= reviews * timesOf(after("review_count", at, visit, line.product))) return;
  const bad = after("bad_reviews", at, visit, line.product);
  const share = Math.max(1 - (item?.goodReviews ?? 0.9), ...bad.map(({ times }) => times));
  const isBad = luck.good < share;
  const blame = bad.find(({ words }) => words)?.words ?? world.words.grumbles;
  into.reviews.push({
    review_id: `V${order}-${number}`,
    product_id: item?.id,
    rating: isBad ? 1 + Math.floor((luck.good / share) * 2.6) : luck.good > 0.3 + 0.7 * share ? 5 : 4,
    created_at: timeOf(world, at),
    text: wordOf(isBad ? blame : world.words.praise, luck),
    order_id: order,
  });
}
