import type { Shop, ShopTx } from "../../core/context.ts";
import { urgencyOf } from "../../core/handoff/urgency.ts";
import { newId } from "../../core/ids.ts";
import { majorOf } from "../../core/money.ts";
import { afterServiceTime } from "../../core/service/hours.ts";
import { planWithout, type Team } from "../../core/service/plan.ts";
import { routeTicket } from "../../core/service/routing.ts";
import { planOf } from "../../core/service/shop-plan.ts";
import { caseFacts, doneBefore } from "../../db/handoff/case.ts";
import { loadOf } from "../../db/handoff/queue.ts";
import type { TicketRow } from "../../db/tickets.ts";
import { type Asked, packetOf } from "./packet.ts";

export type Pressing = { readonly feeling: "pos" | "neu" | "neg" | "angry"; readonly pressed: boolean };

/** The team of a shop's plan by the name that a ticket bears; the shop as such where the plan has changed since. */
export function teamOf(shop: Shop, name: string | null): Team {
  const { teams } = planOf(shop);
  const [nobody] = planWithout(shop.timezone, null).teams;
  const found = teams.find((team) => team.name === (name ?? "")) ?? teams[0] ?? nobody;
  if (!found) throw new RangeError("A plan has a team.");
  return found;
}

/** A ticket in its queue. */
export const mineOf = ({
  ticket_id,
  urgency,
  created_at,
}: Pick<TicketRow, "ticket_id" | "urgency" | "created_at">) => ({
  ticket: ticket_id,
  urgency: urgency ?? "normal",
  created: created_at,
});

/** A ticket as it is opened: whose it is, when it is due, and its packet. Reads only. */
export async function openCase(
  tx: ShopTx,
  shop: Shop,
  asked: Asked,
  pressing: Pressing,
  where: { conversation: string | null; run: string; at: Date },
): Promise<TicketRow> {
  const { conversation, run, at } = where;
  const plan = planOf(shop);
  const known = await caseFacts(tx, { customer: asked.customer, order: asked.order, conversation });
  const before = conversation === null ? { runs: [], facts: [], turns: 1 } : await doneBefore(tx, conversation, 10, 30);
  const urgency = urgencyOf(
    {
      ...pressing,
      tier: known.tier,
      vip: plan.vip,
      total: known.total_minor === null ? null : majorOf(known.total_minor, shop.currency),
      largeOrder: plan.largeOrder,
      currency: shop.currency,
      promisedFor: known.promised_for,
    },
    at,
  );
  const need = { language: asked.language, kind: asked.kind, tier: known.tier };
  const way = routeTicket(plan, need, at, await loadOf(tx));
  const team = way?.team ?? teamOf(shop, null);
  const suited = (way?.members ?? []).map(({ id }) => id);
  const packet = packetOf(asked, run, known, before, urgency, { suited, missing: way?.missing ?? [] });
  return {
    ticket_id: newId("tic"),
    kind: asked.kind,
    reason: asked.reason,
    conversation_id: conversation,
    customer_id: asked.customer,
    order_id: asked.order,
    packet,
    language: asked.language,
    urgency: urgency.urgency,
    team: team.name,
    due_at: afterServiceTime(team, at, plan.answerWithin[urgency.urgency]),
    created_at: at,
  };
}
