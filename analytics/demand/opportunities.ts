import { type Day, daysBetween } from "../../core/time.ts";
import { normalTail, sum } from "../statistics.ts";
import { burstShare, type Growth, growthOf, sameWaveLastYear, spanDays, weeksOf, yearAgo } from "./growth.ts";
import { nichesOf, sublinesOf } from "./niches.ts";
import { home } from "./place.ts";
import { seasonAround, type TermGrowth, termGrowths } from "./season.ts";
import { gaps, type Sized, size, unmetShare } from "./supply.ts";
import type { TermDay } from "./term-day.ts";

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

const least = { searches: 200, weeks: 3, growth: Math.log(1.25), probability: 0.95, gap: 1, share: 0.25, burst: 0.5 };

/** A niche that is most of what is searched in the category where it belongs is that category itself. */
function isCategory(one: Sized, category: string, rows: readonly TermDay[], date: Day): boolean {
  let all = 0;
  for (const row of rows)
    if (row.category === category && row.day <= date && daysBetween(row.day, date) < spanDays) all += row.searches;
  const own = sum(one.recent.filter((row) => row.category === category).map((row) => row.searches));
  return own > 0.5 * one.searches && own > 0.6 * all;
}

function judge(
  one: Sized,
  gap: number,
  market: Market,
  rows: readonly TermDay[],
  terms: readonly TermGrowth[],
): Demand | null {
  const { date } = market;
  const weeks = weeksOf(one.niche.rows, date);
  if (one.searches < least.searches || weeks.slice(4).filter((week) => week > 0.02 * one.searches).length < least.weeks)
    return null;
  if (gap < least.gap || burstShare(one.niche.rows, date) >= least.burst) return null;
  const place = home(one.recent, market.categories);
  if (place.category === null || place.share < least.share) return null;
  const growth = growthOf(weeks, seasonAround(one, terms));
  if (growth.beyondSeason < least.growth || growth.probability < least.probability) return null;
  // Without a year ago nobody can tell the season of a whole category from its growth.
  if (isCategory(one, place.category, rows, date) && !yearAgo(one.niche.rows, date)) return null;
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
  const sized = nichesOf(
    rows.filter((row) => row.day <= market.date),
    market.date,
  ).map((niche) => size(niche, market.date));
  const terms = termGrowths(rows, market.date);
  const found: Demand[] = [];
  for (const [one, gap] of gaps(sized)) {
    const demand = judge(one, gap, market, rows, terms);
    if (demand) found.push(demand);
  }
  return found.sort((a, b) => b.score - a.score || ((a.terms[0] ?? "") < (b.terms[0] ?? "") ? -1 : 1));
}
