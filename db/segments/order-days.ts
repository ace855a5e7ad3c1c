import type { ShopData } from "../../core/context.ts";
import type { Day } from "../../core/time.ts";

type Reader = Pick<ShopData, "query">;
/** So many customers are enough to learn from; which ones is decided by their ids, so that it is the same tomorrow. */
const most = 20_000;

/** The days on which customers ordered up to `to`, each in order, one list a customer. */
export const orderDays = async (data: Reader, to: Day, timezone: string): Promise<Day[][]> =>
  (
    await data.query<{ days: Day[] }>(
      `select array_agg(day::text order by day) as days from (
         select distinct customer_id, (placed_at at time zone $2::text)::date as day from current_orders
          where customer_id is not null and status not in ('cancelled', 'unpaid') and placed_at < (($1::date + 1)::timestamp at time zone $2::text)) d
        group by customer_id order by md5(customer_id) limit ${most}`,
      [to, timezone],
    )
  ).map(({ days }) => days);
