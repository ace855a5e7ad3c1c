import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { usualLease } from "../../core/handoff/lease.ts";
import { happen } from "../../db/handoff/steps.ts";
import { tellOf } from "../../db/outbox.ts";
import { findTicket } from "../../db/tickets.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const tellPerson = defineTool({
  name: "tell_person",
  title: "Tell the person that the buyer wrote",
  description:
    "A message in a conversation that is with a person, waits for one, or was closed: who has the word from now on, and what the buyer is to be told, if anything.",
  input: z.object({
    /** asked: for a person, once more. called_off: no person is wanted any longer. */
    wish: z.enum(["none", "asked", "called_off"]).default("none"),
  }),
  output: z.object({
    speaker: z.enum(["machine", "waiting", "person"]),
    notice: z
      .enum(["handed_over", "still_waiting", "waiting_again", "with_person", "machine_again", "called_off"])
      .nullable(),
    reason: z.string().nullable(),
  }),
  risk: "read",
  permission: "tickets:write",
  async handle({ wish }, ctx) {
    const conversation = ctx.conversationId ?? "";
    const is = { none: "buyer_wrote", asked: "buyer_wrote", called_off: "buyer_called_off" } as const;
    const now = { at: ctx.now(), lease: usualLease, by: ctx.runId };
    return ctx.data.transaction(async (tx) => {
      const done = await happen(
        tx,
        conversation,
        // A closed conversation that is for a person again has a ticket of its own: hand_over opens it.
        ({ speaker }) =>
          wish === "asked" && "reason" in speaker ? { is: "buyer_asked", reason: speaker.reason } : { is: is[wish] },
        now,
      );
      if (!done?.step.ok) throw new AppError("not_found", "This conversation was not found.");
      const { word, notice } = done.step;
      const { speaker } = word;
      if (speaker.is === "closed") throw new AppError("conflict", "This conversation was closed at this very moment.");
      const withPerson = speaker.is === "waiting" || speaker.is === "person";
      if (withPerson) await tellOf(tx, "buyer.wrote", { ticket: done.ticket, conversation, epoch: word.epoch, wish });
      const ticket = done.ticket === null ? undefined : await findTicket(tx, done.ticket);
      return {
        data: {
          speaker: speaker.is,
          notice: notice === "person_joined" || notice === "closed" ? null : notice,
          reason: ticket?.reason ?? null,
        },
        facts: ticket
          ? [fact("ticket", "ticket", ticket.ticket_id, "text", { table: "tickets", ids: [ticket.ticket_id] })]
          : [],
      };
    });
  },
});
