import { createHmac } from "node:crypto";
import type { Answer } from "../../agents/answer.ts";
import type { Actor, Shop } from "../../core/context.ts";
import { notFound } from "../../core/errors.ts";
import { planOf } from "../../core/service/shop-plan.ts";
import { talksOfBuyer, type WindowLine, windowLines } from "../../db/buyer-window.ts";
import { readTalk } from "../../db/handoff/word.ts";
import { openTicketOf } from "../../db/tickets.ts";
import { widgetOf } from "../../db/widgets.ts";
import type { House } from "../shop-context.ts";
import type { Asks, Card } from "./card.ts";
import { dress, readingOf } from "./dress-answer.ts";

/** After so long without a word a buyer begins anew. */
const goesOnDays = 7;
const mostLines = 60;

export type Line = {
  turn: number;
  by: "buyer" | "machine" | "person";
  name: string | null;
  text: string;
  /** The sender's own id of a buyer's message. */
  id: string | null;
  language: string | null;
  at: string;
  cards: Card[];
  asks: Asks | null;
};

/** The conversation that a buyer goes on with, or the name of the next one: the same in every tab and on every device. */
export async function conversationOf(house: House, shop: Shop, actor: Actor): Promise<string> {
  const data = house.db.shop(shop.id);
  const since = new Date(house.now().getTime() - goesOnDays * 86_400_000);
  const { count, newest } = await talksOfBuyer(data, actor.id, since);
  if (newest) return newest;
  const { secret } = await widgetOf(data, house.now());
  // Nobody else can know it, so nobody can take it first.
  return `con_${createHmac("sha256", secret)
    .update(JSON.stringify([actor.id, count]))
    .digest("base64url")
    .slice(0, 22)}`;
}

const isAnswer = (kept: unknown): kept is Answer =>
  typeof kept === "object" && kept !== null && "facts" in kept && "answer" in kept;
/** The answer that a line of the machine is, as it was kept with the message that it answers. */
const answerAt = (lines: readonly WindowLine[], at: number): Answer | null => {
  const asked = lines.slice(0, at).findLast((line) => line.said_by === "buyer" && isAnswer(line.result));
  return isAnswer(asked?.result) && asked.result.answer === lines[at]?.body ? asked.result : null;
};

/** A buyer's own conversation as the window on the shop's site shows it; one that is not begun yet is empty. */
export async function windowOf(
  house: House,
  { shop, actor }: { shop: Shop; actor: Actor },
  conversation: string,
  after: number,
) {
  const data = house.db.shop(shop.id);
  const talk = await readTalk(data, conversation);
  if (talk && talk.buyer !== actor.id) throw notFound("Conversation", conversation);
  const speaker = talk?.word.speaker ?? { is: "machine" as const };
  // The message before belongs to the answer that comes first.
  const kept = talk ? await windowLines(data, conversation, Math.max(0, after - 6), mostLines) : [];
  const ticket = speaker.is === "machine" ? undefined : await openTicketOf(data, conversation);
  const lines: Line[] = [];
  for (const [at, line] of kept.entries()) {
    if (line.turn <= after) continue;
    const answer = line.said_by === "agent" ? answerAt(kept, at) : null;
    const reading = readingOf(line.reading);
    const dressed = await dress(answer ?? { facts: [], actions: [] }, reading, { data, shop, actor });
    lines.push({
      turn: line.turn,
      by: line.said_by === "agent" ? "machine" : line.said_by,
      name: line.said_by === "person" ? nameOf(shop, line.person_id) : null,
      text: line.body,
      id: line.client_message_id,
      language: reading?.language ?? null,
      at: line.said_at.toISOString(),
      cards: dressed.cards,
      asks: dressed.asks,
    });
  }
  return {
    conversation,
    speaker: speaker.is,
    person: speaker.is === "person" ? nameOf(shop, speaker.who) : null,
    ticket: ticket?.ticket_id ?? null,
    lines,
  };
}

/** The name that the shop gives its people to buyers; null for anybody else. */
const nameOf = (shop: Shop, id: string | null): string | null =>
  planOf(shop)
    .teams.flatMap(({ members }) => members)
    .find((member) => member.id === id)?.name ?? null;
