import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool } from "../define-tool.ts";
import { remarkRow, remarkText } from "./add-order-remark.ts";
import { bulkFacts, orderRule, ordersOf, pinnedOrders } from "./order-rule.ts";
import { ruleWords } from "./rule-words.ts";

export const remarkOrders = defineWriteTool({
  name: "remark_orders",
  title: "Remark orders by a rule",
  description:
    "Adds a note of the shop to every order that a rule matches (at most 500), shown with their number before. Needs the merchant's click; an undo takes the notes off again.",
  input: z.object({ rule: orderRule, remark: remarkText, orders: pinnedOrders }),
  risk: "write",
  merchantOnly: true,
  permission: "orders:write",
  idempotencyKey: ({ rule, remark, orders }) =>
    `remark_orders/${remark}/${JSON.stringify(rule)}/${Object.keys(rule).length === 0 ? orders?.join() : ""}`,
  async pin(input, ctx) {
    const rows = await ordersOf(input.rule, input.orders, ctx);
    return { ...input, orders: rows.map((row) => row.order_id) };
  },
  async plan({ rule, remark, orders }, ctx) {
    const rows = await ordersOf(rule, orders, ctx);
    const changes = rows.flatMap((row) => remarkRow(row, remark) ?? []);
    if (changes.length === 0) throw new AppError("conflict", "Every order that fits has this remark already.");
    const conditions = ruleWords(rule);
    const touched = new Set(changes.map((change) => change.id));
    return {
      rows: changes,
      summary: {
        zh: `给 ${changes.length} 笔订单${conditions.zh}备注:${remark}`,
        en: `Remark ${changes.length} ${changes.length === 1 ? "order" : "orders"}${conditions.en}: ${remark}`,
      },
      event: "orders.remarked",
      facts: bulkFacts(
        rule,
        rows.filter((row) => touched.has(row.order_id)),
        ctx,
      ),
    };
  },
});
