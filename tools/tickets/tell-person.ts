import { z } from "zod";
import type { ShopContext, ShopTx } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Happening, Notice, Word } from "../../core/handoff/who-speaks.ts";
import { planOf } from "../../core/service/shop-plan.ts";
import { happen } from "../../db/handoff/steps.ts";
import { tellOf } from "../../db/outbox.ts";
import { findTicket, type KeptTicket } from "../../db/tickets.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { mineOf, teamOf } from "./open-case.ts";
import { waitFor } from "./wait-facts.ts";

const wishes = ["none", "asked", "called_off"] as const;
const notices = [
  "handed_over",
  "still_waiting",
  "waiting_again",
  "with_person",
  "machine_again",
  "called_off",
] as const satisfies readonly Notice[];

/** A closed conversation that is for a person again has a ticket of its own: hand_over opens it. */
function happeningOf(wish: (typeof wishes)[number], { speaker }: Word): Happening {
  if (wish === "called_off") return { is: "buyer_called_off" };
  return wish === "asked" && "reason" in speaker
    ? { is: "buyer_asked", reason: speaker.reason }
    : { is: "buyer_wrote" };
}

/** How long it may take, for a buyer who is told that they wait. */
async function waitOf(tx: ShopTx, ticket: KeptTicket | undefined, notice: Notice | null, ctx: ShopContext) {
  if (!ticket || (notice !== "still_waiting" && notice !== "waiting_again")) return null;
  return waitFor(tx, teamOf(ctx.shop, ticket.team), mineOf(ticket), ctx.now());
}

const about = (ticket: KeptTicket | undefined) =>
  ticket ? [fact("ticket", "ticket", ticket.ticket_id, "text", { table: "tickets", ids: [ticket.ticket_id] })] : [];

export const tellPerson = defineTool({
  name: "tell_person",
  title: "Tell the person that the buyer wrote",
  description:
    "A message in a conversation that is with a person, waits for one, or was closed: who has the word from now on, and what the buyer is to be told, if anything.",
  input: z.object({
    /** asked: for a person, once more. called_off: no person is wanted any longer. */
    wish: z.enum(wishes).default("none"),
  }),
  output: z.object({
    speaker: z.enum(["machine", "waiting", "person"]),
    notice: z.enum(notices).nullable(),
    reason: z.string().nullable(),
    /** How long it may take, where the buyer is told that they wait. */
    wait: z.enum(["closed", "away", "measured", "counted", "unknown"]).nullable(),
  }),
  risk: "read",
  permission: "tickets:write",
  async handle({ wish }, ctx) {
    const conversation = ctx.conversationId ?? "";
    const now = { at: ctx.now(), lease: planOf(ctx.shop).lease, by: ctx.runId };
    return ctx.data.transaction(async (tx) => {
      const done = await happen(tx, conversation, (word) => happeningOf(wish, word), now);
      if (!done?.step.ok) throw new AppError("not_found", "This conversation was not found.");
      const { word, notice } = done.step;
      const { speaker } = word;
      if (speaker.is === "closed") throw new AppError("conflict", "This conversation was closed at this very moment.");
      if (speaker.is !== "machine")
        await tellOf(tx, "buyer.wrote", { ticket: done.ticket, conversation, epoch: word.epoch, wish });
      const ticket = done.ticket === null ? undefined : await findTicket(tx, done.ticket);
      const estimate = await waitOf(tx, ticket, notice, ctx);
      return {
        data: {
          speaker: speaker.is,
          notice: notices.find((each) => each === notice) ?? null,
          reason: ticket?.reason ?? null,
          wait: estimate?.wait.is ?? null,
        },
        facts: [...about(ticket), ...(estimate?.facts ?? [])],
      };
    });
  },
});
