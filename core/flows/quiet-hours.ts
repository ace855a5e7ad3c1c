import { DateTime } from "luxon";
import type { FlowLimits } from "./flow.ts";

type Quiet = Pick<FlowLimits, "quiet_from" | "quiet_to">;
const within = (hour: number, { quiet_from: from, quiet_to: to }: Quiet): boolean =>
  from === to ? false : from < to ? hour >= from && hour < to : hour >= from || hour < to;

/** Whether it is a quiet hour anywhere the buyer may be. */
export const isQuiet = (at: Date, zones: readonly string[], quiet: Quiet): boolean =>
  zones.some((zone) => within(DateTime.fromJSDate(at, { zone }).hour, quiet));

const hour = 3_600_000;
/** The longest that two whole days of looking can take: zones so far apart are never awake together. */
const looks = 48;

/** The first moment from `at` on at which it is quiet nowhere; the first zone alone decides where there is none within two
 * days. Minutes count: zones begin their hours at quarters. */
export function awakeFrom(at: Date, zones: readonly string[], quiet: Quiet): Date {
  if (!isQuiet(at, zones, quiet)) return at;
  const quarter = Math.ceil((at.getTime() + 1) / (hour / 4)) * (hour / 4);
  for (let step = 0; step < looks * 4; step++) {
    const then = new Date(quarter + (step * hour) / 4);
    if (!isQuiet(then, zones, quiet)) return then;
  }
  return zones.length > 1 ? awakeFrom(at, zones.slice(0, 1), quiet) : at;
}
