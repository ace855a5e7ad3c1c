import { z } from "zod";
import { segmentNames, segmentsOf } from "../../analytics/segments/rfm.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { buyingCells, type CellRow } from "../../db/customer-buying.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

const add = (cells: readonly CellRow[], name: "customers" | "spent") =>
  cells.reduce((sum, cell) => sum + cell[name], 0);

export const segmentCustomers = defineTool({
  name: "segment_customers",
  title: "Segment customers",
  description:
    "Customers in eight groups by recency, frequency and spend (RFM), with size and share of sales. Thresholds are the shop's own best two fifths unless stated.",
  input: z.object({
    from: z.iso.date().optional().describe("First day of orders to look at; all orders without it"),
    to: z.iso.date().optional(),
    recentDays: z.int().min(1).max(1000).optional(),
    frequentOrders: z.int().min(2).max(100).optional(),
    bigSpend: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .optional()
      .describe("An amount in the shop's currency"),
  }),
  output: z.object({
    customers: z.int(),
    hasDates: z.boolean(),
    segments: z.array(z.object({ name: z.enum(segmentNames), customers: z.int(), share: z.number() })),
  }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle({ from, to, recentDays, frequentOrders, bigSpend }, ctx) {
    shopSideOnly(ctx);
    const span = { from: from ?? null, to: to ?? ctx.asOf, timezone: ctx.shop.timezone };
    const { currency } = ctx.shop;
    const cells = await buyingCells(ctx.data, span, {
      recentDays: recentDays ?? null,
      frequentOrders: frequentOrders ?? null,
      bigSpendMinor: bigSpend ? minorFromDecimal(bigSpend, currency) : null,
    });
    const dated = cells.flatMap(({ recent, spent, ...cell }) =>
      recent === null ? [] : [{ ...cell, recent, spentMinor: spent }],
    );
    const all = { customers: add(cells, "customers"), spent: add(cells, "spent") };
    const [limits] = dated;
    if (!limits) return { data: { customers: all.customers, hasDates: all.customers === 0, segments: [] }, facts: [] };
    const again = cells.filter(({ once }) => !once);
    const repeat = add(again, "customers");
    const segments = segmentsOf(dated);
    const period = from ? { period: { from, to: span.to } } : { asOf: span.to };
    const source = (filter: string, rows: number) => ({ table: "orders", filter, rows, ...period });
    const everybody = source("customers with an order that is not cancelled or unpaid", all.customers);
    const thresholds = `last order within ${limits.recent_days} days, ${limits.frequent_orders} orders, ${limits.big_spend} ${currency} minor units`;
    return {
      data: {
        customers: all.customers,
        hasDates: true,
        segments: segments.map(({ name, customers, share }) => ({ name, customers, share })),
      },
      facts: [
        fact("customers", "customers who bought", all.customers, "count", everybody),
        fact("once", "customers with one order", all.customers - repeat, "count", everybody),
        fact("repeat", "customers with two or more orders", repeat, "count", everybody),
        fact("repeat.share", "share of customers with two or more orders", repeat / all.customers, "share", everybody),
        fact(
          "repeat.revenue",
          "their share of sales",
          all.spent > 0 ? add(again, "spent") / all.spent : null,
          "share",
          everybody,
        ),
        fact("recentDays", "recent: days since the last order, at most", limits.recent_days, "days", everybody),
        fact("frequentOrders", "frequent: orders, at least", limits.frequent_orders, "count", everybody),
        fact("bigSpend", "big: bought in all, at least", limits.big_spend, "money", everybody, currency),
        ...segments.flatMap((each, index) => {
          const own = source(`segment ${each.name}: ${thresholds}`, each.customers);
          return [
            fact(`${index}.customers`, `customers in ${each.name}`, each.customers, "count", own),
            fact(`${index}.share`, `share of customers in ${each.name}`, each.share, "share", own),
            fact(`${index}.spent`, `bought by ${each.name}`, each.spentMinor, "money", own, currency),
            fact(`${index}.revenue`, `share of sales of ${each.name}`, each.revenueShare, "share", own),
          ];
        }),
      ],
    };
  },
});
