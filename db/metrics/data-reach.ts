import type { ShopData } from "../../core/context.ts";
import type { Day, DayRange } from "../../core/time.ts";

/** What one file brought: its first and last day, null where its rows have no dates. */
export type Reach = { readonly oldest: Day | null; readonly newest: Day | null; readonly rows: number };
export type DataReach = Readonly<Record<string, Reach>>;

/** Tables that tell their own reach where no import wrote it down (a shop that was not imported). */
const tables: readonly [file: string, table: string, column: string][] = [
  ["events", "funnel_days", "on_date"],
  ["traffic_daily", "traffic_daily", "on_date"],
  ["orders", "orders", "(coalesce(paid_at, placed_at) at time zone $1::text)::date"],
  ["payments", "payments", "(paid_at at time zone $1::text)::date"],
  ["refunds", "refunds", "(created_at at time zone $1::text)::date"],
  ["shipments", "shipments", "(shipped_at at time zone $1::text)::date"],
  ["inventory", "inventory", "on_date"],
  ["reviews", "reviews", "(created_at at time zone $1::text)::date"],
  ["search_terms", "search_terms", "on_date"],
  ["lost_visitors", "lost_visitors", "on_date"],
  ["price_history", "price_history", "(valid_from at time zone $1::text)::date"],
  ["campaigns", "campaigns", "(starts_at at time zone $1::text)::date"],
  ["campaign_daily", "campaign_daily", "on_date"],
  ["conversations", "past_turns", "(said_at at time zone $1::text)::date"],
];

const readings = new WeakMap<ShopData, Map<string, Promise<unknown>>>();
/** The same data for one piece of work that reads a lot of them: how far the files reach is then asked once. */
export function forOneReading(data: ShopData): ShopData {
  const reading = { ...data };
  readings.set(reading, new Map());
  return reading;
}

/**
 * How far each kind of data reaches, by the shop's days; a file without rows is absent. `events` is also there for days
 * that only their rollup remembers.
 */
export const dataReach = (data: ShopData, zone: string): Promise<DataReach> =>
  onceForReading(data, `reach ${zone}`, () => readReach(data, zone));

/** Does the work once for one reading (`forOneReading`), each time otherwise; `key` names what is worked out. */
export function onceForReading<Result>(data: ShopData, key: string, work: () => Promise<Result>): Promise<Result> {
  const kept = readings.get(data);
  const known = (kept?.get(key) as Promise<Result> | undefined) ?? work(); // a key always holds the same kind of result
  kept?.set(key, known);
  return known;
}

async function readReach(data: ShopData, zone: string): Promise<DataReach> {
  type Row = { file: string; oldest: Day | null; newest: Day | null; rows: number };
  const written = await data.query<Row>(
    `select file, oldest_on::text as oldest, newest_on::text as newest, row_count::float8 as rows from data_sources where row_count > 0`,
  );
  const reach = new Map<string, Reach>(
    written.map(({ file, ...rest }) => [file.replace(/\.(csv|jsonl)(\.gz)?$/, ""), rest]),
  );
  const missing = tables.filter(([file]) => !reach.has(file));
  if (missing.length > 0) {
    const text = missing
      .map(
        ([file, table, day]) =>
          `select '${file}' as file, min(${day})::text as oldest, max(${day})::text as newest, count(*)::float8 as rows from ${table}`,
      )
      .join(" union all ");
    const found = await data.query<Row>(`with zone as (select $1::text) ${text}`, [zone]);
    for (const { file, ...rest } of found) if (rest.rows > 0) reach.set(file, rest);
  }
  return Object.fromEntries([...reach].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a > b ? a : b);

/** The last day that orders, payments or traffic tell of: a day up to it without orders sold nothing, a later one is unknown. */
export function knownUntil(reach: DataReach): Day | null {
  const files = ["orders", "payments", "events", "traffic_daily", "refunds", "shipments"];
  return files.reduce<Day | null>((last, file) => later(last, reach[file]?.newest ?? null), null);
}

/** The days over which a file can answer. Traffic ends with its own file, as a gap there is no absence of visitors. */
export function coverage(reach: DataReach, file: string): DayRange | null {
  const own = file === "events" ? (reach["events"] ?? reach["traffic_daily"]) : reach[file];
  if (!own?.oldest || !own.newest) return null;
  const to = file === "events" ? own.newest : later(own.newest, knownUntil(reach));
  return { from: own.oldest, to: to ?? own.newest };
}
