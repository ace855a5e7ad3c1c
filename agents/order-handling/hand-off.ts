import type { Called, Desk } from "../playbook/desk.ts";
import { toPerson } from "../playbook/hand-over.ts";
import { type Brief, type PlayResult, slot } from "../playbook/play.ts";

/** A handoff with all that was found, so that nobody asks the buyer twice. */
export async function handOff(brief: Brief, desk: Desk, reason: string, order?: Called): Promise<PlayResult> {
  const orderId = order?.facts.find("order")?.value;
  const earlier = slot(brief, "said");
  return toPerson(brief, desk, {
    reason,
    orderId: orderId ? String(orderId) : undefined,
    said: earlier ? `${earlier}\n${brief.text}` : brief.text,
    found: order?.facts.all ?? [],
  });
}
