import { answerTurn, type Given, type TurnEvents } from "../agents/answer.ts";
import type { Actor, Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { conversationsOf } from "../db/conversations.ts";
import { observeTurn } from "./observe-turn.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { recorded } from "./replay/record-turn.ts";
import { type House, shopContext } from "./shop-context.ts";

export type Message = {
  text: string;
  conversation?: string | undefined;
  asOf?: string | undefined;
  clientMessageId?: string | undefined;
};
export const longestMessage = 4000;
/** Without what no keyboard types and no database stores: control characters and halves of characters. */
const typed = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/(?![\n\t])\p{Cc}/gu, "")
    .trim();
/** Messages of one conversation are answered in their order: each answer leans on the one before. */
const inOrder = oneAtATime();

/** One turn of either side, from the command line or over HTTP. */
export async function takeTurn(
  house: House,
  shop: Shop,
  actor: Actor,
  message: Message,
  events: TurnEvents = {},
): Promise<Given> {
  const text = typed(message.text);
  if (text === "") throw new AppError("invalid_input", "The message is empty: write what you want to know.");
  if (text.length > longestMessage)
    throw new AppError(
      "invalid_input",
      `The message has ${text.length} characters; at most ${longestMessage} are read. Please shorten it.`,
    );
  const side = actor.kind === "buyer" ? "buyer" : "merchant";
  const { conversation = null, clientMessageId = null } = message;
  return observeTurn(house, side, shop.id, async () => {
    const turn = newer(house, JSON.stringify([shop.id, conversation]), conversation === null, clientMessageId);
    const ctx = await shopContext(house, shop, actor, { asOf: message.asOf, ...(turn ? { signal: turn.signal } : {}) });
    const conversations = conversationsOf(ctx.data, { side, actorId: actor.id }, house.now);
    const said = { side, text, conversation, clientMessageId, mind: house.mind ?? null } as const;
    const taken = recorded({ said, ctx, conversations }, house.keepTurns ?? "model");
    const answer = () => answerTurn(taken.said, taken.ctx, taken.conversations, events).finally(turn?.over);
    return conversation === null ? answer() : inOrder(JSON.stringify([shop.id, conversation]), answer);
  });
}

type Running = { readonly id: string | null; readonly controller: AbortController };
const running = new Map<string, Running>();
/** With a model a turn may take its time: who writes again meanwhile is answered at once, with both messages in view. */
function newer({ mind }: House, key: string, isNew: boolean, id: string | null) {
  if (!mind || isNew) return undefined;
  const before = running.get(key);
  // The same message sent again waits for its answer.
  if (before && (id === null || before.id !== id)) before.controller.abort();
  const mine: Running = { id, controller: new AbortController() };
  running.set(key, mine);
  const over = () => {
    if (running.get(key) === mine) running.delete(key);
  };
  return { signal: mine.controller.signal, over };
}
