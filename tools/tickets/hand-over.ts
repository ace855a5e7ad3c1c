import { z } from "zod";
import type { ShopContext, ShopTx } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { usualLease } from "../../core/handoff/lease.ts";
import type { Step } from "../../core/handoff/who-speaks.ts";
import { newId } from "../../core/ids.ts";
import { happen } from "../../db/handoff/steps.ts";
import { openTicket } from "../../db/tickets.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

/** Hours until a person should have answered, by how pressing it is. */
const dueHours = { high: 1, normal: 8 } as const;

const input = z.object({
  reason: z.string().min(3).max(500),
  urgency: z.enum(["high", "normal"]).default("normal"),
  kind: z.string().max(60).default("question"),
  orderId: z.string().optional(),
  customerSaid: z.string().max(4000),
  /** The language that the buyer writes. */
  language: z.string().max(20).optional(),
  found: z.array(z.string()).max(40).default([]),
});

/** The step of the conversation that the ticket stands for; a buyer who asks for a person is never refused. */
async function takeFromMachine(tx: ShopTx, asked: z.output<typeof input>, ctx: ShopContext): Promise<Step | undefined> {
  if (ctx.conversationId === null) return undefined;
  const reason = asked.orderId ? `${asked.reason} [${asked.orderId}]` : asked.reason;
  const wish = asked.kind === "human_agent";
  const taken = await happen(
    tx,
    ctx.conversationId,
    (word) => (wish ? { is: "buyer_asked", reason } : { is: "machine_gave_up", heard: word.epoch, reason }),
    { at: ctx.now(), lease: usualLease, by: ctx.runId },
  );
  if (taken && !taken.step.ok && taken.step.why === "settled")
    throw new AppError(
      "conflict",
      `A person dealt with this already and gave the conversation back to me: say "person" to speak with one again.`,
    );
  return taken?.step;
}

function noticeOf(step: Step | undefined): "handed_over" | "still_waiting" | "with_person" {
  if (step === undefined) return "handed_over";
  const notice = step.ok ? step.notice : null;
  return notice === "handed_over" || notice === "still_waiting" ? notice : "with_person";
}

export const handOver = defineTool({
  name: "hand_over",
  title: "Hand the conversation to a person",
  description:
    "Opens a ticket with what was said and found; from then on the machine is silent in this conversation, until a person gives it back. What a person gave back is handed over again only when the buyer asks for a person (kind human_agent).",
  input,
  output: z.object({
    ticketId: z.string(),
    /** What the buyer is told: a person may have taken the word at this very moment. */
    notice: z.enum(["handed_over", "still_waiting", "with_person"]),
  }),
  // Asking a person for help changes nothing in the shop, so it needs nobody's yes; it is stored once a conversation.
  risk: "read",
  permission: "tickets:write",
  async handle(asked, ctx) {
    return ctx.data.transaction(async (tx) => {
      const step = await takeFromMachine(tx, asked, ctx);
      const ticketId = await openTicket(tx, {
        ticket_id: newId("tic"),
        kind: asked.kind,
        reason: asked.reason,
        conversation_id: ctx.conversationId,
        customer_id: ctx.actor.kind === "buyer" && ctx.actor.id !== "guest" ? ctx.actor.id : null,
        order_id: asked.orderId ?? null,
        packet: { said: asked.customerSaid, found: asked.found, urgency: asked.urgency },
        language: asked.language ?? null,
        urgency: asked.urgency,
        team: null,
        due_at: new Date(ctx.now().getTime() + dueHours[asked.urgency] * 3_600_000),
        created_at: ctx.now(),
      });
      return {
        data: { ticketId, notice: noticeOf(step) },
        facts: [fact("ticket", "ticket", ticketId, "text", { table: "tickets", ids: [ticketId] })],
      };
    });
  },
});
