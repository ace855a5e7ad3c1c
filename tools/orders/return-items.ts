import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { linesOf } from "../../db/orders.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { claimRows } from "./claim-rows.ts";
import { orderFacts } from "./get-order.ts";
import { checkGiveBack } from "./give-back-period.ts";
import { checkPaid, firstWay, type Ledger, openLedger, wayId } from "./ledger.ts";
import { pickLines } from "./line-picks.ts";
import { moneyText } from "./money-text.ts";
import { type OrderPolicy, orderPolicy } from "./order-policy.ts";
import { bareId, stateOf } from "./visible-order.ts";

export const returnItems = defineWriteTool({
  name: "return_items",
  title: "Return items",
  description:
    "Asks to return items of a delivered order; their price goes back to the way it was paid or to a gift card of the customer once the goods are there. Needs a yes.",
  input: z.object({
    orderId: z.string().min(1),
    items: z.array(z.string().min(1)).min(1).max(100).describe("The SKUs that go back; a SKU twice means two lines"),
    paymentMethodId: z.string().min(1).optional().describe("Where the money goes; the original way if not given"),
    reason: z.string().max(300).optional(),
  }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId }) => `return_items/${bareId(orderId)}`,
  async plan({ orderId, items, paymentMethodId, reason }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order } = ledger;
    if (order.status !== "delivered")
      throw new AppError("conflict", `Order ${order.order_id} is ${stateOf(order)} and cannot be returned.`);
    checkGiveBack(order, ctx);
    checkPaid(ledger);
    const lines = pickLines(order.order_id, await linesOf(ctx.data, order.order_id), items);
    const method = backTo(ledger, paymentMethodId, orderPolicy(ctx).refund_to);
    const amounts = capped(
      lines.map((line) => line.unit_price_minor * line.quantity - (line.discount_minor ?? 0)),
      ledger.leftMinor,
    );
    const total = amounts.reduce((sum, each) => sum + each, 0);
    if (total === 0) throw new AppError("conflict", `Order ${order.order_id} was refunded in full already.`);
    const money = moneyText(total, ctx);
    const titles = lines.map((line) => line.title ?? line.sku).join(", ");
    const own = { table: "order_lines", ids: lines.map((line) => `${order.order_id}/${line.line}`) };
    const claims = lines.map((line, index) => ({
      line,
      minor: amounts[index] ?? 0,
      extra: { sku: line.sku, method },
    }));
    return {
      rows: [
        {
          table: "orders",
          id: order.order_id,
          before: { status: order.status },
          after: { status: "return_requested" },
        },
        ...claimRows(ledger, "return", claims, reason ?? null, ctx),
      ],
      summary: {
        zh: `订单 ${order.order_id} 退货:${titles},退款 ${money.zh} 到 ${method}`,
        en: `Return from order ${order.order_id}: ${titles}; ${money.en} back to ${method}`,
      },
      event: "order.return_requested",
      facts: [
        ...orderFacts(order, ctx),
        fact("back", `price of what goes back of order ${order.order_id}`, total, "money", own, ctx.shop.currency),
        fact("method", "where the money goes", method, "text", { table: "payments", ids: [order.order_id] }),
        ...lines.map((line, index) =>
          fact(`item.${index}`, `item ${line.line} of order ${order.order_id}`, line.title ?? line.sku, "text", own),
        ),
      ],
    };
  },
});

/** The original way, or (where the shop allows that) a gift card of the customer; nothing else. */
function backTo(ledger: Ledger, named: string | undefined, allowed: OrderPolicy["refund_to"]): string {
  const first = firstWay(ledger);
  const original = first ? wayId(first) : "original";
  if (named === undefined || named === original) return original;
  if (allowed === "original")
    throw new AppError("conflict", `A refund of this shop goes back to ${original} only, as it was paid.`);
  if (ledger.methods.some((each) => each.id === named && each.giftCard)) return named;
  throw new AppError("conflict", `A refund can go to ${original} or to a gift card of the customer only.`);
}

/** Amounts that together stay within what was paid and not given back yet. */
function capped(amounts: readonly number[], left: number): number[] {
  let open = left;
  return amounts.map((each) => {
    const part = Math.min(each, open);
    open -= part;
    return part;
  });
}
