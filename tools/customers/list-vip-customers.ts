import { z } from "zod";
import { topBuyers } from "../../db/customer-buying.ts";
import { tiers } from "../../db/customer-facts.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { buyerData, buyerFacts, buyerShape } from "./buyer-facts.ts";

export const listVipCustomers = defineTool({
  name: "list_vip_customers",
  title: "Best customers",
  description:
    "The customers who bought most, by spend; of all, or only those to whom the shop gave a tier (tierOnly), with how many each tier has.",
  input: z.object({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    tierOnly: z.boolean().default(false),
    limit: z.int().min(1).max(100).default(10),
  }),
  output: z.object({ tiers: z.array(z.object({ tier: z.string() })), customers: z.array(buyerShape) }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle({ from, to, tierOnly, limit }, ctx) {
    shopSideOnly(ctx);
    const span = { from: from ?? null, to: to ?? ctx.asOf, timezone: ctx.shop.timezone };
    const known = await tiers(ctx.data);
    const { totals, rows } = await topBuyers(ctx.data, span, tierOnly && known.length > 0, limit);
    const top = rows.reduce((sum, row) => sum + row.spent, 0);
    const source = {
      table: "orders, customers",
      filter: tierOnly && known.length > 0 ? "customers with a tier" : "customers with an order",
      rows: totals.customers,
      ...(from ? { period: { from, to: span.to } } : { asOf: span.to }),
    };
    return {
      data: { tiers: known.map(({ tier }) => ({ tier })), customers: rows.map(buyerData) },
      facts: [
        fact("shown", "customers shown", rows.length, "count", source),
        fact("spent", "what they bought", top, "money", source, ctx.shop.currency),
        fact(
          "share",
          "their share of what all of these bought",
          totals.spent > 0 ? top / totals.spent : null,
          "share",
          source,
        ),
        ...known.flatMap(({ tier, customers }, index) => {
          const own = { table: "customers", filter: `vip_tier = ${tier}`, rows: customers };
          return [
            fact(`tier.${index}`, "tier", tier, "text", own),
            fact(`tier.${index}.customers`, `customers of tier ${tier}`, customers, "count", own),
          ];
        }),
        ...rows.flatMap((row, index) => buyerFacts(row, index, ctx)),
      ],
    };
  },
});
