import { isGuest } from "../../core/context.ts";
import { findOrders } from "../../tools/orders/find-orders.ts";
import { getOrder } from "../../tools/orders/get-order.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { dataOf } from "../playbook/outcomes.ts";
import { type Brief, type PlayResult, slot } from "../playbook/play.ts";
import { listView } from "./order-view.ts";

/** The buyer's orders that could be meant: those with the thing he names, else all of them. */
async function ordersOf(brief: Brief, desk: Desk, statuses: readonly string[] | undefined): Promise<Called> {
  const every = { limit: 5, ...(statuses ? { status: statuses } : {}) };
  const thing = slot(brief, "product");
  if (thing) {
    const named = await desk.call(findOrders, { ...every, product: thing });
    if (dataOf<{ count: number }>(named)?.count) return named;
  }
  return desk.call(findOrders, every);
}

/** The order a buyer means: the one he names, else his only one; otherwise the question which. */
export async function whichOrder(
  brief: Brief,
  desk: Desk,
  statuses?: readonly string[],
): Promise<{ called: Called } | { ask: PlayResult }> {
  const named = slot(brief, "order_id");
  if (named) {
    const called = await desk.call(getOrder, { orderId: named });
    if (called.outcome.status === "done") return { called };
    return {
      ask: {
        template: "order-not-found",
        view: { order: named, buyer: desk.ctx.actor.kind === "buyer" },
        expects: { intent: brief.intent },
      },
    };
  }
  if (isGuest(desk.ctx.actor)) return { ask: { template: "sign-in-first", view: {} } };
  if (desk.ctx.actor.kind !== "buyer")
    return { ask: { template: "which-order", view: { none: true }, expects: { intent: brief.intent } } };
  const own = await ordersOf(brief, desk, statuses);
  const found = dataOf<{ count: number; orders: { orderId: string }[] }>(own);
  const only = found?.count === 1 ? found.orders[0] : undefined;
  if (only) return { called: await desk.call(getOrder, { orderId: only.orderId }) };
  if (statuses && !found?.count) return whichOrder(brief, desk);
  return { ask: { template: "which-order", view: listView(own, desk), expects: { intent: brief.intent } } };
}
