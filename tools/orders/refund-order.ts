import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { defineWriteTool, type RowChange } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { bookMoves } from "./book-moves.ts";
import { orderFacts } from "./get-order.ts";
import { checkPaid, openLedger, shareBack } from "./ledger.ts";
import { moneyText } from "./money-text.ts";
import { bareId } from "./visible-order.ts";

export const refundOrder = defineWriteTool({
  name: "refund_order",
  title: "Refund an order",
  description:
    "Gives back all or a part of what was paid for an order, the ways it came, never more than is left. The shop's decision only.",
  input: z.object({
    orderId: z.string().min(1),
    amount: z
      .string()
      .regex(/^\d+(\.\d+)?$/, "an amount such as 20 or 12.50")
      .optional()
      .describe("Decimal amount of the shop's currency; everything that is left if not given"),
    reason: z.string().min(1).max(300).default("refunded by the shop"),
  }),
  risk: "money",
  merchantOnly: true,
  permission: "orders:write",
  idempotencyKey: ({ orderId, amount }) => `refund_order/${bareId(orderId)}/${amount ?? "all"}`,
  async plan({ orderId, amount, reason }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order, leftMinor } = ledger;
    const { currency } = ctx.shop;
    checkPaid(ledger);
    if (leftMinor === 0) throw new AppError("conflict", `Order ${order.order_id} was refunded in full already.`);
    const minor = amount === undefined ? leftMinor : minorFromDecimal(amount, currency);
    const left = moneyText(leftMinor, ctx);
    if (minor === 0) throw new AppError("invalid_input", "A refund needs an amount above zero.");
    if (minor > leftMinor)
      throw new AppError("conflict", `Only ${left.en} of order ${order.order_id} is left to refund.`);
    const moves = shareBack(ledger, minor).map((each) => ({ ...each, kind: "refund" as const, why: reason }));
    const booked = bookMoves(ledger, moves, ctx);
    const money = moneyText(minor, ctx);
    const source = { table: "payments", filter: `order_id = ${order.order_id}` };
    // Nothing of the order changes, but what is left of its money was reckoned with: cancelled since, this stays as it is.
    const still = order.cancelled_at === null ? { cancelled_at: null } : { status: order.status };
    const guard: RowChange = { table: "orders", id: order.order_id, before: {}, after: {}, while: still };
    return {
      ...booked,
      rows: [guard, ...booked.rows],
      summary: { zh: `订单 ${order.order_id} 退款 ${money.zh}`, en: `Refund ${money.en} of order ${order.order_id}` },
      event: "order.refunded",
      facts: [
        ...orderFacts(order, ctx),
        fact("amount", `to be refunded of order ${order.order_id}`, minor, "money", source, currency),
        fact("left", `still refundable of order ${order.order_id} before`, leftMinor, "money", source, currency),
        fact("paid_in", `paid for order ${order.order_id}`, ledger.paidMinor, "money", source, currency),
        fact(
          "back_before",
          `refunded of order ${order.order_id} before`,
          ledger.refundedMinor,
          "money",
          source,
          currency,
        ),
      ],
    };
  },
});
