import type { DataReach } from "./data-reach.ts";
import type { Measure } from "./measures.ts";
import { isSales, readSales } from "./sales.ts";
import type { MeasureRows, Scope } from "./scope.ts";
import { isService, readService } from "./service.ts";
import { readStockMeasure } from "./stock.ts";
import { isDaily, isTraffic, readDaily, readTraffic } from "./traffic.ts";

const tableOf = (measure: Measure): string => {
  if (measure === "sessions" || measure === "bounces") return "session_days";
  if (isTraffic(measure)) return "visitor_days";
  if (measure === "stars" || measure === "reviews") return "reviews";
  if (measure === "refunds_paid" || measure === "cohort_refunds") return "refunds";
  if (measure === "ship_hours" || measure === "shipped_orders") return "orders";
  if (isSales(measure)) return "payments";
  return isService(measure) ? "conversations" : "inventory";
};

type Read = { rows: MeasureRows; table: string };

/** One measure from where this shop has it: its rollups and orders, or the daily aggregates of a shop without events. */
export async function readMeasure(scope: Scope, measure: Measure, reach: DataReach): Promise<Read> {
  const onlyDaily = isTraffic(measure) ? !reach["events"] : !reach["orders"] && !reach["payments"];
  if (onlyDaily && isDaily(measure) && reach["traffic_daily"])
    return { rows: await readDaily(scope, measure), table: "traffic_daily" };
  const table = tableOf(measure);
  if (isTraffic(measure))
    return { rows: (await stepExists(scope, measure)) ? await readTraffic(scope, measure) : null, table };
  if (isSales(measure)) return { rows: await readSales(scope, measure), table };
  if (isService(measure)) return { rows: await readService(scope, measure), table };
  if (measure === "on_hand" || measure === "daily_units")
    return { rows: await readStockMeasure(scope, measure), table };
  return measure satisfies never;
}

/** A source that never sends a step knows nothing of it: the rate is unknown there, not 0. */
async function stepExists(scope: Scope, measure: Measure): Promise<boolean> {
  if (measure === "visitors") return seesVisits(scope);
  if (measure !== "viewers" && measure !== "adders" && measure !== "checkouts") return true;
  const found = await scope.data.query(`select 1 from funnel_days where dimension = '' and ${measure} > 0 limit 1`);
  return found.length > 0;
}

/** Visitors are known where visits or views are sent; else only those are seen who came further. */
async function seesVisits(scope: Scope): Promise<boolean> {
  const [found] = await scope.data.query<{ rows: number; sees: boolean }>(
    `select count(*)::float8 as rows, coalesce(bool_or(viewers > 0 or visitors > adders + checkouts + purchasers), false) as sees
     from funnel_days where dimension = ''`,
  );
  return !found || found.rows === 0 || found.sees;
}
