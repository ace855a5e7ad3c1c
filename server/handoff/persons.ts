import { type Actor, isGuestId, type Shop, type ShopTx } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Happening, Why } from "../../core/handoff/who-speaks.ts";
import { planOf } from "../../core/service/shop-plan.ts";
import { happen, lastSaid } from "../../db/handoff/steps.ts";
import { turnOf } from "../../db/handoff/turns.ts";
import { readTalk } from "../../db/handoff/word.ts";
import { tellOf } from "../../db/outbox.ts";
import { assignTicket, endTicket, findTicket, type KeptTicket, openTicketOf } from "../../db/tickets.ts";
import { openCase } from "../../tools/tickets/open-case.ts";
import type { House } from "../shop-context.ts";
import { noticeText } from "./notice.ts";
import { keepPersonsPromises } from "./persons-promises.ts";

export type Verb = "take" | "reply" | "stay" | "leave" | "give_back" | "close";
export type Wish = { readonly verb: Verb; readonly text?: string; readonly id?: string; readonly seen?: number };
export type Done = {
  ticket: string | null;
  conversation: string | null;
  /** Name it when giving back or closing: a message that came meanwhile is then not passed over. */
  epoch: number;
  /** Until when the word is this person's without another sign; null where it is not. */
  until: string | null;
  turn: number | null;
};

const happeningOf = (wish: Wish, who: string): Happening => {
  const { seen } = wish;
  switch (wish.verb) {
    case "take":
      return { is: "person_took", who };
    case "reply":
      return { is: "person_replied", who };
    case "stay":
      return { is: "person_stayed", who };
    case "leave":
      return { is: "person_left", who };
    case "give_back":
      return { is: "person_gave_back", who, seen };
    case "close":
      return { is: "person_closed", who, seen };
    default:
      return wish.verb satisfies never;
  }
};
const sentences: Record<Why, string> = {
  held: "Somebody else has this conversation and is there: ask them, or wait until their time is over.",
  not_yours: "This conversation is not yours now: take it first. What you wrote was not sent.",
  unseen: "The buyer wrote something that you have not seen: look at it first.",
  settled: "A person dealt with this already.",
  over: "This conversation is closed already.",
};

/** One deed of a person in a buyer's conversation, whole or not at all; refused with a sentence where they do not have the word. */
export async function personDoes(
  house: House,
  shop: Shop,
  actor: Actor,
  conversation: string,
  wish: Wish,
): Promise<Done> {
  const data = house.db.shop(shop.id);
  const clientId = wish.id === undefined ? null : `person ${actor.id} ${wish.id}`;
  return data.transaction(async (tx) => {
    const known = clientId === null ? undefined : await turnOf(tx, conversation, clientId);
    if (known !== undefined) {
      const talk = await readTalk(tx, conversation);
      const ticket = await openTicketOf(tx, conversation);
      return {
        ticket: ticket?.ticket_id ?? null,
        conversation,
        epoch: talk?.word.epoch ?? 0,
        until: null,
        turn: known,
      };
    }
    const at = house.now();
    const done = await happen(
      tx,
      conversation,
      () => happeningOf(wish, actor.id),
      { at, lease: planOf(shop).lease, by: actor.id },
      {
        words: (notice, ticket) => noticeText(tx, notice, ticket, nameOf(actor, shop), shop, at),
        takenOver: () => takenOver(tx, shop, conversation, at),
        ...(wish.verb === "reply" ? { reply: { person: actor.id, text: wish.text ?? "", clientId } } : {}),
      },
    );
    if (!done) throw new AppError("not_found", `Conversation ${conversation} was not found in this shop.`);
    if (!done.step.ok) throw new AppError("conflict", sentences[done.step.why]);
    const { turn } = done;
    if (wish.verb === "reply" && turn !== null)
      await keepPersonsPromises(tx, shop, actor, { conversation, turn, text: wish.text ?? "", at });
    const { speaker, epoch } = done.step.word;
    const until = speaker.is === "person" ? new Date(speaker.until).toISOString() : null;
    return { ticket: done.ticket, conversation, epoch, until, turn };
  });
}

/** The name a buyer reads: the one in the plan; anybody else is a person of the shop. */
const nameOf = ({ id }: Actor, shop: Shop): string | null =>
  planOf(shop)
    .teams.flatMap(({ members }) => members)
    .find((member) => member.id === id)?.name ?? null;

/** The ticket of a conversation that a person takes from the machine. */
async function takenOver(tx: ShopTx, shop: Shop, conversation: string, at: Date) {
  const talk = await lastSaid(tx, conversation);
  const customer = talk && !isGuestId(talk.actor_id) ? talk.actor_id : null;
  const asked = {
    reason: "A person took the conversation over.",
    kind: "takeover",
    said: talk?.said ?? "",
    language: talk?.language ?? shop.locale,
    order: null,
    customer,
    found: [],
    facts: [],
    tried: [],
    draft: null,
  };
  return openCase(tx, shop, asked, { feeling: "neu", pressed: false }, { conversation, run: conversation, at });
}

/** The same by the ticket. A ticket without a conversation (somebody wrote it down) is only taken and closed. */
export async function personDoesWith(house: House, shop: Shop, actor: Actor, id: string, wish: Wish): Promise<Done> {
  const data = house.db.shop(shop.id);
  const ticket = await findTicket(data, id);
  if (!ticket || ticket.status === "closed")
    throw new AppError("not_found", `No open ticket ${id} was found in this shop.`);
  const { conversation_id: conversation } = ticket;
  if (conversation !== null && (await readTalk(data, conversation)))
    return personDoes(house, shop, actor, conversation, wish);
  return alone(house, shop, actor, ticket, wish);
}

async function alone(
  house: House,
  shop: Shop,
  actor: Actor,
  { ticket_id: id }: KeptTicket,
  { verb }: Wish,
): Promise<Done> {
  const at = house.now();
  await house.db.shop(shop.id).transaction(async (tx) => {
    if (verb === "close") await endTicket(tx, id, "closed", actor.id, at);
    else if (verb === "take" || verb === "leave") await assignTicket(tx, id, verb === "take" ? actor.id : null, at);
    else throw new AppError("invalid_input", "This ticket belongs to no conversation: take it, leave it or close it.");
    const topic = { close: "ticket.closed", take: "ticket.taken", leave: "ticket.waits_again" }[verb];
    await tellOf(tx, topic, { ticket: id, conversation: null, by: actor.id });
  });
  return { ticket: id, conversation: null, epoch: 0, until: null, turn: null };
}
