import { barrier, covers } from "./eligibility.ts";
import type { Cart, Promotion } from "./promotion.ts";

/** A cart on the way through its promotions: what is still to be paid for each line and for shipping, what is sent along. */
export type Paying = {
  readonly amounts: readonly number[];
  readonly shippingMinor: number;
  readonly giftMinor: number;
};

const stageOf = ({ from, reward }: Promotion): number => {
  if (reward.kind === "units_free") return 0;
  if (reward.kind === "gift") return 5;
  if (reward.kind === "shipping") return 6;
  return (from === "campaign" ? 1 : 3) + (reward.kind === "amount" ? 1 : 0);
};
/** The order in which promotions count, whatever order they are chosen in: free pieces, the shop's campaigns (shares before
 * amounts), coupons (the same), what is sent along, shipping; within a stage by id. */
export const inTurn = (promotions: readonly Promotion[]): Promotion[] =>
  [...promotions].sort((one, two) => stageOf(one) - stageOf(two) || (one.id < two.id ? -1 : one.id > two.id ? 1 : 0));

const limited = (times: number, most: number | null) => (most === null ? times : Math.min(times, most));
const unitsOf = (promotion: Promotion, { lines }: Cart) =>
  lines.reduce((sum, line) => sum + (covers(promotion, line) ? line.quantity : 0), 0);

/** A discount shared over its lines by what each still costs, to the cent: line by line what is due of the whole so far. */
function shareOut(discount: number, mine: readonly number[], amounts: readonly number[]): number[] {
  const whole = mine.reduce((sum, at) => sum + (amounts[at] ?? 0), 0);
  const left = [...amounts];
  let [seen, given] = [0n, 0n];
  for (const at of mine) {
    seen += BigInt(amounts[at] ?? 0);
    const due = (BigInt(discount) * seen) / BigInt(whole); // products of cents pass what a number holds exactly
    left[at] = (amounts[at] ?? 0) - Number(due - given);
    given = due;
  }
  return left;
}

/** The cheapest covered units are not paid; a line that does not divide evenly has its dearer units last. */
function withoutCheapest(free: number, mine: readonly number[], cart: Cart, amounts: readonly number[]): number[] {
  const units = mine.flatMap((at) => {
    const quantity = cart.lines[at]?.quantity ?? 0;
    return Array.from({ length: quantity }, (_, unit) => ({
      at,
      minor: Math.floor(((amounts[at] ?? 0) + unit) / quantity),
    }));
  });
  units.sort((one, two) => one.minor - two.minor || one.at - two.at);
  const left = [...amounts];
  for (const { at, minor } of units.slice(0, free)) left[at] = (left[at] ?? 0) - minor;
  return left;
}

/** The cart after one more promotion; the same where it does not count. */
export function applyPromotion(promotion: Promotion, cart: Cart, paying: Paying): Paying {
  if (barrier(promotion, cart, paying.amounts)) return paying;
  const { reward } = promotion;
  const mine = cart.lines.flatMap((line, at) => (covers(promotion, line) ? [at] : []));
  const subtotal = mine.reduce((sum, at) => sum + (paying.amounts[at] ?? 0), 0);
  const off = (discount: number): Paying =>
    subtotal === 0 || discount <= 0
      ? paying
      : { ...paying, amounts: shareOut(Math.min(discount, subtotal), mine, paying.amounts) };
  switch (reward.kind) {
    case "percent": {
      const discount = Number((BigInt(subtotal) * BigInt(reward.basisPoints) + 5_000n) / 10_000n);
      return off(limited(discount, reward.capMinor));
    }
    case "amount": {
      const times = reward.perMinor === null ? 1 : Math.floor(subtotal / reward.perMinor);
      return off(reward.minor * limited(times, reward.times));
    }
    case "units_free": {
      const sets = limited(Math.floor(unitsOf(promotion, cart) / reward.every), reward.times);
      return { ...paying, amounts: withoutCheapest(sets * reward.free, mine, cart, paying.amounts) };
    }
    case "gift": {
      const cheapest = Math.min(...mine.map((at) => cart.lines[at]?.unitMinor ?? 0));
      return { ...paying, giftMinor: paying.giftMinor + giftUnits(promotion, cart) * (reward.valueMinor ?? cheapest) };
    }
    case "shipping":
      return { ...paying, shippingMinor: 0 };
    default:
      return reward satisfies never;
  }
}

/** How many units a gift promotion sends along with this cart, which it must count for. */
export function giftUnits(promotion: Promotion, cart: Cart): number {
  const { reward } = promotion;
  if (reward.kind !== "gift") return 0;
  return reward.units * limited(Math.floor(unitsOf(promotion, cart) / reward.every), reward.times);
}

export const beforePromotions = ({ lines, shippingMinor }: Cart): Paying => ({
  amounts: lines.map(({ unitMinor, quantity }) => unitMinor * quantity),
  shippingMinor,
  giftMinor: 0,
});
export const toPay = ({ amounts, shippingMinor }: Paying): number =>
  amounts.reduce((sum, each) => sum + each, shippingMinor);
