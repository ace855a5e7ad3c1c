import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool } from "../define-tool.ts";
import { orderFacts } from "./get-order.ts";
import { bareId, stateOf, stillPossible, visibleOrder } from "./visible-order.ts";

/** Either the address as one text, or the fields the source uses (address1, city, zip …). */
export const address = z
  .object({ text: z.string().min(5).max(300) })
  .or(
    z
      .record(z.string(), z.string().max(200))
      .refine((fields) => Object.keys(fields).length > 0, "an address needs at least one field"),
  );

export const changeOrderAddress = defineWriteTool({
  name: "change_order_address",
  title: "Change an order's address",
  description: "Sends an order that has not been processed yet to another address. Needs a yes.",
  input: z.object({ orderId: z.string().min(1), address }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId }) => `change_order_address/${bareId(orderId)}`,
  async plan({ orderId, address: to }, ctx) {
    const order = await visibleOrder(orderId, ctx);
    if (!stillPossible(order.status).address)
      throw new AppError(
        "conflict",
        `Order ${order.order_id} is ${stateOf(order)}: its address can no longer be changed.`,
      );
    const shown = Object.values(to)
      .filter((part) => part !== "")
      .join(", ");
    return {
      rows: [
        {
          table: "orders",
          id: order.order_id,
          before: { shipping_address: order.shipping_address },
          after: { shipping_address: to },
          while: { status: order.status },
        },
      ],
      summary: {
        zh: `把订单 ${order.order_id} 的收货地址改为:${shown}`,
        en: `Send order ${order.order_id} to: ${shown}`,
      },
      event: "order.address_changed",
      facts: orderFacts(order, ctx),
    };
  },
});
