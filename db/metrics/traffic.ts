import type { Dimension } from "../../core/metrics.ts";
import type { Where } from "../../core/report.ts";
import type { Measure } from "./measures.ts";
import { betweenDays, binder, grouped, type MeasureRows, ofProducts, type Scope } from "./scope.ts";

const bits = { visitors: 1, viewers: 2, adders: 4, checkouts: 8 } as const;
const dailyColumns = {
  visitors: "visitors",
  viewers: "views",
  adders: "carts",
  checkouts: "checkouts",
  sessions: "sessions",
  bounces: "bounces",
  buyers: "buyers",
  orders: "orders",
  revenue: "revenue_minor",
} as const;
type DailyMeasure = keyof typeof dailyColumns;
export type TrafficMeasure = keyof typeof bits | "sessions" | "bounces";
export const isTraffic = (measure: Measure): measure is TrafficMeasure =>
  measure in bits || measure === "sessions" || measure === "bounces";
export const isDaily = (measure: Measure): measure is DailyMeasure => measure in dailyColumns;

/** A checkout that names no product counts for the products its visitor put in the cart that day. */
const reached = (bit: number) => `(v.steps & ${bit} <> 0 or (v.steps & 4 <> 0 and v.beside & ${bit} <> 0))`;
const beside =
  "bit_or(case when product_id = '' then steps else 0::smallint end) over (partition by on_date, visitor_id)";

function fromVisitors(scope: Scope, measure: keyof typeof bits): Promise<MeasureRows> {
  const params = binder();
  const bit = bits[measure];
  const days = betweenDays("on_date", scope, params);
  if (!ofProducts(scope))
    return grouped(
      scope,
      params,
      `select * from visitor_days where ${days} and steps & ${bit} <> 0`,
      "count(distinct r.visitor_id)",
    );
  const relation =
    bit === 8
      ? `select * from (select *, ${beside} as beside from visitor_days where ${days}) v where v.product_id <> '' and ${reached(bit)}`
      : `select * from visitor_days where ${days} and product_id <> '' and steps & ${bit} <> 0`;
  return grouped(scope, params, relation, "count(distinct r.visitor_id)");
}

const firstViews = "('session_start', 'page_view', 'view_item', 'view_item_list', 'view_search_results')";

async function fromSessions(scope: Scope, measure: "sessions" | "bounces"): Promise<MeasureRows> {
  if (ofProducts(scope)) return null;
  if (measure === "bounces") {
    // Without first views every session that adds once would look like a bounce.
    const check = binder();
    const text = `select 1 from events where ${betweenDays("on_date", scope, check)} and event_name in ${firstViews} limit 1`;
    if ((await scope.data.query(text, check.values)).length === 0) return null;
  }
  const params = binder();
  const relation = `select * from session_days where ${betweenDays("on_date", scope, params)}`;
  const value = measure === "sessions" ? "count(*)" : "count(*) filter (where r.events <= 1)";
  return grouped(scope, params, relation, value);
}

/** The dimensions that rows of traffic_daily must tell apart to answer. */
export function dimensionsAsked(by: Dimension | undefined, where: Where): string[] {
  const asked = new Set<string>();
  for (const name of ["channel", "device", "region"] as const)
    if (by === name || where[name] !== undefined) asked.add(name);
  if (by === "product" || by === "category" || where.product || where.category || where.sku) asked.add("product_id");
  return [...asked];
}

const grains = ["product_id", "channel", "device", "region"] as const;

/**
 * For shops that bring daily aggregates only. Their rows may exist at several grains (whole shop, by channel, …): the
 * coarsest that tells the asked dimensions apart is summed. People who came on two days count twice; nothing better is known.
 */
export async function readDaily(scope: Scope, measure: DailyMeasure): Promise<MeasureRows> {
  const asked = dimensionsAsked(scope.by, scope.where);
  const probe = binder();
  const present = await scope.data.query<{ grain: string }>(
    `select distinct concat_ws(',', ${grains.map((name) => `case when ${name} <> '' then '${name}' end`).join(", ")}) as grain
     from traffic_daily where ${betweenDays("on_date", scope, probe)} and ${dailyColumns[measure]} is not null`,
    probe.values,
  );
  const fitting = present
    .map((row) => row.grain.split(",").filter(Boolean))
    .filter((grain) => asked.every((name) => grain.includes(name)))
    .sort((a, b) => a.length - b.length || a.join().localeCompare(b.join()));
  const grain = fitting[0];
  if (!grain) return null;
  const params = binder();
  const exactly = grains.map((name) => `and ${name} ${grain.includes(name) ? "<>" : "="} ''`).join(" ");
  const relation = `select * from traffic_daily where ${betweenDays("on_date", scope, params)} ${exactly}`;
  return grouped(scope, params, relation, `sum(r.${dailyColumns[measure]})`);
}

/** Distinct visitors that came so far, or sessions; from the rollups of events. */
export const readTraffic = (scope: Scope, measure: TrafficMeasure): Promise<MeasureRows> =>
  measure === "sessions" || measure === "bounces" ? fromSessions(scope, measure) : fromVisitors(scope, measure);
