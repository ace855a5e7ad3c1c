import type { ShopContext } from "../../core/context.ts";
import type { OpenConversation } from "../../core/conversation.ts";
import { AppError } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import { approve, reject, waitingHere } from "../../tools/decide-change.ts";
import { writeToolNamed } from "../../tools/directory.ts";
import { readConsent } from "../playbook/consent.ts";
import type { ActionNote, ToolTrace } from "../playbook/desk.ts";
import { refusal } from "../playbook/outcomes.ts";
import { lastReading, type Reading } from "../playbook/read-brief.ts";
import { changeWords } from "../playbook/wording/change-words.ts";
import { type Part, type Said, say } from "./part.ts";

const longestConsent = 60;
/** A yes or no to the change that waits here: decided by the gate, never by an agent. */
export async function decideWaiting(
  turn: Said,
  reading: Reading,
  open: OpenConversation,
  ctx: ShopContext,
  facts: Fact[],
): Promise<Part | undefined> {
  const shown = lastReading(open.turns)?.shown ?? [];
  // Few words could be a yes: only for those is the change looked up.
  const waiting = shown.length > 0 && turn.text.length <= longestConsent ? await waitingHere(shown, ctx) : undefined;
  const consent = readConsent(turn.text, waiting?.tool);
  const tool = waiting ? writeToolNamed(waiting.tool) : undefined;
  if (!consent || !waiting || !tool) return undefined;
  const summary = changeWords(waiting.tool, waiting.input, JSON.parse(waiting.summary), reading.language);
  const note = (status: string): ActionNote => ({ id: waiting.proposal_id, kind: waiting.tool, status, summary });
  const trace = (ok: boolean): ToolTrace => ({ name: waiting.tool, input: waiting.input, ok });
  try {
    if (consent === "no") {
      await reject(waiting.proposal_id, turn.text, ctx);
      return { ...say("change-dropped", {}, reading, ctx, "order-handling"), actions: [note("rejected")] };
    }
    facts.push(...(await approve(tool, waiting.proposal_id, ctx)).facts);
    return {
      ...say("change-done", { summary }, reading, ctx, "order-handling"),
      actions: [note("executed")],
      tools: [trace(true)],
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sentence = refusal(error.message, reading.language);
    return {
      ...say("refused", { sentence, offer: turn.side === "buyer" }, reading, ctx, "order-handling"),
      actions: [note(waiting.status)],
      tools: [trace(false)],
    };
  }
}
