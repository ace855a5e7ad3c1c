import { z } from "zod";
import { isGuest, type ShopContext, type ShopTx } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import type { Step } from "../../core/handoff/who-speaks.ts";
import { planOf } from "../../core/service/shop-plan.ts";
import type { Wait } from "../../core/service/waiting.ts";
import { happen } from "../../db/handoff/steps.ts";
import { openTicket } from "../../db/tickets.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { mineOf, openCase, teamOf } from "./open-case.ts";
import { GivenFact } from "./packet.ts";
import { waitFor } from "./wait-facts.ts";

const input = z.object({
  reason: z.string().min(3).max(500),
  urgency: z.enum(["high", "normal"]).default("normal"),
  kind: z.string().max(60).default("question"),
  orderId: z.string().optional(),
  customerSaid: z.string().max(4000),
  /** The language that the buyer writes. */
  language: z.string().max(20).optional(),
  feeling: z.enum(["pos", "neu", "neg", "angry"]).default("neu"),
  found: z.array(z.string()).max(40).default([]),
  /** What was looked up in this turn, with its rows, and by which tools. */
  facts: z.array(GivenFact).max(40).default([]),
  tried: z
    .array(z.object({ agent: z.string(), tool: z.string(), ok: z.boolean() }))
    .max(40)
    .default([]),
  /** An answer for the person to send or not. */
  draft: z.string().min(1).max(4000).optional(),
});
type Asked = z.output<typeof input>;
type Told = "handed_over" | "still_waiting" | "with_person";

/** The step of the conversation that the ticket stands for; a buyer who asks for a person is never refused. */
async function takeFromMachine(tx: ShopTx, asked: Asked, ctx: ShopContext): Promise<Step | undefined> {
  if (ctx.conversationId === null) return undefined;
  const reason = asked.orderId ? `${asked.reason} [${asked.orderId}]` : asked.reason;
  const wish = asked.kind === "human_agent";
  const taken = await happen(
    tx,
    ctx.conversationId,
    (word) => (wish ? { is: "buyer_asked", reason } : { is: "machine_gave_up", heard: word.epoch, reason }),
    { at: ctx.now(), lease: planOf(ctx.shop).lease, by: ctx.runId },
  );
  if (taken && !taken.step.ok && taken.step.why === "settled")
    throw new AppError(
      "conflict",
      `A person dealt with this already and gave the conversation back to me: say "person" to speak with one again.`,
    );
  return taken?.step;
}

function noticeOf(step: Step | undefined): Told {
  if (step === undefined) return "handed_over";
  const notice = step.ok ? step.notice : null;
  return notice === "handed_over" || notice === "still_waiting" ? notice : "with_person";
}

/** The ticket with its packet, as it is kept; the open one of the conversation where there is one already. */
async function ticketFor(tx: ShopTx, asked: Asked, ctx: ShopContext) {
  const signedIn = ctx.actor.kind === "buyer" && !isGuest(ctx.actor);
  const row = await openCase(
    tx,
    ctx.shop,
    {
      reason: asked.reason,
      kind: asked.kind,
      said: asked.customerSaid,
      language: asked.language ?? ctx.shop.locale,
      order: asked.orderId ?? null,
      customer: signedIn ? ctx.actor.id : null,
      found: asked.found,
      facts: asked.facts,
      tried: asked.tried,
      draft: asked.draft ?? null,
    },
    { feeling: asked.feeling, pressed: asked.urgency === "high" && asked.feeling !== "angry" },
    { conversation: ctx.conversationId, run: ctx.runId, at: ctx.now() },
  );
  return { row, id: await openTicket(tx, row) };
}

/** Telling how long it takes, or from when on somebody is there, promises an answer: by the measured time, and where the wait
 * goes beyond today's shift, by when the ticket is due. Where nothing is known of the wait nothing is promised. */
function answerBy(
  facts: readonly Fact[],
  wait: Wait,
  { ticket, order, due }: { ticket: string; order: string | null; due: Date | null },
  ctx: ShopContext,
): Fact[] {
  const opens = "opens" in wait ? wait.opens : null;
  const measured = wait.is === "measured" ? new Date(ctx.now().getTime() + wait.high * 60_000) : null;
  const at = opens ? (due !== null && due > opens ? due : null) : measured;
  if (at === null) return [...facts];
  const promise = { kind: "answer", about: { table: "tickets", id: ticket }, order, dueAt: at.toISOString() } as const;
  const saysIt = opens ? "opens" : "high";
  return facts.map((each) => (each.id === saysIt ? { ...each, promise } : each));
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
    wait: z.enum(["closed", "away", "measured", "counted", "unknown"]),
  }),
  // Asking a person for help changes nothing in the shop, so it needs nobody's yes; it is stored once a conversation.
  risk: "read",
  permission: "tickets:write",
  keeps: true,
  async handle(asked, ctx) {
    return ctx.data.transaction(async (tx) => {
      const step = await takeFromMachine(tx, asked, ctx);
      const { row, id } = await ticketFor(tx, asked, ctx);
      const mine = mineOf({ ...row, ticket_id: id });
      const { wait, facts } = await waitFor(tx, teamOf(ctx.shop, row.team), mine, ctx.now());
      return {
        data: { ticketId: id, notice: noticeOf(step), wait: wait.is },
        facts: [
          fact("ticket", "ticket", id, "text", { table: "tickets", ids: [id] }),
          ...answerBy(facts, wait, { ticket: id, order: asked.orderId ?? null, due: row.due_at }, ctx),
        ],
      };
    });
  },
});
