import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { orderStatuses } from "../../core/order-states.ts";
import { type MatchedRow, matchOrders, type OrderRule } from "../../db/order-rules.ts";
import { fact } from "../fact-of.ts";
import { knownValue } from "./known-value.ts";

/** More orders than this are not changed in one go: nobody can look over them. */
export const mostOrders = 500;
const amount = z.string().regex(/^\d+(\.\d+)?$/);

/** A rule as data: every condition that is given must hold. */
export const orderRule = z
  .strictObject({
    channel: z.string().min(1).optional(),
    campaign: z.string().min(1).optional().describe("A campaign's id or name, or a coupon code"),
    minQuantity: z.int().min(1).optional().describe("At least so many pieces (of the product, where one is named)"),
    product: z.string().min(1).optional().describe("Part of a product's title, or a SKU"),
    productId: z.string().min(1).optional(),
    from: z.iso.date().optional().describe("First local day on which they were placed"),
    to: z.iso.date().optional(),
    minTotal: amount.optional().describe("Decimal amount of the shop's currency"),
    maxTotal: amount.optional(),
    status: z.array(z.enum(orderStatuses)).min(1).optional(),
    tag: z.string().min(1).optional().describe("Orders that have this tag"),
    region: z.string().min(1).optional(),
    tier: z.string().min(1).optional().describe("Of customers of this tier"),
  })
  .describe("Which orders are meant; at least one condition");
export type OrderRuleInput = z.output<typeof orderRule>;
export const pinnedOrders = z
  .array(z.string().min(1))
  .max(mostOrders)
  .optional()
  .describe("These orders only; filled in from the rule when it is asked for");

async function toQuery(rule: OrderRuleInput, ctx: ShopContext): Promise<OrderRule> {
  const { minTotal, maxTotal, channel, region, tier, ...rest } = rule;
  const minor = (text: string | undefined) =>
    text === undefined ? undefined : minorFromDecimal(text, ctx.shop.currency);
  return {
    ...rest,
    channel: channel && (await knownValue("channel", channel, ctx)),
    region: region && (await knownValue("region", region, ctx)),
    tier: tier && (await knownValue("tier", tier, ctx)),
    minTotalMinor: minor(minTotal),
    maxTotalMinor: minor(maxTotal),
  };
}

/** The orders that a rule (or a list of ids) means now; refuses where it means none, too many, or everything. */
export async function ordersOf(
  rule: OrderRuleInput,
  orders: readonly string[] | undefined,
  ctx: ShopContext,
): Promise<MatchedRow[]> {
  if (orders) {
    const bare = orders.flatMap((id) => [id.replace(/^#/, ""), `#${id.replace(/^#/, "")}`]);
    const { rows } = await matchOrders(ctx.data, { orders: bare }, ctx.shop.timezone, mostOrders);
    if (rows.length === 0) throw new AppError("not_found", "No order fits this rule: nothing to do.");
    return rows;
  }
  if (Object.values(rule).every((each) => each === undefined))
    throw new AppError("invalid_input", "Say which orders: a channel, days, a product, an amount or a state.");
  const { count, rows } = await matchOrders(ctx.data, await toQuery(rule, ctx), ctx.shop.timezone, mostOrders);
  if (count === 0) throw new AppError("not_found", "No order fits this rule: nothing to do.");
  if (count > mostOrders)
    throw new AppError(
      "conflict",
      `${count} orders fit this rule; at most ${mostOrders} are changed in one go. Narrow it down, for example by days.`,
    );
  return rows;
}

/** How many orders a dry run touches, and a few of them to look at. */
export function bulkFacts(rule: OrderRuleInput, rows: readonly MatchedRow[], ctx: ShopContext): Fact[] {
  const all = { table: "orders", filter: JSON.stringify(rule), rows: rows.length };
  return [
    fact("count", "orders that the rule matches", rows.length, "count", all),
    fact(
      "sum",
      "their total",
      rows.reduce((sum, each) => sum + each.total_minor, 0),
      "money",
      all,
      ctx.shop.currency,
    ),
    ...rows.slice(0, 5).flatMap((row, index) => {
      const own = { table: "orders", ids: [row.order_id] };
      return [
        fact(`${index}.order`, "order number", row.order_id, "text", own),
        fact(`${index}.units`, `pieces in order ${row.order_id}`, row.units, "count", { ...own, table: "order_lines" }),
        fact(`${index}.total`, `total of order ${row.order_id}`, row.total_minor, "money", own, ctx.shop.currency),
      ];
    }),
  ];
}
