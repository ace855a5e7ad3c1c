import { handOver } from "../../tools/tickets/hand-over.ts";
import { refused } from "../playbook/outcomes.ts";
import type { Play, Plays } from "../playbook/play.ts";

const says =
  (template: string): Play =>
  async (_, desk) => ({ template, view: { shop: desk.ctx.shop.name } });

/** A person, with what was said; from then on the machine keeps silent in this conversation. */
export const toPerson =
  (reason: string, urgency: "high" | "normal"): Play =>
  async (brief, desk) => {
    const called = await desk.call(handOver, { reason, urgency, kind: brief.intent, customerSaid: brief.text });
    const ticket = called.facts.find("ticket");
    if (!ticket) return refused(called, desk.language) ?? { template: "no-article", view: {} };
    const sorry = brief.sentiment === "neg" || brief.sentiment === "angry";
    return { template: "handed-over", view: { ticket, sorry }, handoff: { reason, ticket: String(ticket.value) } };
  };

export const generalPlays: Plays = {
  greeting: says("greeting"),
  thanks_bye: says("thanks"),
  chitchat: says("chitchat"),
  out_of_scope: says("out-of-scope"),
  human_agent: toPerson("The buyer asked for a person.", "normal"),
  complaint: toPerson("The buyer complains.", "high"),
  account_issue: toPerson("A problem with the account.", "normal"),
};
