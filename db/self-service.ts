import type { ShopData, ShopTx } from "../core/context.ts";

export type SelfServiceRow = {
  proposal_id: string;
  customer_id: string;
  order_id: string | null;
  amount_minor: number;
  done_at: Date;
};
/** Changes by customers' own yes: how many, and how much money they moved (minor units). */
export type Used = {
  customer_changes: number;
  customer_minor: number;
  order_changes: number;
  shop_changes: number;
  shop_minor: number;
};

/** What was used of the limits in the 24 hours before `at` (the shop's number of changes: in the hour before). */
export async function usedSince(
  data: Pick<ShopData, "query">,
  who: { customer: string; order: string | null },
  at: Date,
): Promise<Used> {
  const day = new Date(at.getTime() - 86_400_000);
  const hour = new Date(at.getTime() - 3_600_000);
  const [used] = await data.query<Used>(
    `select count(*) filter (where customer_id = $1)::int as customer_changes,
            coalesce(sum(amount_minor) filter (where customer_id = $1), 0)::bigint as customer_minor,
            count(*) filter (where order_id = $2)::int as order_changes,
            count(*) filter (where done_at > $4)::int as shop_changes, coalesce(sum(amount_minor), 0)::bigint as shop_minor
       from self_service where done_at > $3`,
    [who.customer, who.order, day, hour],
  );
  return used ?? { customer_changes: 0, customer_minor: 0, order_changes: 0, shop_changes: 0, shop_minor: 0 };
}

/** Lets one customer's yes after the other count: what is read next holds until the end of the transaction. */
export const takeTurn = (tx: ShopTx): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtext('self_service' || current_setting('app.shop_id')))");

export const insertSelfService = (tx: ShopTx, row: SelfServiceRow): Promise<unknown> =>
  tx.query(
    `insert into self_service (shop_id, proposal_id, customer_id, order_id, amount_minor, done_at)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5)`,
    [row.proposal_id, row.customer_id, row.order_id, row.amount_minor, row.done_at],
  );
