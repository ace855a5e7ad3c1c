import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { RowChange } from "../define-tool.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { orderFacts } from "./get-order.ts";
import { bareId, visibleOrder } from "./visible-order.ts";

export const remarkText = z.string().trim().min(1).max(500);

/** The remark under those that are there; nothing where it stands there already. */
export function remarkRow(order: { order_id: string; note: string | null }, remark: string): RowChange | undefined {
  const lines = order.note?.split("\n") ?? [];
  if (lines.includes(remark)) return undefined;
  return {
    table: "orders",
    id: order.order_id,
    before: { note: order.note },
    after: { note: [...lines, remark].join("\n") },
  };
}

export const addOrderRemark = defineWriteTool({
  name: "add_order_remark",
  title: "Remark an order",
  description: "Adds a note of the shop to one order, under those that are there. Needs the merchant's click.",
  input: z.object({ orderId: z.string().min(1), remark: remarkText }),
  risk: "write",
  merchantOnly: true,
  permission: "orders:write",
  idempotencyKey: ({ orderId, remark }) => `add_order_remark/${bareId(orderId)}/${remark}`,
  async plan({ orderId, remark }, ctx) {
    const order = await visibleOrder(orderId, ctx);
    const row = remarkRow(order, remark);
    if (!row) throw new AppError("conflict", `Order ${order.order_id} has this remark already.`);
    return {
      rows: [row],
      summary: {
        zh: `给订单 ${order.order_id} 备注:${remark}`,
        en: `Remark order ${order.order_id}: ${remark}`,
      },
      event: "order.remarked",
      facts: [
        ...orderFacts(order, ctx),
        fact("note", `remark of order ${order.order_id} so far`, order.note, "text", {
          table: "orders",
          ids: [order.order_id],
        }),
      ],
    };
  },
});
