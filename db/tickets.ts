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
  due_at: Date | null;
  created_at: Date;
};

/** Opens a ticket and takes the conversation from the machine; the open one where there is one already. */
export async function openTicket(tx: ShopTx, row: TicketRow): Promise<string> {
  const [opened] = await tx.query<{ ticket_id: string }>(
    `insert into tickets (shop_id, ticket_id, kind, reason, conversation_id, customer_id, order_id, packet, due_at, created_at)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (shop_id, conversation_id) where status <> 'closed' and conversation_id is not null do nothing returning ticket_id`,
    [
      row.ticket_id,
      row.kind,
      row.reason,
      row.conversation_id,
      row.customer_id,
      row.order_id,
      JSON.stringify(row.packet),
      row.due_at,
      row.created_at,
    ],
  );
  if (row.conversation_id)
    await tx.query("update conversations set status = 'handed_over', updated_at = $2 where conversation_id = $1", [
      row.conversation_id,
      row.created_at,
    ]);
  if (opened) {
    await tellOf(tx, "ticket.opened", { ticket: opened.ticket_id, kind: row.kind, conversation: row.conversation_id });
    return opened.ticket_id;
  }
  const [open] = await tx.query<{ ticket_id: string }>(
    "select ticket_id from tickets where conversation_id = $1 and status <> 'closed'",
    [row.conversation_id],
  );
  return open?.ticket_id ?? row.ticket_id;
}

/** Closes a ticket and gives the conversation back to the machine; undefined where there is none that is open. */
export async function closeTicket(
  tx: ShopTx,
  id: string,
  by: string,
  at: Date,
): Promise<{ ticket: string } | undefined> {
  const [closed] = await tx.query<{ conversation_id: string | null }>(
    `update tickets set status = 'closed', closed_at = $3, taken_by = coalesce(taken_by, $2)
      where ticket_id = $1 and status <> 'closed' returning conversation_id`,
    [id, by, at],
  );
  if (!closed) return undefined;
  if (closed.conversation_id)
    await tx.query("update conversations set status = 'open', updated_at = $2 where conversation_id = $1", [
      closed.conversation_id,
      at,
    ]);
  await tellOf(tx, "ticket.closed", { ticket: id, conversation: closed.conversation_id });
  return { ticket: id };
}
