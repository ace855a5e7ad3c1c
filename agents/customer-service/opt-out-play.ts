import { isGuest } from "../../core/context.ts";
import { stopMessages } from "../../tools/flows/stop-messages.ts";
import { refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { noMoreMessages } from "../playbook/signs/no-more-messages.ts";

/** Whoever wants no more messages gets none; of whom nobody knows who he is, he is told how. */
export const optOutPlay: Play = async ({ text }, desk) => {
  const template = "messages-stopped";
  if (isGuest(desk.ctx.actor)) return { template, view: { guest: true } };
  if (noMoreMessages(text) === "how") return { template, view: { how: true } };
  const called = await desk.call(stopMessages, {});
  return refused(called, desk.language) ?? { template, view: {} };
};
