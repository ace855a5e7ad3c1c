import type { Day } from "../../core/time.ts";
import { daysBetween } from "../../core/time.ts";
import { madSpread, mean, median, sum } from "../statistics.ts";
import { spanDays } from "./growth.ts";
import type { Niche } from "./niches.ts";
import type { TermDay } from "./term-day.ts";

export type Sized = { niche: Niche; searches: number; items: number; ratio: number; recent: TermDay[] };

export function size(niche: Niche, date: Day): Sized {
  const recent = niche.rows.filter((row) => row.day <= date && daysBetween(row.day, date) < spanDays);
  const searches = sum(recent.map((row) => row.searches));
  const supply = new Map<string, number[]>();
  for (const row of recent) {
    if (row.itemsOnline === null) continue;
    const key = `${row.term}\n${row.category}`;
    const list = supply.get(key) ?? [];
    list.push(row.itemsOnline);
    supply.set(key, list);
  }
  const items = sum([...supply.values()].map(mean));
  return { niche, searches, items, ratio: searches / Math.max(items, 1), recent };
}

/** Median of the slopes between all pairs (Theil 1950, Sen 1968): the niches that stand out are not what it bends to. */
function robustSlope(x: readonly number[], y: readonly number[]): number {
  const slopes: number[] = [];
  // A few hundred points say enough; of more, every n-th is paired.
  const stride = Math.max(1, Math.floor(x.length / 300));
  for (let one = 0; one < x.length; one += stride)
    for (let two = one + 1; two < x.length; two += stride) {
      const run = (x[two] ?? 0) - (x[one] ?? 0);
      if (Math.abs(run) > 1e-9) slopes.push(((y[two] ?? 0) - (y[one] ?? 0)) / run);
    }
  return slopes.length > 0 ? median(slopes) : 0.5;
}

/** How far demand lies over what the same supply usually meets: residual of ln D on ln S, slope within 0..1, robust spread. */
export function gaps(sized: readonly Sized[]): Map<Sized, number> {
  const points = sized.filter((one) => one.items > 0 && one.searches > 0);
  const x = points.map((one) => Math.log(one.items));
  const y = points.map((one) => Math.log(one.searches));
  const slope = points.length >= 8 ? Math.min(1, Math.max(0, robustSlope(x, y))) : 0.5;
  const off = points.map((_, at) => (y[at] ?? 0) - slope * (x[at] ?? 0));
  const level = median(off);
  const spread = Math.max(points.length >= 5 ? madSpread(off) : 0.7, 0.25);
  return new Map(points.map((one, at) => [one, ((off[at] ?? 0) - level) / spread]));
}

export function unmetShare(recent: readonly TermDay[]): number {
  const known = recent.filter((row) => row.clicks !== null);
  const searches = sum(known.map((row) => row.searches));
  if (searches === 0) return 0.5;
  return 1 - Math.min(0.95, sum(known.map((row) => row.clicks ?? 0)) / searches);
}
