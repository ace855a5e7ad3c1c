import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { refused } from "../playbook/outcomes.ts";
import { type Brief, type PlayResult, slot } from "../playbook/play.ts";

/** A handoff with all that was found, so that nobody asks the buyer twice. */
export async function handOff(brief: Brief, desk: Desk, reason: string, order?: Called): Promise<PlayResult> {
  const orderId = order?.facts.find("order")?.value;
  const earlier = slot(brief, "said");
  const called = await desk.call(handOver, {
    reason,
    kind: brief.intent,
    urgency: brief.sentiment === "angry" ? "high" : "normal",
    customerSaid: earlier ? `${earlier}\n${brief.text}` : brief.text,
    ...(orderId ? { orderId: String(orderId) } : {}),
    found: (order?.facts.all ?? [])
      .filter((fact) => fact.value !== null)
      .slice(0, 40)
      .map((fact) => `${fact.label}: ${fact.value}`),
  });
  const ticket = called.facts.find("ticket");
  if (!ticket) return refused(called, desk.language) ?? { template: "no-article", view: {} };
  return {
    template: "handed-over",
    view: { ticket, sorry: brief.sentiment === "neg" || brief.sentiment === "angry" },
    handoff: { reason, ticket: String(ticket.value) },
  };
}
