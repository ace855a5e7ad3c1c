import type { ShopData } from "../../core/context.ts";
import { addDays, type Day, type DayRange, eachDay } from "../../core/time.ts";
import type { Contract } from "./contracts.ts";
import type { DataReach } from "./data-reach.ts";
import { findGaps, type GapCount } from "./find-gaps.ts";
import type { Measure } from "./measures.ts";

/** What is usual is judged over at least so many days. */
const usualDays = 70;

const countOf: Partial<Record<Measure, GapCount>> = {
  viewers: "viewers",
  adders: "adders",
  checkouts: "checkouts",
  revenue: "orders",
  orders: "orders",
  buyers: "orders",
  units: "orders",
};

/** Days of the period that one side of a metric did not measure: they are left out of both sides, as half a quotient is none. */
export async function unmeasuredDays(
  data: ShopData,
  zone: string,
  contract: Contract,
  period: DayRange,
  reach: DataReach,
): Promise<Day[]> {
  const counts = [contract.numerator, contract.denominator].map((measure) => measure && countOf[measure]);
  if (!reach["events"] || counts.every((count) => count === undefined)) return [];
  const long = addDays(period.to, 1 - usualDays);
  const from = [period.from, long].sort()[0] ?? long;
  const { missing, absent } = await findGaps(data, zone, { from, to: period.to });
  if (absent.some((count) => counts.includes(count))) return eachDay(period);
  const days = missing.filter(({ count }) => counts.includes(count)).flatMap((gap) => gap.days);
  return [...new Set(days)].filter((day) => period.from <= day && day <= period.to).sort();
}
