import { handOver } from "../../tools/tickets/hand-over.ts";
import type { Desk } from "./desk.ts";
import { dataOf, refused } from "./outcomes.ts";
import type { Brief, PlayResult } from "./play.ts";

type Wanted = {
  readonly reason: string;
  readonly urgent?: boolean;
  readonly orderId?: string | undefined;
  /** The buyer's words, where more than this turn's belong to the wish. */
  readonly said?: string;
  readonly found?: readonly string[];
};

/** To a person, with what was said and found; from then on the machine keeps silent in this conversation. A case that a person
 * gave back is not theirs again unless the buyer says so: then a yes is enough. */
export async function toPerson(brief: Brief, desk: Desk, wanted: Wanted): Promise<PlayResult> {
  const { reason } = wanted;
  const called = await desk.call(handOver, {
    reason,
    urgency: wanted.urgent || brief.sentiment === "angry" ? "high" : "normal",
    kind: brief.intent,
    customerSaid: wanted.said ?? brief.text,
    language: desk.language,
    ...(wanted.orderId ? { orderId: wanted.orderId } : {}),
    found: (wanted.found ?? []).slice(0, 40),
  });
  const ticket = called.facts.find("ticket");
  if (!ticket) {
    const no = refused(called, desk.language) ?? { template: "no-article", view: {} };
    return { ...no, expects: { intent: "human_agent" } };
  }
  const sorry = brief.sentiment === "neg" || brief.sentiment === "angry";
  return {
    template: "handoff",
    view: { notice: dataOf<{ notice: string }>(called)?.notice, ticket, sorry },
    handoff: { reason, ticket: String(ticket.value) },
  };
}
