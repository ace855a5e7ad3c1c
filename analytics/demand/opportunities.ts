import type { Day } from "../../core/time.ts";
import { daysBetween } from "../../core/time.ts";
import { madSpread, mean, median, normalTail, sum } from "../statistics.ts";
import { burstShare, type Growth, growthOf, sameWaveLastYear, spanDays, weeksOf } from "./growth.ts";
import { type Niche, nichesOf, sublinesOf, type TermDay } from "./niches.ts";

export type Demand = {
  readonly terms: string[];
  /** The shop's own category (or one in its field) that the demand belongs in. */
  readonly category: string;
  readonly spilloverFrom: string[];
  readonly searches: number;
  readonly itemsOnline: number;
  readonly ratio: number;
  readonly growth: Growth;
  /** Probability that there is more demand than this supply usually meets. */
  readonly gap: number;
  readonly unmet: number;
  readonly sublines: string[];
  readonly score: number;
  readonly confidence: number;
};
export type Market = { readonly date: Day; readonly categories: readonly string[]; readonly valueOfSearch: number };

const inField = (category: string, own: readonly string[]): boolean =>
  own.some((mine) => category === mine || category.startsWith(`${mine} > `) || mine.startsWith(`${category} > `));

type Sized = { niche: Niche; searches: number; items: number; ratio: number; recent: TermDay[] };

function size(niche: Niche, date: Day): Sized {
  const recent = niche.rows.filter((row) => row.day <= date && daysBetween(row.day, date) < spanDays);
  const searches = sum(recent.map((row) => row.searches));
  const supply = new Map<string, number[]>();
  for (const row of recent) {
    if (row.itemsOnline === null) continue;
    const key = `${row.term}\n${row.category}`;
    supply.set(key, [...(supply.get(key) ?? []), row.itemsOnline]);
  }
  const items = sum([...supply.values()].map(mean));
  return { niche, searches, items, ratio: searches / Math.max(items, 1), recent };
}

/** Where the searches lead: shares of the clicked categories, or the searched category where clicks are unknown. */
function intents(recent: readonly TermDay[]): { clicked: Map<string, number>; searched: Map<string, number> } {
  const clicked = new Map<string, number>();
  const searched = new Map<string, number>();
  for (const row of recent) {
    searched.set(row.category, (searched.get(row.category) ?? 0) + row.searches);
    const shares = Object.entries(row.clickedCategories ?? { [row.category]: 1 });
    for (const [category, share] of shares)
      clicked.set(category, (clicked.get(category) ?? 0) + row.searches * Number(share));
  }
  return { clicked, searched };
}

/** The shop's category that most of the demand reaches, what part of it, and from which categories it spills over. */
function home(recent: readonly TermDay[], own: readonly string[]) {
  const { clicked, searched } = intents(recent);
  const total = Math.max(sum([...clicked.values()]), 1);
  const mine = [...clicked]
    .filter(([category]) => inField(category, own))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const share = sum(mine.map(([, amount]) => amount)) / total;
  const all = sum([...searched.values()]);
  const from = [...searched]
    .filter(([category, amount]) => category !== mine[0]?.[0] && !inField(category, own) && amount >= 0.2 * all)
    .sort((a, b) => b[1] - a[1]);
  return { category: mine[0]?.[0] ?? null, share, spilloverFrom: from.map(([category]) => category) };
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
function gaps(sized: readonly Sized[]): Map<Sized, number> {
  const points = sized.filter((one) => one.items > 0 && one.searches > 0);
  const x = points.map((one) => Math.log(one.items));
  const y = points.map((one) => Math.log(one.searches));
  const slope = points.length >= 8 ? Math.min(1, Math.max(0, robustSlope(x, y))) : 0.5;
  const off = points.map((_, at) => (y[at] ?? 0) - slope * (x[at] ?? 0));
  const level = median(off);
  const spread = Math.max(points.length >= 5 ? madSpread(off) : 0.7, 0.25);
  return new Map(points.map((one, at) => [one, ((off[at] ?? 0) - level) / spread]));
}

function unmetShare(recent: readonly TermDay[]): number {
  const known = recent.filter((row) => row.clicks !== null);
  const searches = sum(known.map((row) => row.searches));
  if (searches === 0) return 0.5;
  return 1 - Math.min(0.95, sum(known.map((row) => row.clicks ?? 0)) / searches);
}

const least = { searches: 200, weeks: 3, growth: Math.log(1.25), probability: 0.95, gap: 1, share: 0.25, burst: 0.5 };

function judge(one: Sized, gap: number, market: Market, rows: readonly TermDay[]): Demand | null {
  const { date } = market;
  const weeks = weeksOf(one.niche.rows, date);
  if (one.searches < least.searches || weeks.slice(4).filter((week) => week > 0.02 * one.searches).length < least.weeks)
    return null;
  if (gap < least.gap || burstShare(one.niche.rows, date) >= least.burst) return null;
  const place = home(one.recent, market.categories);
  if (place.category === null || place.share < least.share) return null;
  const categories = new Set(one.recent.map((row) => row.category));
  const terms = new Set(one.niche.terms);
  const rest = weeksOf(
    rows.filter((row) => categories.has(row.category) && !terms.has(row.term)),
    date,
  );
  const growth = growthOf(weeks, rest);
  if (growth.beyondSeason < least.growth || growth.probability < least.probability) return null;
  // A wave that has gone by half from its highest week is over, whatever the month's sum says.
  if ((weeks[7] ?? 0) < 0.5 * Math.max(...weeks) || sameWaveLastYear(one.niche.rows, date, growth.change)) return null;
  const gapProbability = 1 - normalTail(gap);
  const unmet = one.searches * unmetShare(one.recent) * place.share;
  const lower = Math.max(0, unmet - 1.65 * Math.sqrt(unmet));
  return {
    terms: one.niche.terms,
    category: place.category,
    spilloverFrom: place.spilloverFrom,
    searches: one.searches,
    itemsOnline: one.items,
    ratio: one.ratio,
    growth,
    gap: gapProbability,
    unmet,
    sublines: sublinesOf(one.niche, rows),
    score: lower * market.valueOfSearch * growth.probability * gapProbability * Math.max(growth.beyondSeason, 0),
    confidence: Math.min(0.95, growth.probability * gapProbability * (0.5 + 0.5 * place.share)),
  };
}

/**
 * Demand of the last 28 days that few items meet and that grows beyond its season, inside the shop's own field; best first.
 * Gates: 200 searches, three of four weeks, no burst, no wave of the season or already over. `valueOfSearch` is what one met
 * search is worth to the shop (conversion × AOV, minor units); it scales scores only.
 */
export function findDemand(rows: readonly TermDay[], market: Market): Demand[] {
  const sized = nichesOf(rows.filter((row) => row.day <= market.date)).map((niche) => size(niche, market.date));
  const found: Demand[] = [];
  for (const [one, gap] of gaps(sized)) {
    const demand = judge(one, gap, market, rows);
    if (demand) found.push(demand);
  }
  return found.sort((a, b) => b.score - a.score || ((a.terms[0] ?? "") < (b.terms[0] ?? "") ? -1 : 1));
}
