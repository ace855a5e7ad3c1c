import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { bookMoves } from "./book-moves.ts";
import { orderFacts } from "./get-order.ts";
import { type Ledger, leftByWay, openLedger, switched, switches, wayId, wayNamed } from "./ledger.ts";
import { moneyText } from "./money-text.ts";
import { orderPolicy } from "./order-policy.ts";
import { bareId, stateOf } from "./visible-order.ts";

export const changeOrderPayment = defineWriteTool({
  name: "change_order_payment",
  title: "Change how an order is paid",
  description:
    "Charges an order that is not processed yet to another payment method of its customer and gives back what the first one paid. Needs a yes.",
  input: z.object({ orderId: z.string().min(1), paymentMethodId: z.string().min(1) }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId }) => `change_order_payment/${bareId(orderId)}`,
  async plan({ orderId, paymentMethodId }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order } = ledger;
    if (order.status !== "pending" && order.status !== "modified")
      throw new AppError(
        "conflict",
        `Order ${order.order_id} is ${stateOf(order)}: its payment can no longer be changed.`,
      );
    const way = wayNamed(ledger, paymentMethodId);
    const [paid, second] = leftByWay(ledger);
    if (!paid || second)
      throw new AppError(
        "conflict",
        `Order ${order.order_id} was not paid in one piece: a person must change its payment.`,
      );
    const old = wayId(paid.way);
    if (old === paymentMethodId)
      throw new AppError("conflict", `Order ${order.order_id} is paid with ${paymentMethodId} already.`);
    checkPolicy(ledger, ctx);
    const booked = bookMoves(
      ledger,
      [
        { kind: "payment", way, minor: paid.minor, why: switched },
        { kind: "refund", way: paid.way, minor: paid.minor, why: switched },
      ],
      ctx,
    );
    const money = moneyText(paid.minor, ctx);
    const source = { table: "payments", ids: [order.order_id] };
    return {
      rows: [
        {
          table: "orders",
          id: order.order_id,
          before: { payment_method: order.payment_method },
          after: { payment_method: paymentMethodId },
          while: { status: order.status },
        },
        ...booked.rows,
      ],
      also: booked.also,
      summary: {
        zh: `订单 ${order.order_id} 的 ${money.zh} 改用 ${paymentMethodId} 支付,原来的 ${old} 退回`,
        en: `Pay ${money.en} of order ${order.order_id} with ${paymentMethodId}; it goes back to ${old}`,
      },
      event: "order.payment_changed",
      facts: [
        ...orderFacts(order, ctx),
        fact("amount", `paid for order ${order.order_id}`, paid.minor, "money", source, ctx.shop.currency),
        fact("old", "payment method so far", old, "text", source),
        fact("method", "payment method", paymentMethodId, "text", {
          table: "customers",
          ids: [order.customer_id ?? ""],
        }),
      ],
    };
  },
});

/** What the shop's settings allow a buyer; the shop itself may do more. */
function checkPolicy(ledger: Ledger, ctx: ShopContext): void {
  const { order } = ledger;
  const policy = orderPolicy(ctx);
  if (ctx.actor.kind !== "buyer") return;
  if (order.status === "modified" && !policy.payment_after_items)
    throw new AppError(
      "conflict",
      `Order ${order.order_id} is ${stateOf(order)}: its payment can no longer be changed.`,
    );
  if (switches(ledger) >= policy.payment_changes)
    throw new AppError(
      "conflict",
      `The payment of order ${order.order_id} was changed before and cannot be changed again.`,
    );
}
