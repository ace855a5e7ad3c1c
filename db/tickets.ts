import type { ShopTx } from "../core/context.ts";
import { tellOf } from "./outbox.ts";

export type TicketRow = {
  ticket_id: string;
  kind: string;
  reason: string;
  conversation_id: string | null;
  customer_id: string | null;
  order_id: string | null;
  packet: Record<string, unknown>;
  language: string | null;
  urgency: string | null;
  team: string | null;
  due_at: Date | null;
  created_at: Date;
};
export type KeptTicket = TicketRow & {
  status: "open" | "taken" | "closed";
  taken_by: string | null;
  taken_at: Date | null;
  answered_at: Date | null;
  closed_at: Date | null;
  ended_as: "given_back" | "called_off" | "closed" | null;
};

/** Opens a ticket; the open one of its conversation where there is one already. Who speaks there is a step of its own. */
export async function openTicket(tx: ShopTx, row: TicketRow): Promise<string> {
  const [opened] = await tx.query<{ ticket_id: string }>(
    `insert into tickets (shop_id, ticket_id, kind, reason, conversation_id, customer_id, order_id, packet, language, urgency, team, due_at, created_at)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (shop_id, conversation_id) where status <> 'closed' and conversation_id is not null do nothing returning ticket_id`,
    [
      row.ticket_id,
      row.kind,
      row.reason,
      row.conversation_id,
      row.customer_id,
      row.order_id,
      JSON.stringify(row.packet),
      row.language,
      row.urgency,
      row.team,
      row.due_at,
      row.created_at,
    ],
  );
  if (opened) {
    const { kind, conversation_id, urgency, team, language } = row;
    await tellOf(tx, "ticket.opened", {
      ticket: opened.ticket_id,
      kind,
      conversation: conversation_id,
      urgency,
      team,
      language,
    });
    return opened.ticket_id;
  }
  return (await openTicketOf(tx, row.conversation_id ?? ""))?.ticket_id ?? row.ticket_id;
}

/** The ticket of a conversation that is not closed; there is at most one. */
export async function openTicketOf(tx: Pick<ShopTx, "query">, conversation: string): Promise<KeptTicket | undefined> {
  const [row] = await tx.query<KeptTicket>("select * from tickets where conversation_id = $1 and status <> 'closed'", [
    conversation,
  ]);
  return row;
}
export async function findTicket(tx: Pick<ShopTx, "query">, id: string): Promise<KeptTicket | undefined> {
  const [row] = await tx.query<KeptTicket>("select * from tickets where ticket_id = $1", [id]);
  return row;
}

/** Somebody works on a ticket (null: it waits again). When it was first taken stays. */
export const assignTicket = (tx: ShopTx, id: string, who: string | null, at: Date) =>
  tx.query(
    `update tickets set status = $3, taken_by = $2, taken_at = case when $2::text is null then taken_at else coalesce(taken_at, $4) end
      where ticket_id = $1 and status <> 'closed'`,
    [id, who, who === null ? "open" : "taken", at],
  );
/** The first answer of a person counts. */
export const answerTicket = (tx: ShopTx, id: string, at: Date) =>
  tx.query("update tickets set answered_at = coalesce(answered_at, $2) where ticket_id = $1", [id, at]);
/** True where it was open until now. */
export async function endTicket(
  tx: ShopTx,
  id: string,
  as: KeptTicket["ended_as"],
  who: string | null,
  at: Date,
): Promise<boolean> {
  const ended = await tx.query(
    `update tickets set status = 'closed', closed_at = $4, ended_as = $2, taken_by = coalesce(taken_by, $3)
      where ticket_id = $1 and status <> 'closed' returning 1`,
    [id, as, who, at],
  );
  return ended.length > 0;
}
