import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact, Source } from "../../core/facts.ts";
import { type LineRow, linesOf, type OrderRow, paymentsOf, refundsOf, shipmentsOf } from "../../db/orders.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";
import { deliveryPromise, dueFacts } from "./due-facts.ts";
import { stillPossible, visibleOrder } from "./visible-order.ts";

const text = z.string().nullable();
export const getOrder = defineTool({
  name: "get_order",
  title: "Look up an order",
  description: "One order whole: status, lines, parcels, payments, refunds, address and what can still be changed.",
  input: z.object({
    orderId: z.string().min(1).describe("The order number as the customer wrote it, such as #W2378156"),
  }),
  output: z.object({
    orderId: z.string(),
    customerId: text,
    status: z.string(),
    lines: z.array(
      z.object({
        sku: z.string(),
        productId: text,
        title: text,
        quantity: z.int(),
        options: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    shipments: z.array(z.object({ carrier: text, trackingNumber: text, status: text })),
    payments: z.array(z.object({ kind: z.string(), method: text })),
    refunds: z.array(z.object({ kind: z.string(), status: text, reason: text })),
    address: z.record(z.string(), z.unknown()).nullable(),
    canStill: z.object({ cancel: z.boolean(), address: z.boolean(), items: z.boolean(), giveBack: z.boolean() }),
  }),
  risk: "read",
  permission: "orders:read",
  async handle({ orderId }, ctx) {
    const order = await visibleOrder(orderId, ctx);
    const id = order.order_id;
    const [lines, shipments, payments, refunds] = await Promise.all([
      linesOf(ctx.data, id),
      shipmentsOf(ctx.data, id),
      paymentsOf(ctx.data, id),
      refundsOf(ctx.data, id),
    ]);
    const shipmentSource: Source = { table: "shipments", ids: shipments.map((each) => each.shipment_id) };
    const money = ctx.shop.currency;
    return {
      data: {
        orderId: id,
        customerId: order.customer_id,
        status: order.status,
        address: order.shipping_address,
        canStill: stillPossible(order.status),
        lines: lines.map((each) => ({
          sku: each.sku,
          productId: each.product_id,
          title: each.title,
          quantity: each.quantity,
          options: each.options,
        })),
        shipments: shipments.map((each) => ({
          carrier: each.carrier,
          trackingNumber: each.tracking_number,
          status: each.status,
        })),
        payments: payments.map((each) => ({ kind: each.kind, method: each.method })),
        refunds: refunds.map((each) => ({ kind: each.kind, status: each.status, reason: each.reason })),
      },
      facts: [
        ...orderFacts(order, ctx),
        ...lineFacts(id, lines, ctx),
        ...shipments.flatMap((each, index) => [
          fact(`tracking.${index}`, `tracking number of order ${id}`, each.tracking_number, "text", shipmentSource),
          fact(`carrier.${index}`, `carrier of order ${id}`, each.carrier, "text", shipmentSource),
          {
            ...fact(
              `promised.${index}`,
              `promised delivery of order ${id}`,
              instant(each.promised_at),
              "instant",
              shipmentSource,
            ),
            ...deliveryPromise(order, each),
          },
        ]),
        ...dueFacts(order, refunds, ctx),
        ...payments.map((each, index) =>
          fact(
            `payment.${index}`,
            `${each.kind} for order ${id}`,
            each.amount_minor,
            "money",
            { table: "payments", ids: [each.payment_id] },
            money,
          ),
        ),
        ...refunds.map((each, index) =>
          fact(
            `refund.${index}`,
            `refund for order ${id}`,
            each.amount_minor,
            "money",
            { table: "refunds", ids: [each.refund_id] },
            money,
          ),
        ),
      ],
    };
  },
});

/** The fields of the order itself, under the names that wording uses. */
export function orderFacts(order: OrderRow, ctx: ShopContext): Fact[] {
  const id = order.order_id;
  const source: Source = { table: "orders", ids: [id], asOf: ctx.now().toISOString() };
  return [
    fact("order", `order number`, id, "text", source),
    fact("status", `status of order ${id}`, order.status, "text", source),
    fact("total", `total of order ${id}`, order.total_minor, "money", source, ctx.shop.currency),
    fact("placed", `placed, order ${id}`, instant(order.placed_at), "instant", source),
    fact("paid", `paid, order ${id}`, instant(order.paid_at), "instant", source),
    fact("shipped", `shipped, order ${id}`, instant(order.shipped_at), "instant", source),
    fact("delivered", `delivered, order ${id}`, instant(order.delivered_at), "instant", source),
    fact("cancelled", `cancelled, order ${id}`, instant(order.cancelled_at), "instant", source),
    fact("cancel_reason", `reason of cancelling order ${id}`, order.cancel_reason, "text", source),
  ];
}

const lineFacts = (id: string, lines: readonly LineRow[], ctx: ShopContext): Fact[] =>
  lines.flatMap((each, index) => {
    const source: Source = { table: "order_lines", ids: [`${id}/${each.line}`] };
    return [
      fact(`line.${index}.title`, `item ${each.line} of order ${id}`, each.title ?? each.sku, "text", source),
      fact(`line.${index}.quantity`, `quantity of item ${each.line} of order ${id}`, each.quantity, "count", source),
      fact(
        `line.${index}.price`,
        `unit price of item ${each.line} of order ${id}`,
        each.unit_price_minor,
        "money",
        source,
        ctx.shop.currency,
      ),
    ];
  });
