import { setTimeout as after } from "node:timers/promises";
import { answerTurn } from "../../agents/answer.ts";
import type { ModelMind } from "../../agents/model/mind.ts";
import type { Permission, ShopContext } from "../../core/context.ts";
import type { Conversations, FinishedTurn } from "../../core/conversation.ts";
import { AppError } from "../../core/errors.ts";
import { shopId } from "../../core/ids.ts";
import type { Tape } from "../../core/tape.ts";
import { type Difference, fieldThatDiffers, textsPart } from "./difference.ts";
import { openPlayer } from "./player.ts";
import { tapedMind } from "./taped-mind.ts";
import type { TurnTape } from "./turn-tape.ts";

const closed = () => Promise.reject(new AppError("unavailable", "A turn that is played again touches no data."));
const never = new AbortController().signal;
const longestMs = 20_000;

function contextOf({ context }: TurnTape, tape: Tape): ShopContext {
  const { shop, actor, now, ...rest } = context;
  const at = new Date(now);
  return {
    ...rest,
    shop: { ...shop, id: shopId(shop.id) },
    // Names of permissions that this program has no longer open nothing.
    actor: { ...actor, permissions: new Set(actor.permissions as Permission[]) },
    conversationId: null,
    data: { query: closed, transaction: closed },
    now: () => at,
    signal: never,
    incident: () => "inc_played_again",
    tape,
  };
}

function mindOf({ mind }: TurnTape, tape: Tape): ModelMind | null {
  if (!mind) return null;
  const silent: ModelMind = {
    ...mind,
    road: { ask: closed },
    purse: () => ({ bind: closed, settle: closed }),
    keep: closed,
    failed: () => {},
  };
  return tapedMind(silent, tape, () => {});
}

/** The conversation as it stood; the answer goes to `take` and nowhere else. */
const conversationOf = ({ conversation }: TurnTape, take: (turn: FinishedTurn) => void): Conversations => ({
  hear: async () => ({ conversation, result: null }),
  async finished(turn) {
    take(turn);
    return true;
  },
});

function compared({ answer }: TurnTape, turn: FinishedTurn, steps: number): Difference | null {
  const step = steps + 1;
  if (turn.answer !== answer.text) return { step, what: textsPart(turn.answer, answer.text) };
  const [now, then] = [
    { result: turn.result, reading: turn.reading },
    { result: answer.result, reading: answer.reading },
  ];
  // As text: this is what is stored and sent.
  const [text, before] = [JSON.stringify(now), JSON.stringify(then)];
  if (text === before) return null;
  return { step, what: `beside the words, ${fieldThatDiffers(JSON.parse(text), then)}` };
}

/** Runs a turn with today's code on its tape: no tool, no network, no data. Null where it goes the very same way to the very
 * same bytes, else the first step that differs. */
export async function playTurn(tape: TurnTape): Promise<Difference | null> {
  const player = openPlayer(tape.events);
  const { said } = tape;
  const turns: FinishedTurn[] = [];
  const conversations = conversationOf(tape, (turn) => turns.push(turn));
  const turn = { ...said, conversation: tape.conversation.id, mind: mindOf(tape, player.tape) };
  const over = new AbortController();
  const answered = answerTurn(turn, contextOf(tape, player.tape), conversations).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  // Today's code may wait for a step that had not ended when the turn had.
  const late = after(longestMs, "it comes to no end", over).catch(() => null);
  const failure = await Promise.race([answered, late]).finally(() => over.abort());
  const difference = player.difference();
  if (difference) return difference;
  const [finished] = turns;
  const step = tape.events.length + 1;
  return finished ? compared(tape, finished, tape.events.length) : { step, what: `the turn fails: ${failure}` };
}
