import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import { findCustomer, totalsOf } from "../../db/customers.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";

export const getCustomerProfile = defineTool({
  name: "get_customer_profile",
  title: "Look up a customer",
  description:
    "One customer: contact data, default address, kinds of payment method, tier, and what was bought so far. A buyer sees himself only.",
  input: z.object({ customerId: z.string().min(1) }),
  output: z.object({
    customerId: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    vipTier: z.string().nullable(),
    address: z.record(z.string(), z.unknown()).nullable(),
    paymentMethods: z.array(z.string()),
  }),
  risk: "read",
  permission: "customers:read",
  async handle({ customerId }, ctx) {
    const row =
      ctx.actor.kind === "buyer" && ctx.actor.id !== customerId ? undefined : await findCustomer(ctx.data, customerId);
    if (!row) throw notFound("Customer", customerId);
    const totals = await totalsOf(ctx.data, customerId);
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
      },
      facts: [
        fact("customer", "customer id", customerId, "text", own),
        fact("name", "name", row.name, "text", own),
        fact("email", "e-mail", row.email, "text", own),
        fact("orders", "orders so far", totals.orders, "count", orders),
        fact("spent", "bought so far", totals.paid_minor, "money", orders, ctx.shop.currency),
        fact("last", "newest order", instant(totals.last_at), "instant", orders),
      ],
    };
  },
});
