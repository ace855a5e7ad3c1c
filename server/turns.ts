import { type Answer, answerTurn, type TurnEvents } from "../agents/answer.ts";
import type { Actor, Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { conversationsOf } from "../db/conversations.ts";
import { observeTurn } from "./observe-turn.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type House, shopContext } from "./shop-context.ts";

export type Message = {
  text: string;
  conversation?: string | undefined;
  asOf?: string | undefined;
  clientMessageId?: string | undefined;
};
const longest = 4000;
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
): Promise<Answer> {
  const text = typed(message.text);
  if (text === "") throw new AppError("invalid_input", "The message is empty: write what you want to know.");
  if (text.length > longest)
    throw new AppError(
      "invalid_input",
      `The message has ${text.length} characters; at most ${longest} are read. Please shorten it.`,
    );
  const side = actor.kind === "buyer" ? "buyer" : "merchant";
  return observeTurn(house, side, shop.id, async () => {
    const ctx = await shopContext(house, shop, actor, { asOf: message.asOf });
    const conversations = conversationsOf(ctx.data, { side, actorId: actor.id }, house.now);
    const { conversation = null, clientMessageId = null } = message;
    const answer = () => answerTurn({ side, text, conversation, clientMessageId }, ctx, conversations, events);
    return conversation === null ? answer() : inOrder(JSON.stringify([shop.id, conversation]), answer);
  });
}
