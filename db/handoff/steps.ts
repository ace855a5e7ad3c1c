import type { ShopTx } from "../../core/context.ts";
import type { Happening, Notice, Word } from "../../core/handoff/who-speaks.ts";
import type { Database } from "../database.ts";
import { asScheduler, tellOf } from "../outbox.ts";
import {
  answerTicket,
  assignTicket,
  endTicket,
  type KeptTicket,
  openTicket,
  openTicketOf,
  type TicketRow,
} from "../tickets.ts";
import { addTurn } from "./turns.ts";
import { type Now, type Stepped, stepWord } from "./word.ts";

/** What a step leads to beside the word itself: the ticket follows, and the shop's people hear of it. */
const topics: Readonly<Partial<Record<Notice, string>>> = {
  waiting_again: "ticket.waits_again",
  person_joined: "ticket.taken",
  machine_again: "ticket.given_back",
  called_off: "ticket.called_off",
  closed: "ticket.closed",
};
const ends: Readonly<Partial<Record<Notice, NonNullable<KeptTicket["ended_as"]>>>> = {
  machine_again: "given_back",
  called_off: "called_off",
  closed: "closed",
};

async function ticketFollows(
  tx: ShopTx,
  conversation: string,
  notice: Notice,
  { speaker }: Word,
  now: Now,
  takenOver: More["takenOver"],
): Promise<string | null> {
  const open = (await openTicketOf(tx, conversation))?.ticket_id;
  // A person who takes the word from the machine has a ticket as well, so that every conversation with a person is listed.
  const ticket = open ?? (notice === "person_joined" && takenOver ? await openTicket(tx, await takenOver()) : null);
  if (ticket === null) return null;
  const end = ends[notice];
  if (end) await endTicket(tx, ticket, end, end === "closed" ? now.by : null, now.at);
  else if (notice === "person_joined")
    await assignTicket(tx, ticket, speaker.is === "person" ? speaker.who : null, now.at);
  else if (notice === "waiting_again") await assignTicket(tx, ticket, null, now.at);
  return ticket;
}

/** The buyer of a conversation, the language of it and what was said last: for a ticket that nobody wrote. */
export async function lastSaid(
  tx: ShopTx,
  conversation: string,
): Promise<{ actor_id: string; language: string | null; said: string | null } | undefined> {
  const [row] = await tx.query<{ actor_id: string; language: string | null; said: string | null }>(
    `select c.actor_id, (select m.reading->>'language' from messages m where m.conversation_id = c.conversation_id and m.reading is not null
         order by m.turn desc limit 1) as language,
       (select m.body from messages m where m.conversation_id = c.conversation_id and m.said_by = 'buyer' order by m.turn desc limit 1) as said
     from conversations c where c.conversation_id = $1`,
    [conversation],
  );
  return row;
}

type More = {
  /** What the buyer is told, where no answer of a run says it. */
  readonly words?: (notice: Notice, ticket: string | null) => Promise<string>;
  readonly reply?: { readonly person: string; readonly text: string; readonly clientId: string | null };
  readonly takenOver?: () => Promise<TicketRow>;
};
/** One step with all that follows from it, in one transaction: the ticket, what the buyer is told (where `words` has any), what
 * a person said, and the events. Nothing of it is there where the step is refused. */
export async function happen(
  tx: ShopTx,
  conversation: string,
  happening: (word: Word) => Happening,
  now: Now,
  more: More = {},
): Promise<(Stepped & { ticket: string | null; turn: number | null }) | undefined> {
  const stepped = await stepWord(tx, conversation, happening, now);
  if (!stepped?.step.ok) return stepped && { ...stepped, ticket: null, turn: null };
  const { notice, word } = stepped.step;
  const follows = notice !== null && notice in topics;
  const ticket = follows
    ? await ticketFollows(tx, conversation, notice, word, now, more.takenOver)
    : ((await openTicketOf(tx, conversation))?.ticket_id ?? null);
  const told = notice === null ? undefined : await more.words?.(notice, ticket);
  if (told !== undefined)
    await addTurn(tx, conversation, { by: "agent", person: null, text: told, clientId: null, at: now.at });
  const { reply } = more;
  const turn = reply ? await addTurn(tx, conversation, { ...reply, by: "person", at: now.at }) : null;
  if (reply && ticket !== null) await answerTicket(tx, ticket, now.at);
  const topic = reply ? "ticket.answered" : notice === null ? null : topics[notice];
  if (topic) await tellOf(tx, topic, { ticket, conversation, epoch: word.epoch, by: now.by });
  return { ...stepped, ticket, turn };
}

export type Held = { shop: string; conversation: string };
/** Locks over all shops that ran out while a buyer waits, or that end later than any can: those of a clock that was off. */
export const runOut = (db: Database, at: Date, latest: Date, limit: number): Promise<Held[]> =>
  asScheduler(db, (tx) =>
    tx.query<Held>(
      `select shop_id as shop, conversation_id as conversation from conversations
        where held_by is not null and ((owed and held_until <= $1) or held_until > $2) order by held_until limit $3`,
      [at, latest, limit],
    ),
  );
