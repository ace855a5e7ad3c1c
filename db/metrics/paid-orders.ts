import { type Binder, during, localDate, type Scope } from "./scope.ts";

/** Why both rows of a changed way of payment were booked, as tools/orders/ledger.ts writes it. */
export const switchedWhy = "payment method changed";
/** Money that came or went, not only changed its way: an order paid by card and then by gift card instead was paid once. */
export const moved = (alias: string) => `coalesce(${alias}.extra->>'why', '') <> '${switchedWhy}'`;

const order = "o.customer_id, o.channel, o.device, o.region";

/** One row a payment in the period, whole orders: an order that has no payment rows counts its total when it says paid. */
export function paidRows(scope: Scope, params: Binder): string {
  const noPayments = `not exists (select 1 from payments q where q.shop_id = o.shop_id and q.order_id = o.order_id and q.kind = 'payment' and ${moved("q")})`;
  return `select p.shop_id, p.order_id, p.paid_at, p.amount_minor as amount, ${order}
      from payments p join current_orders o on o.shop_id = p.shop_id and o.order_id = p.order_id
      where p.kind = 'payment' and ${moved("p")} and ${during("p.paid_at", scope, params)}
    union all
    select p.shop_id, p.order_id, o.paid_at, p.amount_minor, ${order}
      from payments p join current_orders o on o.shop_id = p.shop_id and o.order_id = p.order_id
      where p.kind = 'payment' and ${moved("p")} and p.paid_at is null and ${during("o.paid_at", scope, params)}
    union all
    select o.shop_id, o.order_id, o.paid_at, o.total_minor, ${order}
      from current_orders o where ${during("o.paid_at", scope, params)} and ${noPayments}`;
}

const buyer = "coalesce(customer_id, 'order:' || order_id) as buyer";

export function wholeOrders(scope: Scope, params: Binder): string {
  const paid = paidRows(scope, params);
  return `select shop_id, order_id, ${localDate("paid_at", scope, params)} as on_date, amount, ${buyer}, customer_id, channel, device, region
    from (${paid}) paid`;
}

/** One row a line of the orders first paid in the period; `part` is the line's share of its order. */
export function soldLines(scope: Scope, params: Binder): string {
  const paid = paidRows(scope, params);
  return `select l.shop_id, l.order_id, l.line, l.sku, v.product_id, l.quantity, ${localDate("f.paid_at", scope, params)} as on_date,
      l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0) as amount,
      (l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0))::float8
        / nullif(sum(l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0)) over (partition by l.order_id), 0) as part,
      ${buyer.replaceAll("order_id", "f.order_id").replace("customer_id", "f.customer_id")}, f.customer_id, f.channel, f.device, f.region
    from (select distinct on (order_id) * from (${paid}) paid order by order_id, paid_at) f
    join current_order_lines l on l.shop_id = f.shop_id and l.order_id = f.order_id
    left join current_variants v on v.shop_id = l.shop_id and v.sku = l.sku
    where not exists (select 1 from payments e where e.shop_id = f.shop_id and e.order_id = f.order_id
      and e.kind = 'payment' and ${moved("e")} and e.paid_at < f.paid_at)`;
}
