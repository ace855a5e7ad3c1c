import type { Answer } from "../../agents/answer.ts";
import { checkNumbers } from "../../agents/guards/bound-numbers.ts";
import { carryOut } from "../../agents/turn/carry-out.ts";
import type { Part } from "../../agents/turn/part.ts";
import type { Shop, ShopContext, ShopData, ShopTx } from "../../core/context.ts";
import type { StoredTurn } from "../../core/conversation.ts";
import { AppError, notFound } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import { readTalk } from "../../db/handoff/word.ts";
import { findProposal, type ProposalRow } from "../../db/proposals.ts";
import { openTicketOf } from "../../db/tickets.ts";
import { Packet } from "../../tools/tickets/packet.ts";
import { buyer } from "../actors.ts";
import { type House, shopContext } from "../shop-context.ts";

export type Suggestion = {
  readonly text: string;
  /** packet: the machine would hand over, and these are the first words that lie with the ticket. */
  readonly from: "machine" | "packet";
  /** The buyer's turn that it answers. */
  readonly turn: number;
  readonly language: string;
  readonly intent: string;
  readonly confidence: number;
  readonly facts: readonly Fact[];
  readonly tools: Answer["tools"];
  /** Changes that it would propose. They are not: whoever wants one asks for it with this tool and input. */
  readonly changes: readonly ProposalRow[];
  /** Waiting changes to which the buyer just said yes: they are carried out first, and `text` is empty until then. */
  readonly agreed: readonly string[];
};
/** Ends the transaction without a trace of it. */
class Rehearsed extends Error {}

/** What the machine would say now to what the buyer said last, with its facts and the changes it would propose. The turn is
 * carried out whole in a transaction that is taken back: nothing is said, kept, proposed or told. No model is asked. */
export async function rehearse(house: House, shop: Shop, conversation: string): Promise<Suggestion> {
  const data = house.db.shop(shop.id);
  const talk = await readTalk(data, conversation);
  if (!talk) throw notFound("Conversation", conversation);
  const ctx = await shopContext(house, shop, buyer(talk.buyer));
  let made: Suggestion | undefined;
  try {
    await data.transaction(async (tx) => {
      made = await inside(tx, { ...ctx, conversationId: conversation, embedder: null, meter: undefined }, conversation);
      throw new Rehearsed();
    });
  } catch (error) {
    if (made === undefined) throw error;
  }
  if (made === undefined) throw new AppError("unavailable", "Nothing can be suggested right now.");
  return made;
}

async function inside(tx: ShopTx, ctx: ShopContext, conversation: string): Promise<Suggestion> {
  const { before, last } = await lastWish(tx, conversation);
  const facts: Fact[] = [];
  const here: ShopContext = { ...ctx, data: within(tx) };
  // As if the machine had the word: who has it really is not touched.
  const open = { id: conversation, status: "open", epoch: 0, turns: before } as const;
  const parts = await carryOut({ side: "buyer", text: last.body, mind: null }, here, open, facts);
  const readers = [...new Set(parts.map(({ reading }) => reading.language))].map((language) => ({
    language,
    timezone: ctx.shop.timezone,
  }));
  const checked = checkNumbers(parts.map(({ rendered }) => rendered).join("\n\n"), facts, readers);
  const handsOver = parts.some(({ handoff }) => handoff !== undefined);
  // Words that tell of a deed are true only once it is done.
  const agreed = parts.flatMap(({ actions }) => actions).filter(({ status }) => status === "executed");
  const ready = handsOver ? await packetReply(tx, conversation) : null;
  const stated = [...checked.facts, ...parts.flatMap(({ cites }) => cites)];
  // A proposal's words state none of the facts behind it, and the packet's are not ours: all that was looked up, then.
  const found = ready === null && stated.length > 0 ? stated : facts;
  const [first] = parts;
  return {
    text: agreed.length > 0 ? "" : (ready ?? (handsOver ? "" : checked.text)),
    from: handsOver ? "packet" : "machine",
    turn: last.turn ?? 0,
    language: first?.reading.language ?? "",
    intent: first?.reading.brief.intent ?? "out_of_scope",
    confidence: first?.reading.brief.confidence ?? 0,
    facts: [...new Set(found)].map((fact, index) => ({ ...fact, id: `f${index + 1}` })),
    tools: parts.flatMap(({ tools }) => tools),
    changes: await proposedBy(tx, parts),
    agreed: agreed.map(({ id }) => id),
  };
}

/** What the buyer said since anybody answered, as one text, and the turns before it. */
async function lastWish(tx: ShopTx, conversation: string): Promise<{ before: StoredTurn[]; last: StoredTurn }> {
  const turns = await tx.query<StoredTurn & { turn: number }>(
    `select turn, said_by as "saidBy", body, reading from (select * from messages where conversation_id = $1 order by turn desc limit 20) m order by turn`,
    [conversation],
  );
  const at = turns.findLastIndex(({ saidBy }) => saidBy === "buyer");
  const last = turns[at];
  if (!last) throw new AppError("conflict", "The buyer has not said anything that could be answered.");
  return { before: turns.slice(0, at), last };
}

async function packetReply(tx: ShopTx, conversation: string): Promise<string | null> {
  const packet = Packet.safeParse((await openTicketOf(tx, conversation))?.packet);
  return packet.success ? packet.data.reply.text : null;
}

async function proposedBy(tx: ShopTx, parts: readonly Part[]): Promise<ProposalRow[]> {
  const waiting = parts.flatMap(({ actions }) => actions).filter(({ status }) => status === "awaiting_approval");
  const rows = await Promise.all(waiting.map(({ id }) => findProposal(tx, id)));
  return rows.flatMap((row) => (row ? [row] : []));
}

/** The shop's data within one open transaction. What fails inside takes back only itself, one after the other. */
function within(tx: ShopTx): ShopData {
  let before: Promise<unknown> = Promise.resolve();
  const savepoint = async <Result>(work: (tx: ShopTx) => Promise<Result>): Promise<Result> => {
    await tx.query("savepoint rehearsal");
    try {
      const result = await work(tx);
      await tx.query("release savepoint rehearsal");
      return result;
    } catch (error) {
      await tx.query("rollback to savepoint rehearsal");
      throw error;
    }
  };
  return {
    query: tx.query,
    transaction(work) {
      const mine = before.then(() => savepoint(work));
      before = mine.catch(() => {});
      return mine;
    },
  };
}
