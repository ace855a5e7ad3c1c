import type { ShopData } from "../../core/context.ts";
import { addDays, type Day, type DayRange, daysBetween, daysOf } from "../../core/time.ts";

type Reader = Pick<ShopData, "query">;
const sold = `select l.sku, (o.paid_at at time zone $3)::date - $1::date as at, sum(l.quantity)::float8 as units
  from current_orders o join current_order_lines l on l.order_id = o.order_id
  where o.status <> 'cancelled' and o.paid_at >= ($1::date::timestamp at time zone $3)
    and o.paid_at < (($2::date + 1)::timestamp at time zone $3) group by 1, 2 order by 1, 2`;
const stock = `select sku, array_agg(on_date - $1::date) filter (where there) as in_stock, count(*)::int as seen from (
    select sku, on_date, sum(on_hand - coalesce(reserved, 0)) > 0 as there from inventory
    where on_date between $1::date and $2::date group by 1, 2) d group by 1`;
const beginning = `select least($2::date, greatest($1::date, min((paid_at at time zone $3)::date)))::text as day from orders`;

/**
 * Units of each SKU (paid orders, not cancelled) on each of its days in stock among the last `days`, oldest first. A day counts
 * as in stock when its stock row shows any or something was sold; a SKU with fewer than two stock rows has all days since the
 * shop's first sale. SKUs without stock and sales are absent.
 */
export async function readSkuDemand(
  data: Reader,
  zone: string,
  day: Day,
  days: number,
): Promise<Map<string, number[]>> {
  const from = addDays(day, 1 - days);
  const sales = await data.query<{ sku: string; at: number; units: number }>(sold, [from, day, zone]);
  const rows = await data.query<{ sku: string; in_stock: number[] | null; seen: number }>(stock, [from, day]);
  const [first] = await data.query<{ day: Day | null }>(beginning, [from, day, zone]);
  const start = daysBetween(from, first?.day ?? from);
  const everyDay = Array.from({ length: days - start }, (_, at) => start + at);
  const open = new Map(rows.filter(({ seen }) => seen >= 2).map((row) => [row.sku, row.in_stock ?? []]));
  const skus = new Set([...rows, ...sales].map(({ sku }) => sku));
  const units = new Map([...skus].map((sku) => [sku, new Map((open.get(sku) ?? everyDay).map((at) => [at, 0]))]));
  for (const { sku, at, units: count } of sales) units.get(sku)?.set(at, count);
  return new Map(
    [...units].map(([sku, byDay]) => [sku, [...byDay].sort(([a], [b]) => a - b).map(([, count]) => count)]),
  );
}

/** Units that the whole shop sold on each day of the period, in their order. */
export async function readShopUnits(data: Reader, zone: string, period: DayRange): Promise<number[]> {
  const text = `select at, sum(units)::float8 as units from (${sold}) s group by 1`;
  const rows = await data.query<{ at: number; units: number }>(text, [period.from, period.to, zone]);
  const units = new Array<number>(daysOf(period)).fill(0);
  for (const { at, units: count } of rows) units[at] = count;
  return units;
}
