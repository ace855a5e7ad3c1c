import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { bookMoves } from "./book-moves.ts";
import { orderFacts } from "./get-order.ts";
import { openLedger, shareBack } from "./ledger.ts";
import { orderPolicy } from "./order-policy.ts";
import { bareId, stateOf, stillPossible } from "./visible-order.ts";

export const cancelOrder = defineWriteTool({
  name: "cancel_order",
  title: "Cancel an order",
  description:
    "Cancels an order that is not being processed yet; what was paid goes back the way it came. Needs a yes.",
  input: z.object({
    orderId: z.string().min(1),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .default("no longer needed")
      .describe('Such as "no longer needed" or "ordered by mistake"; the shop may accept certain reasons only'),
  }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId }) => `cancel_order/${bareId(orderId)}`,
  async plan({ orderId, reason }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order, leftMinor } = ledger;
    if (order.status === "cancelled") throw new AppError("conflict", `Order ${order.order_id} is already cancelled.`);
    if (!stillPossible(order.status).cancel)
      throw new AppError("conflict", `Order ${order.order_id} is ${stateOf(order)} and can no longer be cancelled.`);
    const accepted = orderPolicy(ctx).cancel_reasons;
    if (ctx.actor.kind === "buyer" && accepted && !accepted.includes(reason))
      throw new AppError("conflict", `This shop cancels for these reasons only: ${accepted.join(", ")}.`);
    const moves = shareBack(ledger, leftMinor).map((each) => ({ ...each, kind: "refund" as const, why: reason }));
    const booked = bookMoves(ledger, moves, ctx);
    return {
      rows: [
        {
          table: "orders",
          id: order.order_id,
          before: { status: order.status, cancelled_at: order.cancelled_at, cancel_reason: order.cancel_reason },
          after: { status: "cancelled", cancelled_at: ctx.now().toISOString(), cancel_reason: reason },
        },
        ...booked.rows,
      ],
      also: booked.also,
      summary: { zh: `取消订单 ${order.order_id}`, en: `Cancel order ${order.order_id}` },
      event: "order.cancelled",
      facts: [
        ...orderFacts(order, ctx),
        fact(
          "back",
          `to go back of order ${order.order_id}`,
          leftMinor,
          "money",
          { table: "payments", filter: `order_id = ${order.order_id}` },
          ctx.shop.currency,
        ),
      ],
    };
  },
});
