import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { type VariantRow, variantsOf } from "../../db/catalog.ts";
import { type LineRow, linesOf } from "../../db/orders.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { orderFacts } from "./get-order.ts";
import { firstWay, leftByWay, openLedger, wayId } from "./ledger.ts";
import { inStock, optionsText } from "./line-picks.ts";

const options = z.record(z.string(), z.unknown()).nullable();
export const getOrderChoices = defineTool({
  name: "get_order_choices",
  title: "What an order can be changed to",
  description:
    "For one order: its items with the other options of the same products that are available, with prices, and the payment methods of its customer.",
  input: z.object({
    orderId: z.string().min(1),
    wish: z.enum(["change_order_items", "change_order_payment", "return_items", "exchange_items"]),
  }),
  output: z.object({
    orderId: z.string(),
    status: z.string(),
    lines: z.array(
      z.object({
        sku: z.string(),
        title: z.string(),
        options,
        choices: z.array(z.object({ sku: z.string(), options, label: z.string() })),
      }),
    ),
    methods: z.array(z.object({ id: z.string(), kind: z.string(), label: z.string(), giftCard: z.boolean() })),
    paidWith: z.string().nullable(),
  }),
  risk: "read",
  permission: "orders:read",
  async handle({ orderId, wish }, ctx) {
    const ledger = await openLedger(orderId, ctx);
    const { order } = ledger;
    const lines = await linesOf(ctx.data, order.order_id);
    const swaps = wish === "change_order_items" || wish === "exchange_items";
    const variants = swaps ? await variantsOf(ctx.data, [...new Set(lines.flatMap((l) => l.product_id ?? []))]) : [];
    const choicesOf = (line: LineRow) =>
      variants.filter(
        (each) => each.product_id === line.product_id && each.sku !== line.sku && inStock(each) !== false,
      );
    const way = leftByWay(ledger)[0]?.way ?? firstWay(ledger);
    const paidWith = way ? wayId(way) : null;
    // Where the source records no payment methods, the way it was paid is the only one that is known.
    const known = ledger.methods.length > 0 || !way || !paidWith;
    const methods = known
      ? ledger.methods
      : [{ id: paidWith, kind: way.method ?? paidWith, label: way.method ?? paidWith, giftCard: false }];
    return {
      data: {
        orderId: order.order_id,
        status: order.status,
        lines: lines.map((line) => ({
          sku: line.sku,
          title: line.title ?? line.sku,
          options: line.options,
          choices: choicesOf(line).map((each) => ({
            sku: each.sku,
            options: each.options,
            label: optionsText(each.options, each.sku),
          })),
        })),
        methods: methods.map(({ id, kind, label, giftCard }) => ({ id, kind, label, giftCard })),
        paidWith,
      },
      facts: [
        ...orderFacts(order, ctx),
        ...lines.flatMap((line, index) => lineFacts(order.order_id, line, index, choicesOf(line), ctx)),
        ...methods.map((each, index) =>
          fact(`method.${index}`, "payment method", each.label, "text", {
            table: "customers",
            ids: [order.customer_id ?? ""],
          }),
        ),
      ],
    };
  },
});

const lineFacts = (
  orderId: string,
  line: LineRow,
  index: number,
  choices: readonly VariantRow[],
  ctx: ShopContext,
): Fact[] => {
  const own = { table: "order_lines", ids: [`${orderId}/${line.line}`] };
  const { currency } = ctx.shop;
  return [
    fact(`line.${index}.title`, `item ${line.line} of order ${orderId}`, line.title ?? line.sku, "text", own),
    fact(`line.${index}.options`, `its options`, optionsText(line.options, line.sku), "text", own),
    fact(`line.${index}.price`, `price of item ${line.line}`, line.unit_price_minor, "money", own, currency),
    ...choices.flatMap((each, at) => {
      const variant = { table: "variants", ids: [each.sku] };
      return [
        fact(`choice.${index}.${at}`, `options of ${each.sku}`, optionsText(each.options, each.sku), "text", variant),
        fact(`choice.${index}.${at}.price`, `price of ${each.sku}`, each.price_minor, "money", variant, currency),
      ];
    }),
  ];
};
