import type { ShopContext } from "../../core/context.ts";
import { type Checked, checkText } from "../../core/truth/check-text.ts";
import { findClaims } from "../../core/truth/find-claims.ts";
import type { Grounds } from "../../core/truth/grounds.ts";
import { type MarketRules, marketOf } from "../../core/truth/market.ts";
import { advertisingRules } from "../../prompts/advertising.ts";
import { groundsOf } from "./grounds.ts";

export type Judgement = { readonly checked: Checked; readonly rules: MarketRules; readonly grounds: Grounds | null };

/** A text against the shop's rows and its market's law, at this moment. Where it claims nothing no row is read. */
export async function judgeText(text: string, productIds: readonly string[], ctx: ShopContext): Promise<Judgement> {
  const rules = advertisingRules(marketOf(ctx.shop));
  const claims = findClaims(text, rules.sense).length > 0;
  const grounds = await (claims ? groundsOf(productIds, ctx) : null);
  const known = grounds ?? emptyGrounds(ctx);
  return { checked: checkText(text, known, rules), rules, grounds };
}
const emptyGrounds = (ctx: ShopContext): Grounds => ({
  now: ctx.now(),
  timezone: ctx.shop.timezone,
  currency: ctx.shop.currency,
  goods: [],
  offers: [],
  policies: [],
  shop: { name: ctx.shop.name, sold: null, buyers: null, soldMonth: null, rating: null },
});
