import { z } from "zod";
import { sleepRule } from "../../analytics/segments/sleep-days.ts";
import { repurchaseGaps, sleepingBuyers } from "../../db/customer-buying.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { buyerData, buyerFacts, buyerShape } from "./buyer-facts.ts";

export const listSleepingCustomers = defineTool({
  name: "list_sleeping_customers",
  title: "Sleeping customers",
  description:
    "Customers who have not bought for some days (stated, else the shop's own repurchase interval): how many, how many accept marketing, what they bought, and a list, those who may be written to first.",
  input: z.object({
    days: z.int().min(1).max(2000).optional(),
    limit: z.int().min(1).max(100).default(10),
  }),
  output: z.object({
    hasDates: z.boolean(),
    days: z.number(),
    basis: z.enum(["stated", "own gaps", "usual"]),
    customers: z.array(buyerShape),
  }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle({ days, limit }, ctx) {
    shopSideOnly(ctx);
    const span = { from: null, to: ctx.asOf, timezone: ctx.shop.timezone };
    const gaps = days === undefined ? await repurchaseGaps(ctx.data, span) : { count: 0, ninetieth: null };
    const rule = sleepRule(gaps, days);
    const { totals, rows } = await sleepingBuyers(ctx.data, span, rule.days, limit);
    const source = {
      table: "orders, customers",
      filter: `newest order more than ${rule.days} days before`,
      rows: totals.customers,
      asOf: ctx.asOf,
    };
    const measured = {
      table: "orders",
      filter: "days between two orders of one customer",
      rows: gaps.count,
      asOf: ctx.asOf,
    };
    const silent = totals.customers - totals.reachable - totals.refusing;
    return {
      data: { hasDates: ctx.knownUntil !== null, days: rule.days, basis: rule.basis, customers: rows.map(buyerData) },
      facts: [
        fact("days", "days without an order", rule.days, "days", rule.basis === "own gaps" ? measured : source),
        fact("gaps", "repeat orders that the interval is taken from", gaps.count, "count", measured),
        fact("count", "sleeping customers", totals.customers, "count", source),
        fact("reachable", "of them accept marketing", totals.reachable, "count", source),
        fact("refusing", "of them refuse marketing", totals.refusing, "count", source),
        fact("silent", "of them never said", silent, "count", source),
        fact("spent", "what they bought in all", totals.spent, "money", source, ctx.shop.currency),
        ...rows.flatMap((row, index) => buyerFacts(row, index, ctx)),
      ],
    };
  },
});
