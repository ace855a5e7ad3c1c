import { z } from "zod";
import { beforePromotions, giftUnits, toPay } from "../../analytics/offers/apply.ts";
import { bestOffer } from "../../analytics/offers/best-offer.ts";
import { barrier } from "../../analytics/offers/eligibility.ts";
import { barriers, type Cart, type Promotion } from "../../analytics/offers/promotion.ts";
import { promotionOf, promotionOfCoupon } from "../../analytics/offers/read-rules.ts";
import { isGuest, type ShopContext } from "../../core/context.ts";
import { notFound } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import { findCustomer } from "../../db/customers.ts";
import { campaignRules, couponTerms, hadBefore, type PricedRow, sold } from "../../db/promotions.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

const item = z.object({
  id: z.string().min(1).describe("A SKU, or a product id for its cheapest option"),
  quantity: z.int().min(1).max(999),
});

export const findBestOffer = defineTool({
  name: "find_best_offer",
  title: "Best offer for a cart",
  description:
    "What a cart costs at best: the combination of running campaigns and coupons with the least to pay, out of all that may go together, and what is missing for the others.",
  input: z.object({ items: z.array(item).min(1).max(50), channel: z.string().max(60).optional() }),
  output: z.object({
    items: z.array(z.object({ sku: z.string(), quantity: z.int() })),
    chosen: z.array(
      z.object({ id: z.string(), name: z.string(), from: z.enum(["campaign", "coupon"]), gifts: z.int() }),
    ),
    others: z.array(
      z.object({ id: z.string(), name: z.string(), why: z.enum(barriers).or(z.literal("not_together")) }),
    ),
  }),
  risk: "read",
  permission: "catalog:read",
  async handle({ items, channel }, ctx) {
    const rows = await sold(
      ctx.data,
      items.map(({ id }) => id),
    );
    const lines = items.map(({ id, quantity }) => {
      const row = rows.find(({ sku }) => sku === id) ?? rows.find(({ product_id }) => product_id === id);
      if (!row) throw notFound("Product", id);
      return { row, quantity };
    });
    const cart = await cartOf(lines, channel ?? null, ctx);
    const all = await promotionsAt(ctx.now(), ctx);
    const { chosen, paying } = bestOffer(all, cart);
    const before = beforePromotions(cart);
    const others = all.filter((each) => !chosen.includes(each));
    return {
      data: {
        items: lines.map(({ row, quantity }) => ({ sku: row.sku, quantity })),
        chosen: chosen.map((each) => ({ id: each.id, name: each.name, from: each.from, gifts: giftUnits(each, cart) })),
        others: others.map((each) => ({
          id: each.id,
          name: each.name,
          why: barrier(each, cart, before.amounts) ?? ("not_together" as const),
        })),
      },
      facts: [
        ...money(toPay(before), toPay(paying), lines, ctx),
        ...lines.flatMap(({ row, quantity }, at) => {
          const own = { table: "variants", ids: [row.sku] };
          return [
            fact(`${at}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
            fact(`${at}.price`, `price of ${row.sku}`, row.price_minor, "money", own, ctx.shop.currency),
            fact(`${at}.quantity`, `units of ${row.sku}`, quantity, "count", { table: "question" }),
          ];
        }),
        ...chosen.flatMap((each, at) => chosenFacts(each, at, cart)),
        ...others.flatMap((each, at) => missing(each, at, before.amounts, cart, ctx)),
      ],
    };
  },
});

type Line = { readonly row: PricedRow; readonly quantity: number };

async function cartOf(lines: readonly Line[], channel: string | null, ctx: ShopContext): Promise<Cart> {
  const known = ctx.actor.kind === "buyer" && !isGuest(ctx.actor) ? ctx.actor.id : null;
  const customer = known === null ? undefined : await findCustomer(ctx.data, known);
  return {
    lines: lines.map(({ row, quantity }) => ({
      sku: row.sku,
      productId: row.product_id,
      category: row.category,
      quantity,
      unitMinor: row.price_minor,
    })),
    // What sending costs is not on record before an order: it stays out on both sides.
    shippingMinor: 0,
    channel,
    tier: customer?.vip_tier ?? null,
    at: ctx.now(),
    used: known === null ? new Map() : await hadBefore(ctx.data, known),
  };
}

async function promotionsAt(at: Date, ctx: ShopContext): Promise<Promotion[]> {
  const { currency } = ctx.shop;
  const campaigns = (await campaignRules(ctx.data, [at])).flatMap((row) => {
    const asked = { id: row.campaign_id, name: row.name, startsAt: row.starts_at, endsAt: row.ends_at };
    return promotionOf({ ...asked, rules: row.rules, claimed: row.claimed }, currency)?.promotion ?? [];
  });
  const coupons = await couponTerms(ctx.data, at);
  return [...campaigns, ...coupons.map((row) => promotionOfCoupon(row, currency))];
}

const offers = { table: "campaigns, coupons", filter: "running now" };
const money = (before: number, after: number, lines: readonly Line[], ctx: ShopContext): Fact[] => {
  const own = { table: "variants", ids: lines.map(({ row }) => row.sku) };
  const { currency } = ctx.shop;
  return [
    fact("before", "price without offers", before, "money", own, currency),
    fact("pay", "to pay with the best offers", after, "money", offers, currency),
    fact("saved", "saved", before - after, "money", offers, currency),
  ];
};
const chosenFacts = (each: Promotion, at: number, cart: Cart): Fact[] => {
  const source = { table: each.from === "coupon" ? "coupons" : "campaigns", ids: [each.id] };
  return [
    fact(`chosen.${at}.name`, each.from, each.name, "text", source),
    fact(`chosen.${at}.gifts`, `pieces sent along by ${each.name}`, giftUnits(each, cart), "count", source),
  ];
};

/** What a cart lacks for a threshold; nothing where something else is in the way. */
function missing(each: Promotion, at: number, amounts: readonly number[], cart: Cart, ctx: ShopContext): Fact[] {
  const least = Math.max(each.minMinor, each.reward.kind === "amount" ? (each.reward.perMinor ?? 0) : 0);
  const alone = { ...each, minMinor: 0, reward: { kind: "shipping" as const } };
  const mine = cart.lines.reduce((sum, line, index) => {
    const one = { ...cart, lines: [line] };
    return sum + (barrier({ ...alone, minUnits: 0 }, one, [amounts[index] ?? 0]) === null ? (amounts[index] ?? 0) : 0);
  }, 0);
  const short = barrier(each, cart, amounts) === "too_small" ? least - mine : null;
  const source = { table: each.from === "coupon" ? "coupons" : "campaigns", ids: [each.id] };
  return [
    fact(`other.${at}.name`, each.from, each.name, "text", source),
    fact(`other.${at}.short`, `missing for ${each.name}`, short, "money", source, ctx.shop.currency),
  ];
}
