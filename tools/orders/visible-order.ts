import type { ShopContext } from "../../core/context.ts";
import { notFound } from "../../core/errors.ts";
import { findOrder, type OrderRow } from "../../db/orders.ts";

/** The order, if this actor may see it. Another buyer's order is simply not found, so its existence stays unknown. */
export async function visibleOrder(id: string, ctx: ShopContext): Promise<OrderRow> {
  const row = await findOrder(ctx.data, id);
  const own = row && (ctx.actor.kind !== "buyer" || row.customer_id === ctx.actor.id);
  if (!own) throw notFound("Order", id);
  return row;
}

/** What can still be done to an order in this state. */
export function stillPossible(status: string): {
  cancel: boolean;
  address: boolean;
  items: boolean;
  giveBack: boolean;
} {
  const before = ["unpaid", "pending", "modified"].includes(status);
  return {
    cancel: status === "unpaid" || status === "pending",
    address: before,
    items: status === "unpaid" || status === "pending",
    giveBack: status === "delivered",
  };
}

/** An order number without its leading #, for keys. */
export const bareId = (orderId: string): string => orderId.trim().replace(/^#/, "").toUpperCase();
/** The state as a sentence says it. */
export const stateOf = (order: OrderRow): string => order.status.replace("_", " ");
