import type { ShopData } from "../../core/context.ts";
import type { DayRange } from "../../core/time.ts";
import { paidRows } from "./paid-orders.ts";
import { refundStands } from "./refunded.ts";
import { binder, localDate, type Scope } from "./scope.ts";

/** Refund rate of the orders paid in the period counting only refunds made within `age` days of payment, so that young and
 * old orders can be compared. Null without revenue. */
export async function refundRateAtAge(
  data: ShopData,
  zone: string,
  period: DayRange,
  age: number,
): Promise<number | null> {
  const params = binder();
  const scope: Scope = { data, zone, period, where: {} };
  const paid = paidRows(scope, params);
  const text = `with paid as (select order_id, min(${localDate("paid_at", scope, params)}) as day, sum(amount) as amount from (${paid}) x group by 1),
    back as (select p.order_id, sum(coalesce(r.amount_minor, 0)) as amount from paid p join refunds r on r.order_id = p.order_id
      where ${refundStands("r")} and ${localDate("r.created_at", scope, params)} <= p.day + ${params.bind(age)}::int group by 1)
    select (coalesce((select sum(amount) from back), 0) / nullif(sum(amount), 0))::float8 as rate from paid`;
  return (await data.query<{ rate: number | null }>(text, params.values))[0]?.rate ?? null;
}
