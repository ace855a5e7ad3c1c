import type { ShopData } from "../../core/context.ts";
import type { Enrolment } from "./enrolments.ts";

type About = Pick<Enrolment, "order_id" | "product_id" | "sku">;
/** What a message may name, as it is on record now; money in minor units. */
export type OnRecord = {
  readonly order: string | null;
  readonly totalMinor: number | null;
  readonly products: readonly string[];
  readonly guide: string | null;
  readonly priceMinor: number | null;
};

type Row = {
  total_minor: number | null;
  titles: string[] | null;
  guide: string | null;
  price_minor: number | null;
};
const guideOf = `select a.body from (select distinct on (article_id) * from articles where status <> 'draft' order by article_id, version desc) a
    where a.status = 'live' and a.products && array(select product_id from things)
      and coalesce(a.valid_from, $4) <= $4 and coalesce(a.valid_until, $4) >= $4 order by cardinality(a.products), a.updated_at desc limit 1`;

export async function onRecord(data: Pick<ShopData, "query">, about: About, now: Date): Promise<OnRecord> {
  const [row] = await data.query<Row>(
    `with lines as (select l.line, coalesce(l.title, p.title) as title, v.product_id from current_order_lines l
        left join current_variants v on v.sku = l.sku left join current_products p on p.product_id = v.product_id where l.order_id = $1),
      things as (select $2::text as product_id where $2::text is not null union select product_id from lines)
     select (select total_minor::float8 from current_orders where order_id = $1) as total_minor,
       coalesce((select array_agg(title order by line) from lines where title is not null),
                (select array_agg(title) from current_products where product_id = $2)) as titles,
       (${guideOf}) as guide,
       (select min(price_minor)::float8 from current_variants v where v.product_id = $2 and ($3::text is null or v.sku = $3)) as price_minor`,
    [about.order_id, about.product_id, about.sku, now],
  );
  return {
    order: about.order_id,
    totalMinor: row?.total_minor ?? null,
    products: [...new Set(row?.titles ?? [])],
    guide: row?.guide ?? null,
    priceMinor: row?.price_minor ?? null,
  };
}
