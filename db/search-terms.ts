import type { ShopData } from "../core/context.ts";
import type { Day } from "../core/time.ts";

export type TermRow = {
  term: string;
  searches: number;
  before: number;
  clicks: number;
  orders: number;
  items_online: number | null;
  days: number;
};

/** Terms of the market with their searches in a window and in the one before it of the same length. */
export const termsOver = (
  data: Pick<ShopData, "query">,
  from: Day,
  to: Day,
  contains: string | null,
  limit: number,
  order: "most" | "rising",
): Promise<TermRow[]> =>
  data.query<TermRow>(
    `with both_windows as (
       select term, on_date >= $1::date as now, searches, clicks, orders, items_online, on_date from search_terms
        where on_date > $1::date - ($2::date - $1::date + 2) and on_date <= $2::date and ($3::text is null or term ilike '%' || $3 || '%')
     ), sums as (
       select term, coalesce(sum(searches) filter (where now), 0)::int as searches, coalesce(sum(searches) filter (where not now), 0)::int as before,
              coalesce(sum(clicks) filter (where now), 0)::int as clicks, coalesce(sum(orders) filter (where now), 0)::int as orders,
              round(avg(items_online) filter (where now))::int as items_online, count(distinct on_date) filter (where now)::int as days
         from both_windows group by term
     )
     select * from sums where searches > 0
      order by case when $5 = 'rising' then (searches + 20.0) / (before + 20.0) else searches end desc, term limit $4`,
    [from, to, contains, limit, order],
  );

export type EmptySearch = {
  readonly term: string;
  readonly searches: number;
  /** Searches that found nothing, and how many people made them. */
  readonly empty: number;
  readonly visitors: number;
};
/** Searches in the shop itself that found nothing, by their words (case and outer spaces aside); most first. `all` counts
 * every search in the shop whose number of results is known. */
export async function emptySearches(
  data: Pick<ShopData, "query">,
  from: Day,
  to: Day,
): Promise<{ all: number; empty: number; rows: EmptySearch[] }> {
  const rows = await data.query<EmptySearch>(
    `select lower(btrim(query)) as term, count(*)::int as searches, (count(*) filter (where results = 0))::int as empty,
       (count(distinct visitor_id) filter (where results = 0))::int as visitors
       from events where event_name = 'view_search_results' and on_date between $1::date and $2::date
        and query is not null and results is not null
      group by 1 order by empty desc, searches desc, term`,
    [from, to],
  );
  const sum = (pick: (row: EmptySearch) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return { all: sum((row) => row.searches), empty: sum((row) => row.empty), rows: rows.filter((row) => row.empty > 0) };
}

/** Terms of the market that nothing on sale answers: no item online on any day of the period. */
export const unservedTerms = (
  data: Pick<ShopData, "query">,
  from: Day,
  to: Day,
): Promise<{ term: string; searches: number; days: number }[]> =>
  data.query(
    `select term, sum(searches)::int as searches, count(distinct on_date)::int as days from search_terms
      where on_date between $1::date and $2::date group by term
     having max(items_online) = 0 order by searches desc, term`,
    [from, to],
  );

/** All searches of the market in a period and in the one before it. */
export async function marketSearches(
  data: Pick<ShopData, "query">,
  from: Day,
  to: Day,
): Promise<{ now: number; before: number }> {
  const [row] = await data.query<{ now: number; before: number }>(
    `select coalesce(sum(searches) filter (where on_date >= $1::date), 0)::float8 as now,
            coalesce(sum(searches) filter (where on_date < $1::date), 0)::float8 as before
       from search_terms where on_date > $1::date - ($2::date - $1::date + 2) and on_date <= $2::date`,
    [from, to],
  );
  return row ?? { now: 0, before: 0 };
}

/** Searches of some terms by day, in order. */
export const termDays = (
  data: Pick<ShopData, "query">,
  terms: readonly string[],
  from: Day,
  to: Day,
): Promise<{ term: string; day: Day; searches: number }[]> =>
  data.query(
    `select term, on_date::text as day, sum(searches)::int as searches from search_terms
      where term = any($1::text[]) and on_date between $2::date and $3::date group by 1, 2 order by 1, 2`,
    [terms, from, to],
  );
