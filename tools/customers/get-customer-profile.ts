import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import { boughtMost, type Likings, likingsOf } from "../../db/customer-facts.ts";
import { findCustomer, totalsOf } from "../../db/customers.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
/** What the orders have in common, where there is anything. */
function likingFacts(likings: Likings | undefined, customerId: string, currency: string): Fact[] {
  if (!likings) return [];
  const { category, inCategory, low, high, fromHour, toHour, inHours, lines } = likings;
  const of = `customer_id = ${customerId}, not cancelled or unpaid`;
  const hours = fromHour === null || toHour === null ? null : `${clock(fromHour)}–${clock(toHour)}`;
  return [
    ...(category === null
      ? []
      : [fact("likes", "category bought most", category, "text", { table: "orders", filter: of, rows: inCategory })]),
    ...(low === null || high === null
      ? []
      : [
          fact(
            "price.low",
            "usual price of a piece, from",
            low,
            "money",
            { table: "order_lines", filter: of, rows: lines },
            currency,
          ),
          fact(
            "price.high",
            "usual price of a piece, to",
            high,
            "money",
            { table: "order_lines", filter: of, rows: lines },
            currency,
          ),
        ]),
    ...(hours === null
      ? []
      : [
          fact("hours", "usual time of day of an order", hours, "text", { table: "orders", filter: of, rows: inHours }),
        ]),
  ];
}

export const getCustomerProfile = defineTool({
  name: "get_customer_profile",
  title: "Look up a customer",
  description:
    "One customer: contact data, default address, kinds of payment method, tier, what was bought so far, and what the orders have in common (category, price, time of day). A buyer sees himself only.",
  input: z.object({ customerId: z.string().min(1) }),
  output: z.object({
    customerId: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    vipTier: z.string().nullable(),
    address: z.record(z.string(), z.unknown()).nullable(),
    paymentMethods: z.array(z.string()),
    acceptsMarketing: z.boolean().nullable(),
    bought: z.array(z.object({ productId: z.string().nullable(), title: z.string() })),
  }),
  risk: "read",
  permission: "customers:read",
  async handle({ customerId }, ctx) {
    const row =
      ctx.actor.kind === "buyer" && ctx.actor.id !== customerId ? undefined : await findCustomer(ctx.data, customerId);
    if (!row) throw notFound("Customer", customerId);
    const totals = await totalsOf(ctx.data, customerId);
    const bought = await boughtMost(ctx.data, customerId, 3);
    const likings = await likingsOf(ctx.data, customerId, ctx.shop.timezone);
    const own = { table: "customers", ids: [customerId] };
    const orders = {
      table: "orders",
      filter: `customer_id = ${customerId}, not cancelled or unpaid`,
      rows: totals.orders,
    };
    return {
      data: {
        customerId,
        name: row.name,
        email: row.email,
        vipTier: row.vip_tier,
        address: row.address,
        paymentMethods: Object.keys(row.payment_methods ?? {}),
        acceptsMarketing: row.accepts_marketing,
        bought: bought.map((each) => ({ productId: each.product_id, title: each.title })),
      },
      facts: [
        fact("customer", "customer id", customerId, "text", own),
        fact("name", "name", row.name, "text", own),
        fact("email", "e-mail", row.email, "text", own),
        fact("orders", "orders so far", totals.orders, "count", orders),
        fact("spent", "bought so far", totals.paid_minor, "money", orders, ctx.shop.currency),
        fact("first", "first order", instant(totals.first_at), "instant", orders),
        fact("last", "newest order", instant(totals.last_at), "instant", orders),
        fact("tier", "tier", row.vip_tier, "text", own),
        fact("region", "region", row.region, "text", own),
        ...likingFacts(likings, customerId, ctx.shop.currency),
        fact("marketing", "accepts marketing", row.accepts_marketing, "text", own),
        ...bought.flatMap((each, index) => {
          const lines = { table: "order_lines", filter: `customer_id = ${customerId}`, rows: each.rows };
          return [
            fact(`bought.${index}.title`, "bought", each.title, "text", lines),
            fact(`bought.${index}.units`, `units of ${each.title}`, each.units, "count", lines),
          ];
        }),
      ],
    };
  },
});
