import { type Day, daysBetween } from "../core/time.ts";
import type { DayData } from "./day-data.ts";
import { type CategoryOf, type Lookup, leftOf } from "./explained.ts";
import { matters, type Scan } from "./scan.ts";
import type { Signal } from "./signals.ts";

/** What the data say of a signal's cause: log-odds of the best dated fact, and its day where it has one. */
export type Lead = (signal: Signal) => { readonly logit: number; readonly on: Day | null } | null;
/** A signal that may be told, with what dated facts add to it (nats; 0 without any). */
export type Candidate = { readonly signal: Signal; readonly lead: number; readonly cost: number };

/** A fact adds at most so much: it makes a small move believable, it does not make a move. */
const leadAtMost = 4.5;
/** Nats of likelihood and evidence together that a move needs which does not stand by itself. */
const enough = 6.5;
const weakest = 2.1;
/** Good news that nothing explains is told only when it is beyond doubt: nobody can act on it. */
const welcome = 4;
/** Nats from which a dated fact explains good news. */
const clearly = 2;

/** What looking at many values costs: the whole shop comes first unless a part fits clearly better. */
function costOf(signal: Signal, values: ReadonlyMap<string, number>): number {
  return signal.dimension === "" ? 0 : 1.5 + Math.log(Math.max(values.get(signal.dimension) ?? 1, 1));
}

function leadTo(signal: Signal, lead: Lead, date: Day): number {
  const found = lead(signal);
  if (!found || found.logit <= 0) return 0;
  const since = found.on === null ? signal.window : daysBetween(found.on, date) + 1;
  // The move must have begun with the fact; a window that only holds it among other days does not show that.
  return Math.abs(since - signal.window) <= 1 ? Math.min(leadAtMost, found.logit) : 0;
}

/** What stands by itself, and smaller moves that begin with a dated fact in their place and matter in money. */
export function candidatesOf(day: DayData, scan: Scan, lead: Lead): Candidate[] {
  const values = new Map<string, number>();
  for (const track of day.tracks.values()) values.set(track.dimension, (values.get(track.dimension) ?? 0) + 1);
  const standing = new Set(scan.standing);
  const weak = matters(scan.tested, scan.dailyRevenue).filter(
    (signal) => !standing.has(signal) && Math.abs(signal.z) >= weakest,
  );
  const supported = weak
    .map((signal) => ({ signal, lead: leadTo(signal, lead, day.date), cost: costOf(signal, values) }))
    .filter((one) => one.lead > 0 && one.signal.z ** 2 / 2 + one.lead >= enough);
  const clear = scan.standing
    .map((signal) => ({ signal, lead: leadTo(signal, lead, day.date), cost: costOf(signal, values) }))
    .filter((one) => one.lead >= clearly || one.signal.money < 0 || one.signal.z ** 2 > welcome ** 2);
  return [...clear, ...supported];
}

/** The clearest of what is left when everything already told is taken out of it; null when nothing is. */
export function bestOf(
  open: readonly Candidate[],
  told: readonly Signal[],
  find: Lookup,
  categoryOf: CategoryOf,
): Candidate | null {
  let top: { candidate: Candidate; score: number } | null = null;
  for (const candidate of open) {
    const { signal, lead, cost } = candidate;
    const left = leftOf(signal, told, find, categoryOf);
    const least = lead > 0 ? weakest : told.length === 0 ? 3 : 3.8;
    if (Math.abs(left) < least || Math.sign(left) !== Math.sign(signal.z)) continue;
    const score = Math.min(Math.abs(left), Math.abs(signal.z)) ** 2 / 2 + lead - cost;
    if (!top || score > top.score) top = { candidate, score };
  }
  return top?.candidate ?? null;
}
