import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type CustomerRow = {
  customer_id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  region: string | null;
  address: Record<string, unknown> | null;
  tags: string[] | null;
  vip_tier: string | null;
  accepts_marketing: boolean | null;
  payment_methods: Record<string, unknown> | null;
  created_at: Date | null;
};
export type CustomerTotals = { orders: number; paid_minor: number; first_at: Date | null; last_at: Date | null };

export async function findCustomer(data: Reader, id: string): Promise<CustomerRow | undefined> {
  const [row] = await data.query<CustomerRow>("select * from current_customers where customer_id = $1", [id]);
  return row;
}

/** Customers whose id, name, e-mail or phone holds the text; the postal code too, where the address has one. */
export const searchCustomers = (data: Reader, text: string, limit: number): Promise<CustomerRow[]> =>
  data.query<CustomerRow>(
    `select * from current_customers where customer_id = $1 or lower(email) = lower($1) or phone = $1
        or name ilike '%' || $1 || '%' or address->>'zip' = $1 order by (customer_id = $1) desc, customer_id limit $2`,
    [text, limit],
  );

/** What a customer bought: orders that were not cancelled. */
export async function totalsOf(data: Reader, id: string): Promise<CustomerTotals> {
  const [row] = await data.query<CustomerTotals>(
    `select count(*)::int as orders, coalesce(sum(total_minor), 0)::bigint as paid_minor, min(placed_at) as first_at, max(placed_at) as last_at
       from current_orders where customer_id = $1 and status not in ('cancelled', 'unpaid')`,
    [id],
  );
  return row ?? { orders: 0, paid_minor: 0, first_at: null, last_at: null };
}
