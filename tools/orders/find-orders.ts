import { z } from "zod";
import { isGuest } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { orderStatuses } from "../../core/order-states.ts";
import { listOrders } from "../../db/orders.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";

const status = z.enum(orderStatuses);

export const findOrders = defineTool({
  name: "find_orders",
  title: "Find orders",
  description:
    "Orders by customer, status, days, amount, channel or what was bought; newest first, with their count and sum. A buyer sees only his own.",
  input: z.object({
    customerId: z.string().optional(),
    status: z.array(status).optional(),
    from: z.iso.date().optional().describe("First local day on which they were placed"),
    to: z.iso.date().optional(),
    minTotal: z.string().optional().describe("Decimal amount of the shop's currency"),
    maxTotal: z.string().optional(),
    product: z.string().optional().describe("Part of a product's title, or a SKU"),
    channel: z.string().optional(),
    limit: z.int().min(1).max(100).default(10),
  }),
  output: z.object({
    count: z.int(),
    orders: z.array(
      z.object({
        orderId: z.string(),
        status: z.string(),
        customerId: z.string().nullable(),
        placedAt: z.string().nullable(),
      }),
    ),
  }),
  risk: "read",
  permission: "orders:read",
  async handle(input, ctx) {
    if (isGuest(ctx.actor)) throw new AppError("not_allowed", "Orders are shown to signed-in customers only.");
    const minor = (amount: string | undefined) =>
      amount === undefined ? undefined : minorFromDecimal(amount, ctx.shop.currency);
    const customer = ctx.actor.kind === "buyer" ? ctx.actor.id : input.customerId;
    const found = await listOrders(ctx.data, {
      ...input,
      customer,
      text: input.product,
      minTotalMinor: minor(input.minTotal),
      maxTotalMinor: minor(input.maxTotal),
      timezone: ctx.shop.timezone,
    });
    const filter = JSON.stringify({ ...input, customerId: customer });
    const all = { table: "orders", filter, rows: found.total };
    return {
      data: {
        count: found.total,
        orders: found.rows.map((row) => ({
          orderId: row.order_id,
          status: row.status,
          customerId: row.customer_id,
          placedAt: instant(row.placed_at),
        })),
      },
      facts: [
        fact("count", "orders found", found.total, "count", all),
        fact("sum", "sum of the orders found", found.sumMinor, "money", all, ctx.shop.currency),
        ...found.rows.flatMap((row, index) => {
          const source = { table: "orders", ids: [row.order_id] };
          return [
            fact(`${index}.order`, "order number", row.order_id, "text", source),
            fact(`${index}.status`, `status of order ${row.order_id}`, row.status, "text", source),
            fact(
              `${index}.total`,
              `total of order ${row.order_id}`,
              row.total_minor,
              "money",
              source,
              ctx.shop.currency,
            ),
            fact(`${index}.placed`, `placed, order ${row.order_id}`, instant(row.placed_at), "instant", source),
          ];
        }),
      ],
    };
  },
});
