import type { Barrier, Cart, CartLine, Promotion } from "./promotion.ts";

const isUnder = (category: string | null, above: string) =>
  category !== null && (category === above || category.startsWith(`${above} > `));

/** Whether a promotion is about this line. What is excluded stays out, whatever else names it. */
export function covers(promotion: Promotion, { sku, productId, category }: CartLine): boolean {
  const named = (list: readonly string[]) => list.includes(sku) || (productId !== null && list.includes(productId));
  if (named(promotion.excluded) || promotion.excluded.some((each) => isUnder(category, each))) return false;
  const { products, categories } = promotion;
  if (products === null && categories === null) return true;
  return (products !== null && named(products)) || (categories?.some((each) => isUnder(category, each)) ?? false);
}

const rulesOut = ({ channels, tiers }: Promotion, { channel, tier }: Cart): Barrier | null => {
  if (channels !== null && (channel === null || !channels.includes(channel))) return "channel";
  return tiers !== null && (tier === null || !tiers.includes(tier)) ? "tier" : null;
};
const timing = ({ id, startsAt, endsAt, left, perCustomer }: Promotion, cart: Cart): Barrier | null => {
  if (startsAt !== null && cart.at < startsAt) return "not_started";
  if (endsAt !== null && cart.at > endsAt) return "ended";
  if (left !== null && left <= 0) return "used_up";
  return perCustomer !== null && (cart.used.get(id) ?? 0) >= perCustomer ? "customer_limit" : null;
};

/** Units that a reward by the piece needs at least, once. */
const unitsNeeded = ({ minUnits, reward }: Promotion) =>
  "every" in reward ? Math.max(minUnits, reward.every) : minUnits;

/**
 * What stands between a cart and a promotion; null: it counts. `amounts`: what is still to be paid for each line (minor
 * units), as thresholds are measured by what promotions before this one left.
 */
export function barrier(promotion: Promotion, cart: Cart, amounts: readonly number[]): Barrier | null {
  const early = timing(promotion, cart) ?? rulesOut(promotion, cart);
  if (early) return early;
  let [units, minor] = [0, 0];
  for (const [at, line] of cart.lines.entries()) {
    if (!covers(promotion, line)) continue;
    units += line.quantity;
    minor += amounts[at] ?? 0;
  }
  if (units === 0) return "no_product";
  if (units < unitsNeeded(promotion)) return "too_few_units";
  const { reward } = promotion;
  const least = Math.max(promotion.minMinor, reward.kind === "amount" ? (reward.perMinor ?? 0) : 0);
  return minor < least ? "too_small" : null;
}
