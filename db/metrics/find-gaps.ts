import type { ShopData } from "../../core/context.ts";
import { addDays, type Day, type DayRange } from "../../core/time.ts";
import { dataReach, onceForReading } from "./data-reach.ts";

/** What is measured after a visit; a purchase needs each of them, so purchases tell whether they were measured. */
export const gapCounts = ["viewers", "adders", "checkouts", "orders"] as const;
export type GapCount = (typeof gapCounts)[number];
/** Counts of the whole shop by day, side by side. */
export type DailyCounts = Readonly<
  Record<"visitors" | "viewers" | "adders" | "checkouts" | "purchasers" | "orders", readonly number[]>
>;
/** Which days measured a count; `usual`: how many of it came to one purchase where it was measured (null: too few days tell);
 * `ever`: whether any day has it; true as well where nothing was bought, as then nobody can tell. */
type Step = { readonly days: readonly boolean[]; readonly usual: number | null; readonly ever: boolean };
export type Measured = Readonly<Record<GapCount, Step>> & {
  /** Whether visits or views are among the events at all; without them `visitors` are only those who came further. */
  readonly seesVisits: boolean;
};

/** Fewer than this part of the usual is a gap: no change of a shop makes four fifths of its carts vanish and leaves its sales. */
const missingBelow = 0.25;
/** Below so many expected a day can be empty by chance. */
const expectedAtLeast = 10;
/** A purchase event and its order are one thing: fewer of them tell. */
const ordersAtLeast = 5;
const daysToKnow = 3;

/** A step that fewer than one purchase in so many passed is a stray event, where other days have more. */
const strayBelow = 0.1;

/** Upper quartile without strays, so that a gap longer than what was measured does not pass for the usual. */
function usualOf(ratios: readonly number[]): number | null {
  if (ratios.length < daysToKnow) return null;
  const clear = ratios.filter((ratio) => ratio >= strayBelow);
  const sorted = (clear.length >= daysToKnow ? clear : [...ratios]).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.75)] ?? null;
}

function measuredOf(counted: readonly number[], sold: readonly number[], enough: number, least = expectedAtLeast) {
  const usual = usualOf(
    counted.flatMap((count, at) => (count > 0 && (sold[at] ?? 0) >= enough ? [count / (sold[at] ?? 1)] : [])),
  );
  const days = counted.map((count, at) => {
    const bought = sold[at] ?? 0;
    if (usual === null) return count > 0 || bought === 0;
    const expected = usual * bought;
    return expected < least || count >= missingBelow * expected;
  });
  return { days, usual, ever: counted.some((count) => count > 0) || !sold.some((count) => count > 0) };
}

/** Finds the days on which a step was not measured: it all but vanishes while purchases go on. */
export function findMeasured(counts: DailyCounts): Measured {
  const bought = counts.purchasers.map((count, at) => Math.max(count, counts.orders[at] ?? 0));
  const busy = bought.filter((count) => count > 0);
  const enough = Math.min(5, Math.max(1, busy.length > 0 ? Math.max(...busy) / 4 : 1));
  const step = (name: "viewers" | "adders" | "checkouts") => measuredOf(counts[name], bought, enough);
  const deeper = (at: number) => (counts.adders[at] ?? 0) + (counts.checkouts[at] ?? 0) + (counts.purchasers[at] ?? 0);
  return {
    viewers: step("viewers"),
    adders: step("adders"),
    checkouts: step("checkouts"),
    orders: measuredOf(counts.orders, counts.purchasers, enough, ordersAtLeast),
    seesVisits: counts.visitors.some((count, at) => (counts.viewers[at] ?? 0) > 0 || count > deeper(at)),
  };
}

export type Gaps = {
  /** Days of a gap by count, in the order of the funnel; only counts that other days measured. */
  readonly missing: readonly { readonly count: GapCount; readonly days: readonly Day[] }[];
  /** Counts that no day measured. */
  readonly absent: readonly GapCount[];
  readonly seesVisits: boolean;
};

const funnel = `select on_date::text as day, visitors, viewers, adders, checkouts, purchasers from funnel_days
  where dimension = '' and on_date between $1::text::date and $2::text::date order by on_date`;
const sales = `select (paid_at at time zone $3::text)::date::text as day, count(*)::float8 as orders from orders
  where paid_at >= ($1::text::date::timestamp at time zone $3::text)
    and paid_at < (($2::text::date + 1)::timestamp at time zone $3::text) group by 1`;
const ever: DayRange = { from: "0001-01-01", to: "9999-12-30" };
type Row = { day: Day } & Record<"visitors" | "viewers" | "adders" | "checkouts" | "purchasers", number>;

/** The gaps of measurement in a shop's events, from its rollups and orders over the period; no day is known beforehand. */
export const findGaps = (data: ShopData, zone: string, period: DayRange = ever): Promise<Gaps> =>
  onceForReading(data, `gaps ${zone} ${period.from} ${period.to}`, () => readGaps(data, zone, period));

async function readGaps(data: ShopData, zone: string, period: DayRange): Promise<Gaps> {
  const rows = await data.query<Row>(funnel, [period.from, period.to]);
  const reach = await dataReach(data, zone);
  const paid = reach["orders"]
    ? await data.query<{ day: Day; orders: number }>(sales, [period.from, period.to, zone])
    : [];
  const orders = new Map(paid.map((row) => [row.day, row.orders]));
  const column = (name: keyof Omit<Row, "day">) => rows.map((row) => row[name]);
  const measured = findMeasured({
    visitors: column("visitors"),
    viewers: column("viewers"),
    adders: column("adders"),
    checkouts: column("checkouts"),
    purchasers: column("purchasers"),
    orders: rows.map(({ day }) => orders.get(day) ?? 0),
  });
  const known = gapCounts.filter((count) => measured[count].usual !== null);
  const missing = known.map((count) => ({
    count,
    days: rows.flatMap(({ day }, at) => (measured[count].days[at] ? [] : [day])),
  }));
  return {
    missing: missing.filter(({ days }) => days.length > 0),
    absent:
      rows.length > 0
        ? gapCounts.filter((count) => !measured[count].ever && (count !== "orders" || reach["orders"]))
        : [],
    seesVisits: rows.length === 0 || measured.seesVisits,
  };
}

/** Days as stretches without a hole. */
export function stretchesOf(days: readonly Day[]): DayRange[] {
  const stretches: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}
