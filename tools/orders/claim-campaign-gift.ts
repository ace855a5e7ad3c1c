import { z } from "zod";
import { beforePromotions, giftUnits } from "../../analytics/offers/apply.ts";
import { barrier } from "../../analytics/offers/eligibility.ts";
import type { Barrier, Cart, Promotion } from "../../analytics/offers/promotion.ts";
import { promotionOf } from "../../analytics/offers/read-rules.ts";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { findCustomer } from "../../db/customers.ts";
import { linesOf, type OrderRow } from "../../db/orders.ts";
import { campaignRules, categoriesOf, claimsOf, hadBefore } from "../../db/promotions.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { remarkRow } from "./add-order-remark.ts";
import { orderFacts } from "./get-order.ts";
import { bareId, stateOf, visibleOrder } from "./visible-order.ts";

type Gift = { readonly promotion: Promotion; readonly remark: string | null };

export const claimCampaignGift = defineWriteTool({
  name: "claim_campaign_gift",
  title: "Claim a campaign's gift",
  description:
    'Notes on an order that is not sent yet what a campaign sends along with it ("buy three, one free" of a live stream), where the order fits the campaign\'s rules: its time, channel, products, pieces, and how often a customer may have it. Needs a yes.',
  input: z.object({
    orderId: z.string().min(1),
    campaignId: z.string().min(1).optional().describe("The best one that fits where it is not said"),
  }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId, campaignId }) => `claim_campaign_gift/${bareId(orderId)}/${campaignId ?? ""}`,
  async pin(input, ctx) {
    const order = await visibleOrder(input.orderId, ctx);
    const { promotion } = await giftFor(order, await cartOf(order, ctx), input.campaignId, ctx);
    return { orderId: order.order_id, campaignId: promotion.id };
  },
  async plan({ orderId, campaignId }, ctx) {
    const order = await visibleOrder(orderId, ctx);
    if (!["pending", "modified"].includes(order.status))
      throw new AppError(
        "conflict",
        `Order ${order.order_id} is ${stateOf(order)}: nothing can be put into its parcel now.`,
      );
    const cart = await cartOf(order, ctx);
    const gift = await giftFor(order, cart, campaignId, ctx);
    const { promotion } = gift;
    const units = giftUnits(promotion, cart);
    const note = noteOf(gift, units);
    const row = remarkRow(order, note);
    const claims = await claimsOf(ctx.data, promotion.id);
    if (!row || !order.customer_id || claims.some((each) => each.order_id === order.order_id))
      throw new AppError("conflict", `Order ${order.order_id} has the gift of ${promotion.name} already.`);
    const own = { table: "campaigns", ids: [promotion.id] };
    return {
      rows: [
        { ...row, while: { status: order.status } },
        {
          table: "campaign_claims",
          id: nextClaim(promotion, order.customer_id, claims),
          before: null,
          after: {
            campaign_id: promotion.id,
            customer_id: order.customer_id,
            order_id: order.order_id,
            units,
            claimed_at: ctx.now().toISOString(),
            extra: { by: "zhanggui" },
          },
        },
      ],
      summary: {
        zh: `订单 ${order.order_id} 符合“${promotion.name}”,加赠 ${units} 件,备注:${note}`,
        en: `Order ${order.order_id} fits "${promotion.name}": ${units} more sent along, with the remark: ${note}`,
      },
      event: "order.gift_claimed",
      facts: [
        ...orderFacts(order, ctx),
        fact("campaign", "campaign", promotion.name, "text", own),
        fact("gifts", `pieces sent along with order ${order.order_id}`, units, "count", own),
      ],
    };
  },
});

/** What the packers read: the campaign's own words where it has some, `{units}` being the number of pieces. */
const noteOf = ({ promotion, remark }: Gift, units: number): string =>
  (remark ?? `${promotion.name} +{units}`).replaceAll("{units}", String(units));

/** A number under the customer, or under the campaign where there are only so many in all: two at once get the same. */
function nextClaim(promotion: Promotion, customer: string, claims: readonly { claim_id: string }[]): string {
  const under = `zg/${promotion.id}/${promotion.left === null ? customer : ""}/`;
  const numbers = claims.flatMap(({ claim_id: id }) => (id.startsWith(under) ? Number(id.slice(under.length)) : []));
  return `${under}${Math.max(0, ...numbers) + 1}`;
}

async function cartOf(order: OrderRow, ctx: ShopContext): Promise<Cart> {
  const lines = await linesOf(ctx.data, order.order_id);
  const categories = await categoriesOf(
    ctx.data,
    lines.flatMap((line) => line.product_id ?? []),
  );
  const customer = order.customer_id === null ? undefined : await findCustomer(ctx.data, order.customer_id);
  return {
    lines: lines.map((line) => ({
      sku: line.sku,
      productId: line.product_id,
      category: categories.get(line.product_id ?? "") ?? null,
      quantity: line.quantity,
      unitMinor: line.unit_price_minor,
    })),
    shippingMinor: 0,
    channel: order.channel,
    tier: customer?.vip_tier ?? null,
    // A campaign holds for what was ordered while it ran.
    at: order.placed_at ?? ctx.now(),
    used: order.customer_id === null ? new Map() : await hadBefore(ctx.data, order.customer_id),
  };
}

/** The gift that is named, or the one that sends most along; what is in the way where there is none. */
async function giftFor(order: OrderRow, cart: Cart, named: string | undefined, ctx: ShopContext): Promise<Gift> {
  const rows = await campaignRules(ctx.data, [cart.at]);
  const gifts = rows.flatMap((row) => {
    const asked = { id: row.campaign_id, name: row.name, startsAt: row.starts_at, endsAt: row.ends_at };
    const read = promotionOf({ ...asked, rules: row.rules, claimed: row.claimed }, ctx.shop.currency);
    return read?.promotion.reward.kind === "gift" && (named === undefined || named === row.campaign_id) ? [read] : [];
  });
  const { amounts } = beforePromotions(cart);
  const fits = gifts.filter(({ promotion }) => barrier(promotion, cart, amounts) === null);
  fits.sort((one, two) => giftUnits(two.promotion, cart) - giftUnits(one.promotion, cart));
  const [best] = fits;
  if (best) return best;
  const [other] = gifts;
  if (!other) throw new AppError("not_found", `No campaign with a gift ran when order ${order.order_id} was placed.`);
  throw new AppError("conflict", inTheWay(order, other.promotion, barrier(other.promotion, cart, amounts)));
}

const ways: Readonly<Partial<Record<Barrier, string>>> = {
  channel: "it came another way than the campaign is for",
  tier: "it is for other members",
  used_up: "all of it is given away",
  customer_limit: "you had it as often as it may be had",
  too_few_units: "it has too few pieces of it",
  too_small: "its amount is too small",
};
const inTheWay = (order: OrderRow, { name }: Promotion, why: Barrier | null): string =>
  `Order ${order.order_id} does not fit the campaign ${name}: ${(why && ways[why]) ?? "nothing in it belongs to the campaign"}.`;
