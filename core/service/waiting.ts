import type { Presence } from "./hours.ts";

export type Queue = {
  /** Tickets of the same team that come before. */
  readonly ahead: number;
  /** Conversations that the team can have at once, and how many it has. */
  readonly places: number;
  readonly taken: number;
  /** Measured on the team's closed tickets, in minutes: from taken to closed, and from opened to taken where nobody was before. */
  readonly handling: readonly number[];
  readonly pickup: readonly number[];
};
/** What may be said about how long it takes. Nothing is promised that was not measured. */
export type Wait =
  | { readonly is: "closed"; readonly opens: Date }
  | { readonly is: "away" }
  /** Four of five wait between `low` and `high` minutes; `opens` where that may be after the team has gone. */
  | {
      readonly is: "measured";
      readonly ahead: number;
      readonly low: number;
      readonly high: number;
      readonly opens: Date | null;
    }
  | { readonly is: "counted"; readonly ahead: number }
  | { readonly is: "unknown" };

/** Fewer cases than this are no measurement. */
const enough = 8;
const draws = 400;

/** The same numbers every time: an estimate does not move between two looks at the same queue. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** One imagined course of the queue: minutes until a place is free for whoever comes after those ahead. */
function course({ ahead, places, taken, handling, pickup }: Queue, random: () => number): number {
  const some = (list: readonly number[]) => list[Math.floor(random() * list.length)] ?? 0;
  // A conversation under way has an unknown part of its time left.
  const ends = Array.from({ length: Math.min(places, taken) }, () => some(handling) * random());
  const free = Array.from({ length: places - ends.length }, () => 0);
  const lanes = [...ends, ...free].sort((a, b) => a - b);
  for (let before = 0; before < ahead; before++) {
    const start = lanes.shift() ?? 0;
    lanes.push(start + some(handling));
    lanes.sort((a, b) => a - b);
  }
  return (lanes[0] ?? 0) + some(pickup);
}

/** How long somebody waits who comes last in a queue: by drawing courses from what was measured (a bootstrap of the queue,
 * Efron 1979), the tenth and the ninetieth of a hundred. */
export function waitIn(queue: Queue, presence: Presence, at: Date): Wait {
  if (presence.is === "closed") return presence.opens ? { is: "closed", opens: presence.opens } : { is: "away" };
  const { ahead, places, handling, pickup } = queue;
  if (presence.is === "unknown") return ahead > 0 ? { is: "counted", ahead } : { is: "unknown" };
  if (places < 1 || pickup.length < enough || handling.length < enough) return { is: "counted", ahead };
  const random = dice(1);
  const courses = Array.from({ length: draws }, () => course(queue, random)).sort((a, b) => a - b);
  const low = Math.max(1, Math.floor(courses[Math.floor(draws * 0.1)] ?? 0));
  const high = Math.max(low + 1, Math.ceil(courses[Math.ceil(draws * 0.9) - 1] ?? 0));
  const left = (presence.closes.getTime() - at.getTime()) / 60_000;
  if (low >= left) return presence.opens ? { is: "closed", opens: presence.opens } : { is: "away" };
  return { is: "measured", ahead, low, high, opens: high > left ? presence.opens : null };
}
