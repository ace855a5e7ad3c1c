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
