import type { Measure } from "./measures.ts";
import { soldLines, wholeOrders } from "./paid-orders.ts";
import { cohortRefunds, type MeasureQuery, refundsPaid } from "./refunded.ts";
import {
  type Binder,
  binder,
  conditionsOf,
  grouped,
  keyOf,
  type MeasureRow,
  type MeasureRows,
  ofProducts,
  productJoin,
  type Scope,
} from "./scope.ts";

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
