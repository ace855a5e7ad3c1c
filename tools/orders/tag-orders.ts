import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineWriteTool } from "../define-tool.ts";
import { bulkFacts, orderRule, ordersOf, pinnedOrders } from "./order-rule.ts";
import { ruleWords } from "./rule-words.ts";

export const tagOrders = defineWriteTool({
  name: "tag_orders",
  title: "Tag orders by a rule",
  description:
    "Puts a tag on every order that a rule matches (at most 500), shown with their number before. Needs the merchant's click; an undo takes the tags off again.",
  input: z.object({ rule: orderRule, tag: z.string().trim().min(1).max(40), orders: pinnedOrders }),
  risk: "write",
  merchantOnly: true,
  permission: "orders:write",
  idempotencyKey: ({ rule, tag, orders }) =>
    `tag_orders/${tag}/${JSON.stringify(rule)}/${Object.keys(rule).length === 0 ? orders?.join() : ""}`,
  async pin(input, ctx) {
    const rows = await ordersOf(input.rule, input.orders, ctx);
    return { ...input, orders: rows.map((row) => row.order_id) };
  },
  async plan({ rule, tag, orders }, ctx) {
    const rows = await ordersOf(rule, orders, ctx);
    const without = rows.filter((row) => !row.tags?.includes(tag));
    if (without.length === 0) throw new AppError("conflict", `Every order that fits has the tag ${tag} already.`);
    const conditions = ruleWords(rule);
    return {
      rows: without.map((row) => ({
        table: "orders",
        id: row.order_id,
        before: { tags: row.tags },
        after: { tags: [...(row.tags ?? []), tag] },
      })),
      summary: {
        zh: `给 ${without.length} 笔订单${conditions.zh}打上“${tag}”标签`,
        en: `Tag ${without.length} ${without.length === 1 ? "order" : "orders"}${conditions.en} as "${tag}"`,
      },
      event: "orders.tagged",
      facts: bulkFacts(rule, without, ctx),
    };
  },
});
