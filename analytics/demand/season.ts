import type { Day } from "../../core/time.ts";
import { halfGrowth, seasonOf, weeksOf } from "./growth.ts";
import type { Sized } from "./supply.ts";
import type { TermDay } from "./term-day.ts";

export type TermGrowth = { readonly term: string; readonly category: string; readonly growth: number };

/** How every single term of the market grew in each category, where it is searched enough to say. */
export function termGrowths(rows: readonly TermDay[], date: Day): TermGrowth[] {
  const groups = new Map<string, TermDay[]>();
  for (const row of rows) {
    const key = `${row.term}\n${row.category}`;
    const list = groups.get(key) ?? [];
    list.push(row);
    groups.set(key, list);
  }
  return [...groups.values()].flatMap((list) => {
    const growth = halfGrowth(weeksOf(list, date));
    const first = list[0];
    return growth === null || !first ? [] : [{ term: first.term, category: first.category, growth }];
  });
}

export function seasonAround(one: Sized, terms: readonly TermGrowth[]): number {
  const own = new Set(one.niche.terms);
  const categories = new Set(one.recent.map((row) => row.category));
  const others = terms.filter(({ term }) => !own.has(term));
  const near = others.filter(({ category }) => categories.has(category));
  return seasonOf(
    near.map(({ growth }) => growth),
    others.map(({ growth }) => growth),
  );
}
