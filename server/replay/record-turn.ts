import type { Turn } from "../../agents/answer.ts";
import type { ShopContext } from "../../core/context.ts";
import type { Conversations, OpenConversation } from "../../core/conversation.ts";
import { openRecorder, type Recorder } from "./recorder.ts";
import { tapedMind } from "./taped-mind.ts";
import type { TurnTape } from "./turn-tape.ts";

type Taken = { readonly said: Turn; readonly ctx: ShopContext; readonly conversations: Conversations };
/** Which turns are recorded: all of them, or those in which a model was asked. */
export type KeepTurns = "all" | "model";

const contextOf = ({ shop, actor, runId, asOf, knownUntil, now }: ShopContext): TurnTape["context"] => ({
  shop: { ...shop, policies: { ...shop.policies } },
  actor: { kind: actor.kind, id: actor.id, permissions: [...actor.permissions] },
  runId,
  asOf,
  knownUntil,
  now: now().toISOString(),
});

function writtenBy(recorder: Recorder, taken: Taken, context: TurnTape["context"]) {
  const { mind, side, text, clientMessageId } = taken.said;
  return (open: OpenConversation, answer: TurnTape["answer"]): string => {
    const tape: TurnTape = {
      version: 1,
      said: { side, text, clientMessageId: clientMessageId ?? null },
      context,
      mind: mind ? { budget: mind.budget, mostOutput: mind.mostOutput, dearest: mind.dearest } : null,
      conversation: { id: open.id, status: open.status, epoch: open.epoch, turns: [...open.turns] },
      events: [...recorder.events],
      answer,
    };
    return JSON.stringify(tape);
  };
}

/** The same turn with a tape running, where one is wanted; the recording is stored with the answer, in one statement. */
export function recorded(taken: Taken, keep: KeepTurns): Taken {
  const { said, ctx, conversations } = taken;
  if (keep === "model" && !said.mind) return taken;
  const recorder = openRecorder();
  const write = writtenBy(recorder, taken, contextOf(ctx));
  const mind = said.mind ? tapedMind(said.mind, recorder.tape, (calls) => recorder.label(calls)) : null;
  let open: OpenConversation | null = null;
  return {
    said: { ...said, mind },
    ctx: { ...ctx, tape: recorder.tape },
    conversations: {
      async hear(...message) {
        const heard = await conversations.hear(...message);
        open = heard.conversation;
        return heard;
      },
      finished(turn) {
        const wanted = keep === "all" || recorder.events.some(({ kind }) => kind === "model" || kind === "purse");
        const answer = { text: turn.answer, reading: turn.reading, result: turn.result };
        return conversations.finished({ ...turn, tape: open && wanted ? write(open, answer) : null });
      },
    },
  };
}
