import { IANAZone } from "luxon";

const minute = 60_000;
const quarter = 15 * minute;
const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

export type ShopClock = {
  /** Milliseconds of an ISO 8601 time; without an offset it is the shop's local time. undefined: no such time. */
  instant(text: string): number | undefined;
  /** The shop's local day of an instant in milliseconds. */
  dayOf(ms: number): string;
};

const offsetOf = (text: string): number => {
  if (text === "Z" || text === "z") return 0;
  const digits = text.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return text[0] === "-" ? -minutes : minutes;
};

/** The fields of a date and time as if in UTC; undefined for a 30 February or a 25 o'clock. */
function utcOf(match: RegExpExecArray): number | undefined {
  const [year, month, day, hour, min, sec] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const ms = Date.UTC(year, month - 1, day, hour, min, sec, Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3)));
  const date = new Date(ms);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCMinutes() === min;
  return real && year >= 1900 && (hour ?? 0) < 24 && (sec ?? 0) < 60 ? ms : undefined;
}

/** Reads a shop's times. Offsets are kept a quarter of an hour (no zone changes between quarters), days by number:
 * an importer asks both for each of millions of rows. */
export function shopClock(timezone: string): ShopClock {
  const zone = IANAZone.create(timezone);
  const offsets = new Map<number, number>();
  const days = new Map<number, string>();
  const offsetAt = (ms: number): number => {
    const key = Math.floor(ms / quarter);
    let offset = offsets.get(key);
    if (offset === undefined) {
      offset = zone.offset(key * quarter) * minute;
      offsets.set(key, offset);
    }
    return offset;
  };
  // The second guess is right except in the hour that a clock change repeats or skips, where either is as good.
  const fromLocal = (local: number): number => local - offsetAt(local - offsetAt(local));
  return {
    instant(text) {
      const match = pattern.exec(text);
      const ms = match ? utcOf(match) : undefined;
      if (!match || ms === undefined) return undefined;
      return match[8] === undefined ? fromLocal(ms) : ms - offsetOf(match[8]) * minute;
    },
    dayOf(ms) {
      const number = Math.floor((ms + offsetAt(ms)) / 86_400_000);
      let day = days.get(number);
      if (day === undefined) {
        day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        days.set(number, day);
      }
      return day;
    },
  };
}
