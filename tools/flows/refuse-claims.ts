import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Step } from "../../core/flows/flow.ts";
import { checkText } from "../../core/truth/check-text.ts";
import type { Grounds } from "../../core/truth/grounds.ts";
import { marketOf } from "../../core/truth/market.ts";
import { advertisingRules } from "../../prompts/advertising.ts";

/** The words of a flow go to buyers of any product on any day: no row bears what they would claim of all of them. */
const nothing = ({ shop, now }: Pick<ShopContext, "shop" | "now">): Grounds => ({
  now: now(),
  timezone: shop.timezone,
  currency: shop.currency,
  goods: [],
  offers: [],
  policies: [],
  shop: { name: shop.name, sold: null, buyers: null, soldMonth: null, rating: null },
});

/** Refuses own words that claim scarcity, urgency, a discount and the like, or that the market's advertising law forbids. */
export function refuseClaims(words: Step["words"], ctx: Pick<ShopContext, "shop" | "now">): void {
  const rules = advertisingRules(marketOf(ctx.shop));
  for (const [language, { subject, body }] of Object.entries(words ?? {})) {
    const text = `${subject}\n${body}`.replaceAll(/\{\{[^{}]*\}\}/g, "…");
    const { claims, forbidden } = checkText(text, nothing(ctx), rules);
    const claimed = claims.find(({ verdict }) => !verdict.ok)?.claim.words ?? forbidden[0]?.words;
    if (claimed !== undefined)
      throw new AppError(
        "invalid_input",
        `The words in ${language} say "${claimed}": nothing on record bears that for every buyer and day. Leave it out.`,
      );
  }
}
