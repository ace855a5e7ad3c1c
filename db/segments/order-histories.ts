import type { ShopData } from "../../core/context.ts";
import type { Day } from "../../core/time.ts";

type Reader = Pick<ShopData, "query">;
/** So many customers are enough to learn from; which ones is decided by their ids, so that it is the same tomorrow. */
const most = 20_000;
type History = { repeats: number; newest: number; age: number };

/** Of each customer with an order up to `to`: further orders, days from the first to the newest, days from the first to `to`. */
export const orderHistories = (data: Reader, to: Day, timezone: string): Promise<History[]> =>
  data.query<History>(
    `select repeats, last_on - first_on as newest, $1::date - first_on + 1 as age from (
       select customer_id, count(*)::int - 1 as repeats, (min(placed_at) at time zone $2::text)::date as first_on, (max(placed_at) at time zone $2::text)::date as last_on
         from current_orders where customer_id is not null and status not in ('cancelled', 'unpaid') and placed_at < (($1::date + 1)::timestamp at time zone $2::text)
        group by customer_id) c order by md5(customer_id) limit ${most}`,
    [to, timezone],
  );
