import { DateTime } from "luxon";
import { addDays, localDay } from "../time.ts";
import type { Team } from "./plan.ts";

type Shift = { readonly from: number; readonly to: number };
type Hours = Pick<Team, "zone" | "hours" | "closed">;
/** How far ahead an opening is looked for. */
const daysAhead = 30;

/** An instant by the clock on the wall of a zone. An hour that a clock change leaves out begins after it. */
function instantOf(day: string, minutes: number, zone: string): number {
  const date = minutes >= 1440 ? addDays(day, Math.floor(minutes / 1440)) : day;
  const rest = minutes % 1440;
  return DateTime.fromISO(date, { zone })
    .set({ hour: Math.floor(rest / 60), minute: rest % 60 })
    .toMillis();
}

/** Shifts that end after an instant, in order, those that touch made one. A shift belongs to the day on which it begins. */
export function shiftsFrom({ zone, hours, closed }: Hours, at: Date, days = daysAhead): Shift[] {
  const today = localDay(at, zone);
  const shifts: { from: number; to: number }[] = [];
  for (let ahead = -1; ahead <= days; ahead++) {
    const day = addDays(today, ahead);
    if (closed.has(day)) continue;
    const weekday = DateTime.fromISO(day, { zone: "utc" }).weekday;
    for (const { from, to } of hours?.get(weekday) ?? []) {
      const shift = { from: instantOf(day, from, zone), to: instantOf(day, to, zone) };
      if (shift.to > at.getTime() && shift.to > shift.from) shifts.push(shift);
    }
  }
  shifts.sort((a, b) => a.from - b.from);
  return shifts.reduce<{ from: number; to: number }[]>((done, shift) => {
    const last = done.at(-1);
    if (last && shift.from <= last.to) last.to = Math.max(last.to, shift.to);
    else done.push(shift);
    return done;
  }, []);
}

export type Presence =
  /** Nobody said when people are there. */
  | { readonly is: "unknown" }
  /** `closes` and `opens` after that: null where the shifts never end, or never begin again in sight. */
  | { readonly is: "open"; readonly closes: Date; readonly opens: Date | null }
  | { readonly is: "closed"; readonly opens: Date | null };

/** Whether a team is there at an instant, until when, and from when again. */
export function presenceAt(team: Hours, at: Date): Presence {
  if (team.hours === null) return { is: "unknown" };
  const soon = shiftsFrom(team, at, 4);
  const [first, second] = soon.length > 1 ? soon : shiftsFrom(team, at);
  if (first && first.from <= at.getTime())
    return { is: "open", closes: new Date(first.to), opens: second ? new Date(second.from) : null };
  return { is: "closed", opens: first ? new Date(first.from) : null };
}

/** The instant after so many minutes in which the team is there; by the clock alone where its hours are not known, or too few. */
export function afterServiceTime(team: Hours, at: Date, minutes: number): Date {
  const byClock = new Date(at.getTime() + minutes * 60_000);
  if (team.hours === null) return byClock;
  let left = minutes * 60_000;
  for (const { from, to } of shiftsFrom(team, at)) {
    const start = Math.max(from, at.getTime());
    if (start + left <= to) return new Date(start + left);
    left -= to - start;
  }
  return byClock;
}
