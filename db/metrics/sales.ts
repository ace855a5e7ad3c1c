import type { Measure } from "./contracts.ts";
import {
  type Binder,
  binder,
  conditionsOf,
  during,
  grouped,
  keyOf,
  localDate,
  type MeasureRow,
  type MeasureRows,
  ofProducts,
  productJoin,
  type Scope,
} from "./scope.ts";

const order = "o.customer_id, o.channel, o.device, o.region";
const rejected = "('rejected', 'declined', 'denied', 'cancelled', 'canceled', 'withdrawn')";
/** A refund counts unless it was turned down. */
export const refundStands = (alias: string) => `coalesce(lower(${alias}.status), '') not in ${rejected}`;

/** One row a payment in the period, whole orders: an order that has no payment rows counts its total when it says paid. */
export function paidRows(scope: Scope, params: Binder): string {
  const noPayments =
    "not exists (select 1 from payments q where q.shop_id = o.shop_id and q.order_id = o.order_id and q.kind = 'payment')";
  return `select p.shop_id, p.order_id, p.paid_at, p.amount_minor as amount, ${order}
      from payments p join current_orders o on o.shop_id = p.shop_id and o.order_id = p.order_id
      where p.kind = 'payment' and ${during("p.paid_at", scope, params)}
    union all
    select p.shop_id, p.order_id, o.paid_at, p.amount_minor, ${order}
      from payments p join current_orders o on o.shop_id = p.shop_id and o.order_id = p.order_id
      where p.kind = 'payment' and p.paid_at is null and ${during("o.paid_at", scope, params)}
    union all
    select o.shop_id, o.order_id, o.paid_at, o.total_minor, ${order}
      from current_orders o where ${during("o.paid_at", scope, params)} and ${noPayments}`;
}

const buyer = "coalesce(customer_id, 'order:' || order_id) as buyer";

function wholeOrders(scope: Scope, params: Binder): string {
  const paid = paidRows(scope, params);
  return `select shop_id, order_id, ${localDate("paid_at", scope, params)} as on_date, amount, ${buyer}, customer_id, channel, device, region
    from (${paid}) paid`;
}

/** One row a line of the orders first paid in the period; `part` is the line's share of its order. */
function soldLines(scope: Scope, params: Binder): string {
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
      and e.kind = 'payment' and e.paid_at < f.paid_at)`;
}

/** What is known to be refunded of each order: its refund rows, or where it has none its refund payments. */
const refundsOfOrder = `select r.shop_id, r.order_id, r.line, coalesce(r.amount_minor, r.quantity * l.unit_price_minor, 0) as refunded
    from refunds r left join current_order_lines l on l.shop_id = r.shop_id and l.order_id = r.order_id and l.line = r.line
    where ${refundStands("r")}
  union all
  select p.shop_id, p.order_id, null, p.amount_minor from payments p where p.kind = 'refund'
    and not exists (select 1 from refunds r where r.shop_id = p.shop_id and r.order_id = p.order_id)`;

function cohortRefunds(scope: Scope): MeasureQuery {
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

/** Refunds paid out in the period: refund payments, and settled refunds of orders that have no such payment. */
function refundsPaid(scope: Scope): MeasureQuery {
  const params = binder();
  const paid = `select p.shop_id, p.order_id, p.paid_at as at, p.amount_minor as refunded, null::int as line from payments p
      where p.kind = 'refund' and ${during("p.paid_at", scope, params)}
    union all
    select r.shop_id, r.order_id, coalesce(r.closed_at, r.created_at), coalesce(r.amount_minor, 0), r.line from refunds r
      where ${refundStands("r")} and ${during("coalesce(r.closed_at, r.created_at)", scope, params)}
      and not exists (select 1 from payments q where q.shop_id = r.shop_id and q.order_id = r.order_id and q.kind = 'refund')`;
  const day = localDate("b.at", scope, params);
  if (!ofProducts(scope))
    return {
      params,
      relation: `select b.shop_id, ${day} as on_date, b.refunded, o.channel, o.device, o.region from (${paid}) b
        join current_orders o on o.shop_id = b.shop_id and o.order_id = b.order_id`,
    };
  const amount = "(l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0))::float8";
  return {
    params,
    relation: `select b.shop_id, ${day} as on_date, l.sku, v.product_id, o.channel, o.device, o.region,
        b.refunded * case when b.line is null then ${amount} / nullif(sum(${amount}) over (partition by b.order_id, b.at), 0) else 1 end as refunded
      from (${paid}) b join current_orders o on o.shop_id = b.shop_id and o.order_id = b.order_id
      join current_order_lines l on l.shop_id = b.shop_id and l.order_id = b.order_id and (b.line is null or b.line = l.line)
      left join current_variants v on v.shop_id = l.shop_id and v.sku = l.sku`,
  };
}

type MeasureQuery = { params: Binder; relation: string };
const values = {
  revenue: "sum(r.amount)",
  orders: "count(distinct r.order_id)",
  buyers: "count(distinct r.buyer)",
  units: "sum(r.quantity)",
  refunds_paid: "sum(r.refunded)",
  cohort_refunds: "sum(r.refunded)",
  known_buyers: "count(distinct r.customer_id)",
  repeat_buyers: "count(distinct r.customer_id)",
} as const;
export type SalesMeasure = keyof typeof values;
export const isSales = (measure: Measure): measure is SalesMeasure => measure in values;

function queryOf(scope: Scope, measure: SalesMeasure): MeasureQuery {
  if (measure === "refunds_paid") return refundsPaid(scope);
  if (measure === "cohort_refunds") return cohortRefunds(scope);
  const params = binder();
  const lines = ofProducts(scope) || measure === "units";
  return { params, relation: lines ? soldLines(scope, params) : wholeOrders(scope, params) };
}

function repeaters(scope: Scope, params: Binder, relation: string): Promise<MeasureRow[]> {
  const filters = conditionsOf(scope.where, params, true);
  const text = `with r as (${relation}), counted as (
      select ${keyOf(scope.by)} as key, r.customer_id, count(distinct r.order_id) as orders
      from r ${ofProducts(scope) ? productJoin : ""} where r.customer_id is not null${filters} group by 1, 2)
    select key, (count(*) filter (where orders >= 2))::float8 as value, sum(orders)::float8 as rows from counted group by 1`;
  return scope.data.query<MeasureRow>(text, params.values);
}

/** Sums and distinct counts over paid orders; null where orders do not record a dimension that is asked for. */
export async function readSales(scope: Scope, measure: SalesMeasure): Promise<MeasureRows> {
  for (const column of ["channel", "device", "region"] as const) {
    if (scope.by !== column && scope.where[column] === undefined) continue;
    const known = await scope.data.query(`select 1 from orders where ${column} is not null limit 1`);
    if (known.length === 0) return null;
  }
  const { params, relation } = queryOf(scope, measure);
  if (measure === "repeat_buyers") return repeaters(scope, params, relation);
  return grouped(scope, params, relation, values[measure], true);
}
