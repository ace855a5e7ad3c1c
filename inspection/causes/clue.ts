import { sum } from "../../analytics/statistics.ts";
import type { Factor, Where } from "../../core/report.ts";
import { type Day, daysBetween } from "../../core/time.ts";
import type { Track } from "../../db/metrics/read-series.ts";
import type { DayData } from "../day-data.ts";
import type { FactBook } from "../fact-book.ts";
import type { Problem } from "../problem.ts";
import type { Pen } from "../words/format.ts";

/** What a clue is judged against. `down` is the direction of the problem's metric. */
export type Case = {
  readonly day: DayData;
  readonly problem: Problem;
  readonly onset: Day;
  readonly down: boolean;
  readonly pen: Pen;
  readonly book: FactBook;
  /** Prefix of the ids of this finding's facts. */
  readonly id: string;
};
/** Something that could have caused it. `logit`: log-odds against "unknown"; `tell` writes its facts and its sentence. */
export type Clue = {
  readonly factor: Factor;
  readonly where: Where;
  readonly logit: number;
  /** The day on which it happened, where it is a dated fact: a move that begins with it needs less to be believed. */
  readonly on?: Day;
  tell(): { text: string; evidence: string[] };
};

/** How well a dated fact fits the onset. What came after the change began by more than a day cannot have caused it. */
export function timing(on: Day, onset: Day): number {
  const lead = daysBetween(on, onset);
  if (lead < -2) return -6;
  if (Math.abs(lead) <= 1) return 1.5;
  return lead <= 3 ? 0.5 : lead <= 7 ? -1 : -3;
}

/** Products a problem can be about: its own, or any when it is about the whole shop or a channel. */
export const productOf = (one: Case): string | null => one.problem.where.product ?? null;
export const isStep = (one: Case, ...steps: string[]): boolean => steps.includes(one.problem.signal.step ?? "sale");

/** Share of the shop's carts (or orders, without traffic) that one product holds, over the four weeks before; of its
 * category's where one is given. */
export function weightOf(day: DayData, product: string, category?: string): number {
  const counted = (track: Track) => {
    const [carts, orders] = [sum(track.adders.slice(-35)), sum(track.orders.slice(-35))];
    return carts > 0 ? carts : orders;
  };
  const own = day.tracks.get(`product\n${product}`);
  let all = 0;
  for (const track of day.tracks.values())
    if (track.dimension === "product" && (!category || day.products.get(track.value)?.category === category))
      all += counted(track);
  return own && all > 0 ? counted(own) / all : 0;
}
