import type { ShopData } from "../core/context.ts";
import type { Dimension } from "../core/metrics.ts";
import type { Where } from "../core/report.ts";
import type { DayRange } from "../core/time.ts";
import { paidRows, soldLines, wholeOrders } from "./metrics/paid-orders.ts";
import { type Binder, betweenDays, binder, conditionsOf, keyOf, productJoin, type Scope } from "./metrics/scope.ts";

export const crossDimensions = [
  "channel",
  "device",
  "region",
  "product",
  "category",
  "campaign",
  "hour",
  "weekday",
  "day",
  "week",
  "month",
] as const;
export type CrossDimension = (typeof crossDimensions)[number];
/** Distinct people at each step of the funnel in one cell, and what was paid there. null: the store cannot say. */
export type CrossRow = {
  readonly keys: readonly string[];
  readonly visitors: number;
  readonly viewers: number;
  readonly adders: number;
  readonly checkouts: number;
  readonly buyers: number | null;
  readonly orders: number | null;
  readonly revenue: number | null;
};
type Asked = { period: DayRange; by: readonly CrossDimension[]; where: Where };
type Cell = { keys: string[]; visitors: number; viewers: number; adders: number; checkouts: number };
type Paid = { keys: string[]; buyers: number; orders: number; revenue: number };

const only = (by: CrossDimension): by is Dimension => by !== "campaign" && by !== "hour" && by !== "weekday";
/** hour: 00…23 by the shop's clock; weekday: 1 Monday … 7 Sunday. */
const keyText = (by: CrossDimension): string => {
  if (only(by)) return keyOf(by);
  if (by === "weekday") return "extract(isodow from r.on_date)::int::text";
  return by === "hour" ? "lpad(r.hour::text, 2, '0')" : "coalesce(r.campaign, '')";
};
const keysText = (by: readonly CrossDimension[]) => `array[${by.map((each) => `(${keyText(each)})::text`).join(", ")}]`;
const aboutProducts = ({ by, where }: Asked) =>
  by.some((each) => each === "product" || each === "category") ||
  where.product !== undefined ||
  where.category !== undefined ||
  where.sku !== undefined;
/** The rollup keeps neither the hour nor the campaign of a visit: for these the events themselves are counted. */
const needsEvents = ({ by }: Asked) => by.includes("hour") || by.includes("campaign");

const bit = "case event_name when 'view_item' then 2 when 'add_to_cart' then 4 when 'begin_checkout' then 8 else 1 end";
function visits(asked: Asked, scope: Scope, params: Binder): string {
  const days = betweenDays("on_date", scope, params);
  if (!needsEvents(asked))
    return `select shop_id, on_date, visitor_id, product_id, channel, device, region, steps::int as steps from visitor_days where ${days}`;
  const zone = params.bind(scope.zone);
  return `select shop_id, on_date, visitor_id, coalesce(product_id, '') as product_id, channel, device, region, campaign,
    extract(hour from happened_at at time zone ${zone}::text)::int as hour, ${bit} as steps from events where ${days}`;
}

/** A checkout that names no product counts for the products its visitor put in the cart that day. */
const ofTheirProducts = (relation: string) => `select * from (select v.*,
    v.steps | case when bit_or(v.steps & 4) over (partition by v.on_date, v.visitor_id, v.product_id) <> 0
      then bit_or(case when v.product_id = '' then v.steps & 8 else 0 end) over (partition by v.on_date, v.visitor_id) else 0 end as reached
    from (${relation}) v) w where product_id <> ''`;

async function cells(asked: Asked, scope: Scope): Promise<Cell[]> {
  const params = binder();
  const products = aboutProducts(asked);
  const relation = visits(asked, scope, params);
  const filters = conditionsOf(asked.where, params, false);
  const came = (step: number, column = "steps") =>
    `(count(distinct r.visitor_id) filter (where r.${column} & ${step} <> 0))::float8`;
  const text = `with r as (${products ? ofTheirProducts(relation) : relation})
    select ${keysText(asked.by)} as keys, count(distinct r.visitor_id)::float8 as visitors, ${came(2)} as viewers,
      ${came(4)} as adders, ${came(8, products ? "reached" : "steps")} as checkouts
    from r ${products ? productJoin : ""} where true${filters} group by 1`;
  return scope.data.query<Cell>(text, params.values);
}

/** Paid orders with the hour of payment and the campaign of their purchase event. */
function markedOrders(scope: Scope, params: Binder): string {
  const zone = params.bind(scope.zone);
  return `select o.shop_id, o.order_id, (o.paid_at at time zone ${zone}::text)::date as on_date, o.amount, o.channel, o.device, o.region,
      coalesce(o.customer_id, 'order:' || o.order_id) as buyer, extract(hour from o.paid_at at time zone ${zone}::text)::int as hour, e.campaign
    from (${paidRows(scope, params)}) o left join (
      select order_id, max(campaign) as campaign from events
      where event_name = 'purchase' and order_id is not null and ${betweenDays("on_date", scope, params)} group by 1
    ) e on e.order_id = o.order_id`;
}

async function paid(asked: Asked, scope: Scope): Promise<Paid[] | null> {
  const products = aboutProducts(asked);
  if (products && needsEvents(asked)) return null;
  for (const column of ["channel", "device", "region"] as const)
    if (asked.by.includes(column) || asked.where[column] !== undefined) {
      const known = await scope.data.query(`select 1 from orders where ${column} is not null limit 1`);
      if (known.length === 0) return null;
    }
  const params = binder();
  const relation = products
    ? soldLines(scope, params)
    : needsEvents(asked)
      ? markedOrders(scope, params)
      : wholeOrders(scope, params);
  const filters = conditionsOf(asked.where, params, products);
  const text = `with r as (${relation}) select ${keysText(asked.by)} as keys, count(distinct r.buyer)::float8 as buyers,
      count(distinct r.order_id)::float8 as orders, sum(r.amount)::float8 as revenue
    from r ${products ? productJoin : ""} where true${filters} group by 1`;
  return scope.data.query<Paid>(text, params.values);
}

const nameOf = (keys: readonly string[]) => JSON.stringify(keys);

/**
 * The funnel in every cell of one or two dimensions: people are distinct within their cell over the whole period, so cells
 * do not add up to the shop. Buyers and money come from paid orders; by campaign, from the purchase event that names the
 * order. Empty for a shop without events.
 */
export async function crossFunnel(
  data: ShopData,
  shop: { readonly timezone: string },
  asked: Asked,
): Promise<CrossRow[]> {
  const scope: Scope = { data, zone: shop.timezone, period: asked.period, where: asked.where };
  const came = await cells(asked, scope);
  if (came.length === 0) return [];
  const money = await paid(asked, scope);
  const byKey = new Map(money?.map((row) => [nameOf(row.keys), row]));
  return came.map((cell) => {
    const sold = money === null ? null : (byKey.get(nameOf(cell.keys)) ?? { buyers: 0, orders: 0, revenue: 0 });
    return { ...cell, buyers: sold?.buyers ?? null, orders: sold?.orders ?? null, revenue: sold?.revenue ?? null };
  });
}
