import { findBestOffer } from "../../tools/campaigns/find-best-offer.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { type Brief, type Play, type Plays, slot } from "../playbook/play.ts";
import { readNumber } from "../playbook/understanding/numerals.ts";
import { policyPlays } from "./policy-plays.ts";
import { namedIn, productPlays, whichProduct } from "./product-plays.ts";

type Offer = {
  chosen: { name: string; gifts: number }[];
  others: { name: string; why: string }[];
};
const mostNeeded = 3;
const spelled = /\d+|[一二两兩三四五六七八九十]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** How many pieces are spoken of; one where no number is said. */
function pieces(brief: Brief): number {
  const found = spelled.exec(slot(brief, "quantity") ?? "")?.[0];
  const count = found ? readNumber(found.toLowerCase()) : 1;
  return Number.isInteger(count) && count >= 1 && count <= 999 ? count : 1;
}

/** What the thing that is spoken of costs at best, with the campaigns and coupons that run; where none is about it, what
 * was said before there were any. */
const withOffer =
  (otherwise: Play): Play =>
  async (brief, desk) => {
    const product = brief.where.product || namedIn(brief) ? await whichProduct(brief, desk) : undefined;
    if (!product) return otherwise(brief, desk);
    const called = await desk.call(findBestOffer, { items: [{ id: product, quantity: pieces(brief) }] });
    const data = dataOf<Offer>(called);
    const { facts } = called;
    const near = (data?.others ?? []).flatMap(({ why }, at) =>
      why === "too_small" ? [{ name: facts.get(`other.${at}.name`), short: facts.get(`other.${at}.short`) }] : [],
    );
    if (!data || (data.chosen.length === 0 && near.length === 0)) return otherwise(brief, desk);
    const chosen = data.chosen.map(({ gifts }, at) => ({
      name: facts.get(`chosen.${at}.name`),
      gifts: gifts > 0 ? facts.get(`chosen.${at}.gifts`) : undefined,
    }));
    const cheaper = Number(facts.get("saved").value) > 0;
    return {
      template: "best-offer",
      view: {
        title: facts.get("0.title"),
        quantity: facts.get("0.quantity"),
        before: facts.get("before"),
        ...(cheaper ? { pay: facts.get("pay"), saved: facts.get("saved") } : {}),
        chosen,
        gifts: chosen.filter((each) => each.gifts),
        near: near.slice(0, mostNeeded),
      },
    };
  };

const otherwise = (plays: Plays, intent: string): Play => {
  const play = plays[intent];
  if (!play) throw new RangeError(`There is no play for ${intent}.`);
  return play;
};
export const offerPlays: Plays = {
  price_discount: withOffer(otherwise(productPlays, "price_discount")),
  promotion_rules: withOffer(otherwise(policyPlays, "promotion_rules")),
};
