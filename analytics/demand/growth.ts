import { addDays, type Day, daysBetween } from "../../core/time.ts";
import { median, normalTail, sum } from "../statistics.ts";
import type { TermDay } from "./term-day.ts";

export const spanDays = 28;

/** Searches of the 28 days up to `date` and of the 28 before, as weeks from the oldest (0) to the newest (7). */
export function weeksOf(rows: readonly TermDay[], date: Day): number[] {
  const weeks = new Array<number>(8).fill(0);
  for (const row of rows) {
    const ago = daysBetween(row.day, date);
    if (ago < 0 || ago >= 2 * spanDays) continue;
    const week = 7 - Math.floor(ago / 7);
    weeks[week] = (weeks[week] ?? 0) + row.searches;
  }
  return weeks;
}

export type Growth = {
  /** Plain change of searches, 1.69 = +169 %. */
  readonly change: number;
  /** Log growth beyond the rest of its categories, pulled to 0 by its own uncertainty. */
  readonly beyondSeason: number;
  /** Probability that it grew beyond the season at all. */
  readonly probability: number;
};

/** ln of newer over older half of eight weeks; null where one of them is too thin to say. */
export function halfGrowth(weeks: readonly number[]): number | null {
  const [older, newer] = [sum(weeks.slice(0, 4)), sum(weeks.slice(4))];
  return older >= 100 && newer >= 100 ? Math.log(newer / older) : null;
}

/**
 * The season of a niche: the middle growth of the other terms of its categories, or of the whole market where these are
 * fewer than four. A median, so that neither a burst nor another niche that grows is taken for the season.
 */
export function seasonOf(sameCategory: readonly number[], others: readonly number[]): number {
  if (sameCategory.length >= 4) return median(sameCategory);
  return others.length >= 4 ? median(others) : 0;
}

/**
 * ln((D1+k)/(D0+k)) less the season, shrunk by τ²/(τ²+Var), τ = 0.5. Var comes from the weeks of each half around their own
 * mean, at least Poisson. `own` are eight weeks from the oldest.
 */
export function growthOf(own: readonly number[], season: number): Growth {
  const half = (weeks: readonly number[], which: 0 | 1) => sum(weeks.slice(which * 4, which * 4 + 4));
  const [d0, d1] = [half(own, 0), half(own, 1)];
  const raw = Math.log((d1 + 5) / (d0 + 5)) - season;
  const relative = (weeks: readonly number[], which: 0 | 1) => {
    const part = weeks.slice(which * 4, which * 4 + 4);
    const middle = sum(part) / 4;
    return middle > 0 ? sum(part.map((value) => (value - middle) ** 2)) / 3 / middle ** 2 / 4 : 1;
  };
  // A steady climb inside the newer half is growth, not noise: the calmer half speaks for both.
  const variance = 2 * Math.max(Math.min(relative(own, 0), relative(own, 1)), 1 / (d0 + 5)) + 1 / (d1 + 5) + 0.002;
  const shrunk = (raw * 0.25) / (0.25 + variance);
  return {
    change: d0 > 0 ? d1 / d0 - 1 : d1 > 0 ? 1 : 0,
    beyondSeason: shrunk,
    probability: 1 - normalTail(raw / Math.sqrt(variance)),
  };
}

/** The largest part of the searches that fell on any three days running: half or more is a burst, not a demand. */
export function burstShare(rows: readonly TermDay[], date: Day): number {
  const byDay = new Map<Day, number>();
  for (const row of rows)
    if (daysBetween(row.day, date) < spanDays && row.day <= date)
      byDay.set(row.day, (byDay.get(row.day) ?? 0) + row.searches);
  const total = sum([...byDay.values()]);
  let most = 0;
  for (const day of byDay.keys())
    most = Math.max(most, sum([0, 1, 2].map((ahead) => byDay.get(addDays(day, ahead)) ?? 0)));
  return total > 0 ? most / total : 1;
}

/** Whether the same eight weeks of a year ago are known well enough to compare with. */
export function yearAgo(rows: readonly TermDay[], date: Day): boolean {
  const then = weeksOf(rows, addDays(date, -364));
  return sum(then.slice(0, 4)) >= 50 && sum(then.slice(4)) >= 50;
}

/** Did the same weeks rise like this a year ago? Then it is the season's wave. Null without a year of data. */
export function sameWaveLastYear(rows: readonly TermDay[], date: Day, growth: number): boolean {
  const then = weeksOf(rows, addDays(date, -364));
  const [before, after] = [sum(then.slice(0, 4)), sum(then.slice(4))];
  if (before < 50 || after < 50) return false;
  return Math.log(after / before) > 0.6 * Math.log1p(Math.max(growth, 0));
}
