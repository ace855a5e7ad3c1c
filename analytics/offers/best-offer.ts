import { applyPromotion, beforePromotions, inTurn, type Paying, toPay } from "./apply.ts";
import { barrier } from "./eligibility.ts";
import type { Cart, Promotion } from "./promotion.ts";

export type Offer = { readonly chosen: readonly Promotion[]; readonly paying: Paying };

/** Whether these may count together for one order. */
export function allowedTogether(chosen: readonly Promotion[]): boolean {
  if (chosen.length > 1 && chosen.some(({ alone }) => alone)) return false;
  const groups = chosen.flatMap(({ group }) => group ?? []);
  return new Set(groups).size === groups.length;
}

/** Below 0: the first is the better one. Least to pay; then most sent along; then fewest promotions; then by their ids. */
function compare(one: Offer, two: Offer): number {
  const ids = ({ chosen }: Offer) => chosen.map(({ id }) => id).join("\n");
  return (
    toPay(one.paying) - toPay(two.paying) ||
    two.paying.giftMinor - one.paying.giftMinor ||
    one.chosen.length - two.chosen.length ||
    (ids(one) < ids(two) ? -1 : ids(one) > ids(two) ? 1 : 0)
  );
}

/**
 * The combination of promotions with the least to pay, exactly: depth first over the promotions in their turn, leaving out a
 * branch only where even the rest of them, each at its full effect on the untouched cart, could not reach the best so far.
 * That bound holds, because no promotion takes more off a cart of which less is left to pay (branch and bound after
 * Land & Doig, Econometrica 28, 1960).
 */
export function bestOffer(promotions: readonly Promotion[], cart: Cart): Offer {
  const start = beforePromotions(cart);
  const turn = inTurn(promotions).filter((each) => barrier(each, cart, start.amounts) === null);
  const most = turn.map((each) => toPay(start) - toPay(applyPromotion(each, cart, start)));
  const rest = new Array<number>(turn.length + 1).fill(0);
  for (let at = turn.length - 1; at >= 0; at--) rest[at] = (rest[at + 1] ?? 0) + (most[at] ?? 0);
  let best: Offer = { chosen: [], paying: start };
  const search = (at: number, chosen: readonly Promotion[], paying: Paying): void => {
    const here = { chosen, paying };
    if (compare(here, best) < 0) best = here;
    const next = turn[at];
    if (!next || toPay(paying) - (rest[at] ?? 0) > toPay(best.paying)) return;
    const more = [...chosen, next];
    if (allowedTogether(more)) {
      const after = applyPromotion(next, cart, paying);
      // What changes nothing now can only make the choice longer.
      if (after.giftMinor > paying.giftMinor || toPay(after) < toPay(paying)) search(at + 1, more, after);
    }
    search(at + 1, chosen, paying);
  };
  search(0, [], start);
  return best;
}
