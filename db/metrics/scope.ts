import type { ShopData } from "../../core/context.ts";
import type { Dimension } from "../../core/metrics.ts";
import type { Where } from "../../core/report.ts";
import type { Day, DayRange } from "../../core/time.ts";

/** What one measure is read for: the period, the split and the part of the shop. */
export type Scope = {
  readonly data: ShopData;
  readonly zone: string;
  readonly period: DayRange;
  readonly by?: Dimension;
  readonly where: Where;
  /** Days of the period that one side of the metric did not measure. */
  readonly without?: readonly Day[];
};
export type MeasureRow = { readonly key: string; readonly value: number; readonly rows: number };
/** null: nothing in the store can say. */
export type MeasureRows = MeasureRow[] | null;

/** Collects the values of a statement: `bind(v)` gives its placeholder. */
export function binder() {
  const values: unknown[] = [];
  return { values, bind: (value: unknown): string => `$${values.push(value)}` };
}
export type Binder = ReturnType<typeof binder>;

export const ofProducts = (scope: Scope): boolean =>
  scope.by === "product" ||
  scope.by === "category" ||
  scope.where.product !== undefined ||
  scope.where.category !== undefined ||
  scope.where.sku !== undefined;

/** The group of a row `r` (on_date, channel, device, region, product_id) with its product `p`. */
export function keyOf(by: Dimension | undefined): string {
  switch (by) {
    case undefined:
      return "''";
    case "channel":
    case "device":
    case "region":
      return `coalesce(r.${by}, '')`;
    case "product":
      return "r.product_id";
    case "category":
      return "coalesce(p.category, '')";
    case "day":
      return "r.on_date::text";
    case "week":
      return "date_trunc('week', r.on_date)::date::text";
    case "month":
      return "to_char(r.on_date, 'YYYY-MM')";
    default:
      return by satisfies never;
  }
}

/** " and …" for the part of the shop asked for. A category means itself and everything below it. */
export function conditionsOf(where: Where, { bind }: Binder, hasSku: boolean): string {
  const parts: string[] = [];
  for (const column of ["channel", "device", "region"] as const)
    if (where[column] !== undefined) parts.push(`coalesce(r.${column}, '') = ${bind(where[column])}`);
  if (where.product !== undefined) parts.push(`r.product_id = ${bind(where.product)}`);
  if (where.sku !== undefined)
    parts.push(
      hasSku
        ? `r.sku = ${bind(where.sku)}`
        : `r.product_id = (select product_id from variants where sku = ${bind(where.sku)})`,
    );
  if (where.category !== undefined) {
    const category = bind(where.category);
    parts.push(`(p.category = ${category} or starts_with(p.category, ${category} || ' > '))`);
  }
  return parts.map((part) => ` and ${part}`).join("");
}

/** " and …" that leaves out the days without a measurement. */
const measuredOnly = (day: string, { without = [] }: Scope, { bind }: Binder): string =>
  without.length > 0 ? ` and not (${day} = any(${bind(without)}::text[]::date[]))` : "";

/** An instant column lies in the period, by the shop's clock; bounds are constants, so an index serves. */
export function during(column: string, scope: Scope, params: Binder): string {
  const { bind } = params;
  const zone = bind(scope.zone);
  const start = `(${bind(scope.period.from)}::text::date::timestamp at time zone ${zone}::text)`;
  const end = `((${bind(scope.period.to)}::text::date + 1)::timestamp at time zone ${zone}::text)`;
  const others = measuredOnly(`(${column} at time zone ${zone}::text)::date`, scope, params);
  return `${column} >= ${start} and ${column} < ${end}${others}`;
}
export const localDate = (column: string, scope: Scope, { bind }: Binder): string =>
  `(${column} at time zone ${bind(scope.zone)}::text)::date`;
export const betweenDays = (column: string, scope: Scope, params: Binder): string =>
  `${column} between ${params.bind(scope.period.from)}::text::date and ${params.bind(scope.period.to)}::text::date${measuredOnly(column, scope, params)}`;

export const productJoin = "left join current_products p on p.shop_id = r.shop_id and p.product_id = r.product_id";

/** Runs `select key, value, rows` of a relation `r`. */
export function grouped(
  scope: Scope,
  params: Binder,
  relation: string,
  value: string,
  hasSku = false,
): Promise<MeasureRow[]> {
  const filters = conditionsOf(scope.where, params, hasSku);
  const text = `with r as (${relation}) select ${keyOf(scope.by)} as key, coalesce(${value}, 0)::float8 as value, count(*)::float8 as rows
    from r ${ofProducts(scope) ? productJoin : ""} where true${filters} group by 1`;
  return scope.data.query<MeasureRow>(text, params.values);
}
