import type { ShopData } from "../../core/context.ts";
import { addDays, type Day } from "../../core/time.ts";
import { paidRows } from "./paid-orders.ts";
import { binder, type MeasureRow, type Scope } from "./scope.ts";

/** The days of sales that a pace is taken from. */
export const paceDays = 28;

export type SkuStock = {
  readonly sku: string;
  readonly product: string;
  readonly category: string;
  readonly title: string;
  readonly onHand: number;
  readonly incoming: number;
  /** The newest stock row, at most the day asked for. */
  readonly stockDay: Day;
  /** Units sold in the last 28 days, and on how many of these days the sku was in stock. */
  readonly units: number;
  readonly daysInStock: number;
};

/**
 * Newest stock and sales pace of every active sku as of `day`. A day counts as in stock when its stock row shows any,
 * or, without a row that day, when something was sold or the row before it showed any; with a single snapshot every day counts.
 */
export async function readStock(data: ShopData, zone: string, day: Day): Promise<SkuStock[]> {
  const params = binder();
  const scope: Scope = { data, zone, period: { from: addDays(day, 1 - paceDays), to: day }, where: {} };
  const paid = paidRows(scope, params);
  const to = `${params.bind(day)}::text::date`;
  const from = `${to} - ${paceDays - 1}`;
  const text = `
    with paid as (select distinct shop_id, order_id from (${paid}) x),
    sold as (select l.sku, sum(l.quantity)::float8 as units from paid f
      join current_order_lines l on l.shop_id = f.shop_id and l.order_id = f.order_id group by 1),
    stock as (select sku, on_date, sum(on_hand) as on_hand, sum(coalesce(incoming, 0)) as incoming
      from inventory where on_date <= ${to} and on_date >= ${from} - 60 group by 1, 2),
    newest as (select distinct on (sku) sku, on_date, on_hand, incoming from stock order by sku, on_date desc),
    seen as (select sku, count(*) filter (where on_date >= ${from}) as rows,
      count(*) filter (where on_date >= ${from} and on_hand > 0) as in_stock from stock group by 1)
    select v.sku, v.product_id as product, p.category, p.title, n.on_hand::float8 as "onHand", n.incoming::float8 as incoming,
      n.on_date::text as "stockDay", coalesce(s.units, 0)::float8 as units,
      (case when e.rows < 2 then ${paceDays} else greatest(1, round(${paceDays}::numeric * e.in_stock / e.rows)) end)::float8 as "daysInStock"
    from newest n join current_variants v on v.sku = n.sku
    join current_products p on p.shop_id = v.shop_id and p.product_id = v.product_id
    join seen e on e.sku = n.sku left join sold s on s.sku = n.sku
    where p.status = 'active' order by v.sku`;
  return data.query<SkuStock>(text, params.values);
}

const keyOf = (scope: Scope, row: SkuStock): string =>
  scope.by === "product" ? row.product : scope.by === "category" ? row.category : "";
const within = (category: string, asked: string) => category === asked || category.startsWith(`${asked} > `);

/** Stock, or its pace in units a day, as of the last day of the period; null for splits that stock does not have. */
export async function readStockMeasure(scope: Scope, measure: "on_hand" | "daily_units"): Promise<MeasureRow[] | null> {
  const { by, where } = scope;
  if (by !== undefined && by !== "product" && by !== "category") return null;
  if (where.channel !== undefined || where.device !== undefined || where.region !== undefined) return null;
  const sums = new Map<string, { value: number; rows: number }>();
  for (const row of await readStock(scope.data, scope.zone, scope.period.to)) {
    if (where.product !== undefined && row.product !== where.product) continue;
    if (where.sku !== undefined && row.sku !== where.sku) continue;
    if (where.category !== undefined && !within(row.category, where.category)) continue;
    const key = keyOf(scope, row);
    const sum = sums.get(key) ?? { value: 0, rows: 0 };
    const value = measure === "on_hand" ? row.onHand : row.units / row.daysInStock;
    sums.set(key, { value: sum.value + value, rows: sum.rows + 1 });
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum }));
}
