import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { swapItems } from "./change-order-items.ts";
import { claimRows } from "./claim-rows.ts";
import { orderFacts } from "./get-order.ts";
import { checkGiveBack } from "./give-back-period.ts";
import { checkLeft, openLedger, wayNamed } from "./ledger.ts";
import { pickSwaps } from "./line-picks.ts";
import { moveBalances } from "./payment-methods.ts";
import { swapFacts, swapSummary } from "./swap-words.ts";
import { bareId, stateOf } from "./visible-order.ts";

export const exchangeItems = defineWriteTool({
  name: "exchange_items",
  title: "Exchange items",
  description:
    "Asks to exchange items of a delivered order for other options of the same products; the difference in price is settled with a payment method of the customer once the goods are back. Needs a yes.",
  input: z.object({ orderId: z.string().min(1), items: swapItems, paymentMethodId: z.string().min(1) }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId }) => `exchange_items/${bareId(orderId)}`,
  async plan({ orderId, items, paymentMethodId }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order } = ledger;
    if (order.status !== "delivered")
      throw new AppError("conflict", `Order ${order.order_id} is ${stateOf(order)} and cannot be exchanged.`);
    checkGiveBack(order, ctx);
    const swaps = await pickSwaps(order.order_id, items, true, ctx);
    const difference = swaps.reduce((sum, each) => sum + each.differenceMinor, 0);
    checkLeft(ledger, -difference);
    const way = wayNamed(ledger, paymentMethodId);
    // Nothing is taken yet, but the card must be able to pay.
    if (difference > 0 && way.methodId)
      moveBalances(ledger.customer, new Map([[way.methodId, -difference]]), ctx.shop.currency);
    const claims = swaps.map(({ line, to, differenceMinor }, index) => ({
      line,
      // What goes back is the difference of the whole exchange, kept with its first item.
      minor: index === 0 ? Math.max(0, -difference) : 0,
      extra: { sku: line.sku, new_sku: to.sku, difference_minor: differenceMinor, method: paymentMethodId },
    }));
    return {
      rows: [
        {
          table: "orders",
          id: order.order_id,
          before: { status: order.status },
          after: { status: "exchange_requested" },
        },
        ...claimRows(ledger, "exchange", claims, null, ctx),
      ],
      summary: swapSummary(order.order_id, "exchange", swaps, difference, ctx),
      event: "order.exchange_requested",
      facts: [
        ...orderFacts(order, ctx),
        ...swapFacts(order.order_id, swaps, difference, ctx),
        fact("method", "payment method", paymentMethodId, "text", {
          table: "customers",
          ids: [order.customer_id ?? ""],
        }),
      ],
    };
  },
});
