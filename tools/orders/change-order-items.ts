import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool, type RowChange } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { bookMoves, type Move } from "./book-moves.ts";
import { orderFacts } from "./get-order.ts";
import { checkLeft, openLedger, wayNamed } from "./ledger.ts";
import { pickSwaps, type Swap } from "./line-picks.ts";
import { swapFacts, swapSummary } from "./swap-words.ts";
import { bareId, stateOf } from "./visible-order.ts";

export const swapItems = z
  .array(z.object({ sku: z.string().min(1), newSku: z.string().min(1) }))
  .min(1)
  .max(50)
  .describe("What is in the order now, and the SKU of the same product that it becomes; every item in one call");

export const changeOrderItems = defineWriteTool({
  name: "change_order_items",
  title: "Change an order's items",
  description:
    "Changes items of a pending order to other options of the same products, once; the difference in price is charged or given back to a payment method of the customer. Needs a yes.",
  input: z.object({ orderId: z.string().min(1), items: swapItems, paymentMethodId: z.string().min(1) }),
  risk: "write",
  permission: "orders:write",
  idempotencyKey: ({ orderId }) => `change_order_items/${bareId(orderId)}`,
  async plan({ orderId, items, paymentMethodId }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order } = ledger;
    if (order.status === "modified")
      throw new AppError("conflict", `The items of order ${order.order_id} were changed before: that works once only.`);
    if (order.status !== "pending")
      throw new AppError(
        "conflict",
        `Order ${order.order_id} is ${stateOf(order)}: its items can no longer be changed.`,
      );
    const swaps = await pickSwaps(order.order_id, items, false, ctx);
    const difference = swaps.reduce((sum, each) => sum + each.differenceMinor, 0);
    checkLeft(ledger, -difference);
    const way = wayNamed(ledger, paymentMethodId);
    const moves: Move[] = difference === 0 ? [] : [differenceMove(difference, way)];
    const booked = bookMoves(ledger, moves, ctx);
    const status: RowChange = {
      table: "orders",
      id: order.order_id,
      before: { status: order.status, total_minor: order.total_minor },
      after: { status: "modified", total_minor: order.total_minor + difference },
    };
    return {
      rows: [status, ...swaps.map(lineChange), ...booked.rows],
      also: booked.also,
      summary: swapSummary(order.order_id, "change", swaps, difference, ctx),
      event: "order.items_changed",
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

const differenceMove = (difference: number, way: Move["way"]): Move => ({
  kind: difference > 0 ? "payment" : "refund",
  way,
  minor: Math.abs(difference),
  why: "items changed",
});
const lineChange = ({ line, to }: Swap): RowChange => ({
  table: "order_lines",
  id: `${line.order_id}/${line.line}`,
  before: { sku: line.sku, unit_price_minor: line.unit_price_minor },
  after: { sku: to.sku, unit_price_minor: to.price_minor },
});
