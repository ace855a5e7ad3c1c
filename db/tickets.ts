import type { ShopData, ShopTx } from "../core/context.ts";
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

export const listTickets = (data: Pick<ShopData, "query">, limit = 50): Promise<(TicketRow & { status: string })[]> =>
  data.query("select * from tickets order by created_at desc, ticket_id limit $1", [limit]);
