import type { ShopTx } from "../../core/context.ts";

/** Whose conversation it is and which of the buyer's orders a reply is about: the one it names, else the ticket's. */
export async function ordersNamed(
  tx: Pick<ShopTx, "query">,
  conversation: string,
  text: string,
): Promise<{ order: string | null; customer: string | null }> {
  const [row] = await tx.query<{ customer: string; named: string[] | null; ticket: string | null }>(
    `select c.actor_id as customer,
       (select array_agg(o.order_id) from current_orders o where o.customer_id = c.actor_id and position(lower(ltrim(o.order_id, '#')) in lower($2)) > 0) as named,
       (select t.order_id from tickets t where t.conversation_id = $1 and t.order_id is not null order by t.created_at desc limit 1) as ticket
     from conversations c where c.conversation_id = $1`,
    [conversation, text],
  );
  const [one, second] = row?.named ?? [];
  return {
    order: one !== undefined && second === undefined ? one : (row?.ticket ?? null),
    customer: row && row.customer !== "guest" ? row.customer : null,
  };
}
