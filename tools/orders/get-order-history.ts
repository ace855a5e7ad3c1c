import { z } from "zod";
import { type Decision, decisionsAbout } from "../../db/order-history.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";
import { visibleOrder } from "./visible-order.ts";

const who = (person: Decision["proposed_by"] | null) => (person ? `${person.kind}/${person.id}` : null);

export const getOrderHistory = defineTool({
  name: "get_order_history",
  title: "What was done with an order here",
  description:
    "Every change of one order that was proposed in Zhanggui: who asked for it, who approved, rejected or undid it, and when. What the shop's own system did is in the order itself.",
  input: z.object({ orderId: z.string().min(1), limit: z.int().min(1).max(50).default(10) }),
  output: z.object({
    orderId: z.string(),
    entries: z.array(
      z.object({
        action: z.string().describe("the id by which it can be undone"),
        tool: z.string(),
        status: z.string(),
        summaries: z.object({ zh: z.string(), en: z.string() }),
        proposedBy: z.string(),
        decidedBy: z.string().nullable(),
        undoneBy: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  risk: "read",
  permission: "orders:read",
  merchantOnly: true,
  async handle({ orderId, limit }, ctx) {
    const order = await visibleOrder(orderId, ctx);
    const decisions = await decisionsAbout(ctx.data, order.order_id, limit);
    return {
      data: {
        orderId: order.order_id,
        entries: decisions.map((row) => ({
          action: row.proposal_id,
          tool: row.tool,
          status: row.status,
          summaries: JSON.parse(row.summary),
          proposedBy: who(row.proposed_by) ?? "",
          decidedBy: who(row.decided_by),
          undoneBy: who(row.undone_by),
          reason: row.reason,
        })),
      },
      facts: [
        fact("order", "order", order.order_id, "text", { table: "orders", ids: [order.order_id] }),
        fact("count", "changes of the order here", decisions.length, "count", {
          table: "proposals",
          ids: decisions.map((row) => row.proposal_id),
        }),
        ...decisions.flatMap((row, index) => {
          const source = { table: "proposals", ids: [row.proposal_id] };
          return [
            fact(`${index}.asked`, "asked for", instant(row.created_at), "instant", source),
            fact(`${index}.decided`, "decided", instant(row.decided_at), "instant", source),
            fact(`${index}.undone`, "undone", instant(row.undone_at), "instant", source),
          ];
        }),
      ],
    };
  },
});
