import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { openTicket } from "../../db/tickets.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

/** Hours until a person should have answered, by how pressing it is. */
const dueHours = { high: 1, normal: 8 } as const;

export const handOver = defineTool({
  name: "hand_over",
  title: "Hand the conversation to a person",
  description: "Opens a ticket with what was said and found; from then on the machine is silent in this conversation.",
  input: z.object({
    reason: z.string().min(3).max(500),
    urgency: z.enum(["high", "normal"]).default("normal"),
    kind: z.string().max(60).default("question"),
    orderId: z.string().optional(),
    customerSaid: z.string().max(4000),
    found: z.array(z.string()).max(40).default([]),
  }),
  output: z.object({ ticketId: z.string() }),
  // Asking a person for help changes nothing in the shop, so it needs nobody's yes; it is stored once a conversation.
  risk: "read",
  permission: "tickets:write",
  async handle(input, ctx) {
    const id = await ctx.data.transaction((tx) =>
      openTicket(tx, {
        ticket_id: newId("tic"),
        kind: input.kind,
        reason: input.reason,
        conversation_id: ctx.conversationId,
        customer_id: ctx.actor.kind === "buyer" && ctx.actor.id !== "guest" ? ctx.actor.id : null,
        order_id: input.orderId ?? null,
        packet: { said: input.customerSaid, found: input.found, urgency: input.urgency },
        due_at: new Date(ctx.now().getTime() + dueHours[input.urgency] * 3_600_000),
        created_at: ctx.now(),
      }),
    );
    return { data: { ticketId: id }, facts: [fact("ticket", "ticket", id, "text", { table: "tickets", ids: [id] })] };
  },
});
