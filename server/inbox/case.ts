import { isGuestId, type Shop } from "../../core/context.ts";
import { notFound } from "../../core/errors.ts";
import type { FactUnit, Source } from "../../core/facts.ts";
import { readTalk } from "../../db/handoff/word.ts";
import { type CaseTurn, caseTurns, customerOf, factsOfRuns, type RunFact, ticketOf } from "../../db/inbox/turns.ts";
import type { KeptTicket } from "../../db/tickets.ts";
import { Packet } from "../../tools/tickets/packet.ts";
import { type PublicFact, publicFact } from "../public-answer.ts";
import type { House } from "../shop-context.ts";

type Found = { label: string; value: RunFact["value"]; unit: string | null; source: Record<string, unknown> };
/** Kept facts name no currency: money in them is the shop's. */
const shown = ({ currency }: Shop, id: string, { label, value, unit, source }: Found): PublicFact =>
  // Units and sources were typed when they were kept.
  publicFact({ id, label, value, unit: (unit ?? "text") as FactUnit, currency, source: source as Source });

function packetJson(shop: Shop, kept: Record<string, unknown>) {
  const read = Packet.safeParse(kept);
  if (!read.success) return null;
  const { said, summary, tried, facts, next, reply, why, missing } = read.data;
  return {
    said,
    summary,
    tried: tried.map(({ agent, tool, ok }) => ({ agent, name: tool, ok })),
    facts: facts.map((each, index) => shown(shop, `p${index + 1}`, each)),
    next,
    reply,
    why: why.map(({ zh, en }) => ({ zh, en })),
    missing,
    unsent: typeof kept["unsent"] === "string" ? kept["unsent"] : null,
  };
}
const ticketJson = (shop: Shop, row: KeptTicket) => ({
  id: row.ticket_id,
  kind: row.kind,
  status: row.status,
  urgency: row.urgency,
  team: row.team,
  order: row.order_id,
  dueAt: row.due_at,
  takenBy: row.taken_by,
  answeredAt: row.answered_at,
  createdAt: row.created_at,
  closedAt: row.closed_at,
  packet: packetJson(shop, row.packet),
});

const turnJson = (shop: Shop, row: CaseTurn, facts: readonly RunFact[]) => ({
  turn: row.turn,
  saidBy: row.said_by,
  person: row.person_id,
  text: row.body,
  saidAt: row.said_at,
  agent: row.agent,
  mind: row.mind,
  intent: row.reading?.brief?.intent ?? null,
  confidence: row.reading?.brief?.confidence ?? null,
  tools: row.tools.map(({ name, ok }) => ({ name, ok })),
  facts: facts.filter(({ run_id }) => run_id === row.run_id).map((fact) => shown(shop, fact.fact_id, fact)),
  mark: row.mark && { mark: row.mark, note: row.note },
});

/** A buyer's conversation as the shop's people look at it: its turns with what lies behind each answer, who has the word, and
 * the ticket with its packet. `before` a turn: the page of turns before it. */
export async function caseOf(
  house: House,
  shop: Shop,
  me: string,
  id: string,
  { before, limit }: { before: number | null; limit: number },
) {
  const data = house.db.shop(shop.id);
  const talk = await readTalk(data, id);
  if (!talk) throw notFound("Conversation", id);
  const rows = await caseTurns(data, id, before, limit);
  const facts = await factsOfRuns(
    data,
    rows.flatMap(({ run_id }) => run_id ?? []),
  );
  const ticket = await ticketOf(data, id);
  const customer = await customerOf(data, talk.buyer);
  const { speaker, epoch, owed } = talk.word;
  const held = speaker.is === "person" ? speaker : null;
  return {
    conversation: id,
    me,
    customer: {
      id: talk.buyer,
      name: customer?.name ?? null,
      tier: customer?.vip_tier ?? null,
      guest: isGuestId(talk.buyer),
      orders: customer?.orders ?? 0,
    },
    speaker: speaker.is,
    person: held?.who ?? null,
    until: held && new Date(held.until).toISOString(),
    epoch,
    owed,
    ticket: ticket ? ticketJson(shop, ticket) : null,
    turns: rows.map((row) => turnJson(shop, row, facts)),
    earlier: (rows[0]?.turn ?? 1) > 1 && rows.length === limit,
  };
}
