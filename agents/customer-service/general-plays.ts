import { toPerson } from "../playbook/hand-over.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { asksMachine } from "../playbook/settle-intent.ts";
import { optOutPlay } from "./opt-out-play.ts";

const says =
  (template: string): Play =>
  async (_, desk) => ({ template, view: { shop: desk.ctx.shop.name } });

const person =
  (reason: string, urgent = false): Play =>
  (brief, desk) =>
    toPerson(brief, desk, { reason, urgent });

export const generalPlays: Plays = {
  greeting: says("greeting"),
  thanks_bye: says("thanks"),
  chitchat: (brief, desk) => says(asksMachine.test(brief.text) ? "machine" : "chitchat")(brief, desk),
  out_of_scope: says("out-of-scope"),
  human_agent: person("The buyer asked for a person."),
  complaint: person("The buyer complains.", true),
  stop_messages: optOutPlay,
  account_issue: person("A problem with the account."),
};
