import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { addDays, localDay } from "../../core/time.ts";
import type { OrderRow } from "../../db/orders.ts";

/** Refuses a buyer whose time for giving back is over, where the shop has set one; the shop itself may be generous. */
export function checkGiveBack(order: OrderRow, ctx: ShopContext): void {
  const days = ctx.shop.policies["return_days"];
  if (ctx.actor.kind !== "buyer" || typeof days !== "number" || !order.delivered_at) return;
  const last = addDays(localDay(order.delivered_at, ctx.shop.timezone), days);
  if (localDay(ctx.now(), ctx.shop.timezone) > last)
    throw new AppError(
      "conflict",
      `Order ${order.order_id} could be given back until ${last} (${days} days after delivery); that time is over.`,
    );
}
