import type { ShopContext } from "../../core/context.ts";
import type { OpenConversation } from "../../core/conversation.ts";
import { buyerWord } from "../../prompts/buyer-words.ts";
import { lastReading, type Reading } from "../playbook/read-brief.ts";
import { type Part, say } from "./part.ts";

/** Below this the likeliest reading is wrong about as often as right: then the buyer chooses. */
const sure = 0.4;
const mostOffered = 3;

/** The question which of its two or three likeliest readings a message has; nothing where it reads clearly enough, goes on
 * with what was asked before, or names an order. */
export function askMeaning(reading: Reading, open: OpenConversation, ctx: ShopContext): Part | undefined {
  const { brief, language } = reading;
  if (brief.confidence >= sure || lastReading(open.turns)?.expects || brief.slots["order_id"]) return undefined;
  const offered = [...new Set([brief.intent, ...brief.alternatives])].flatMap((intent) => {
    const words = buyerWord(`wish.${intent}`, language);
    return words ? [{ intent, words }] : [];
  });
  const choices = offered.slice(0, mostOffered);
  const expects = { intent: "which_meaning", slots: { choices: choices.map(({ intent }) => intent).join() } };
  const asked = { ...reading, ...(choices.length > 1 ? { expects } : {}) };
  const view = { rows: choices.map(({ words }) => words) };
  return say(choices.length > 1 ? "which-meaning" : "out-of-scope", view, asked, ctx, "customer-service");
}
