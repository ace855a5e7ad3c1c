import { beforePromotions, toPay } from "../../../analytics/offers/apply.ts";
import { bestOffer } from "../../../analytics/offers/best-offer.ts";
import { barrier } from "../../../analytics/offers/eligibility.ts";
import { drawCase } from "./draw-cart.ts";
import { counts, tryEverything } from "./oracle.ts";

/** What the search and the oracle say of one drawn cart, where they differ. */
export function judgeCart(luck: () => number): {
  promotions: number;
  eligible: number;
  chosen: number;
  difference: string[];
} {
  const { cart, promotions } = drawCase(luck);
  const ours = bestOffer(promotions, cart);
  const truth = tryEverything(promotions, cart);
  const { amounts } = beforePromotions(cart);
  const fits = promotions.filter((each) => barrier(each, cart, amounts) === null);
  const trulyFits = promotions.filter((each) => counts(each, cart, amounts.map(BigInt)));
  const told = {
    pay: [toPay(ours.paying), truth.pay],
    gifts: [ours.paying.giftMinor, truth.gifts],
    chosen: [ours.chosen.map(({ id }) => id).join(), truth.ids.join()],
    eligible: [fits.map(({ id }) => id).join(), trulyFits.map(({ id }) => id).join()],
  };
  const difference = Object.entries(told).flatMap(([what, [mine, theirs]]) =>
    String(mine) === String(theirs) ? [] : [`${what}: ${mine}, tried ${theirs}`],
  );
  return { promotions: promotions.length, eligible: fits.length, chosen: ours.chosen.length, difference };
}
