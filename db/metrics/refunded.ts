import { moved, soldLines, wholeOrders } from "./paid-orders.ts";
import { type Binder, binder, during, localDate, ofProducts, type Scope } from "./scope.ts";

const rejected = "('rejected', 'declined', 'denied', 'cancelled', 'canceled', 'withdrawn')";

/** A refund counts unless it was turned down. */
export const refundStands = (alias: string) => `coalesce(lower(${alias}.status), '') not in ${rejected}`;

/** What a refund row gives back: its amount, or else the price of what came back. */
const refundAmount = "coalesce(r.amount_minor, r.quantity * l.unit_price_minor, 0)";
const lineOfRefund =
  "left join current_order_lines l on l.shop_id = r.shop_id and l.order_id = r.order_id and l.line = r.line";

/** What is known to be refunded of each order: its refund rows, or where it has none its refund payments. */
const refundsOfOrder = `select r.shop_id, r.order_id, r.line, ${refundAmount} as refunded
    from refunds r ${lineOfRefund}
    where ${refundStands("r")}
  union all
  select p.shop_id, p.order_id, null, p.amount_minor from payments p where p.kind = 'refund' and ${moved("p")}
    and not exists (select 1 from refunds r where r.shop_id = p.shop_id and r.order_id = p.order_id)`;

export type MeasureQuery = { params: Binder; relation: string };

export function cohortRefunds(scope: Scope): MeasureQuery {
  const params = binder();
  if (!ofProducts(scope)) {
    const orders = `select distinct on (order_id) * from (${wholeOrders(scope, params)}) x order by order_id, on_date`;
    return {
      params,
      relation: `select o.*, b.refunded from (${orders}) o join (${refundsOfOrder}) b using (shop_id, order_id)`,
    };
  }
  // A refund that names no line is spread over the order's lines by their amounts.
  return {
    params,
    relation: `select s.*, b.refunded * case when b.line is null then s.part else 1 end as refunded
      from (${soldLines(scope, params)}) s join (${refundsOfOrder}) b
      on b.shop_id = s.shop_id and b.order_id = s.order_id and (b.line is null or b.line = s.line)`,
  };
}

/** Refunds paid out in the period: refund payments, and settled refunds of orders that have no such payment. Money went back
 * also where the order itself is not in the data (sold before they begin); by product only what has lines can be told. */
export function refundsPaid(scope: Scope): MeasureQuery {
  const params = binder();
  const paid = `select p.shop_id, p.order_id, 'payment ' || p.payment_id as back_id, p.paid_at as at, p.amount_minor as refunded, null::int as line
      from payments p where p.kind = 'refund' and ${moved("p")} and ${during("p.paid_at", scope, params)}
    union all
    select r.shop_id, r.order_id, 'refund ' || r.refund_id, coalesce(r.closed_at, r.created_at), ${refundAmount}, r.line
      from refunds r ${lineOfRefund}
      where ${refundStands("r")} and ${during("coalesce(r.closed_at, r.created_at)", scope, params)}
      and not exists (select 1 from payments q where q.shop_id = r.shop_id and q.order_id = r.order_id and q.kind = 'refund' and ${moved("q")})`;
  const day = localDate("b.at", scope, params);
  if (!ofProducts(scope))
    return {
      params,
      relation: `select b.shop_id, ${day} as on_date, b.refunded, o.channel, o.device, o.region from (${paid}) b
        left join current_orders o on o.shop_id = b.shop_id and o.order_id = b.order_id`,
    };
  const amount = "(l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0))::float8";
  return {
    params,
    relation: `select b.shop_id, ${day} as on_date, l.sku, v.product_id, o.channel, o.device, o.region,
        b.refunded * case when b.line is null then ${amount} / nullif(sum(${amount}) over (partition by b.back_id), 0) else 1 end as refunded
      from (${paid}) b join current_orders o on o.shop_id = b.shop_id and o.order_id = b.order_id
      join current_order_lines l on l.shop_id = b.shop_id and l.order_id = b.order_id and (b.line is null or b.line = l.line)
      left join current_variants v on v.shop_id = l.shop_id and v.sku = l.sku`,
  };
}
