import type { ShopData } from "../core/context.ts";

type Reader = Pick<ShopData, "query">;
export type ProductRow = {
  product_id: string;
  title: string;
  category: string;
  brand: string | null;
  description: string | null;
  attributes: Record<string, unknown> | null;
  status: string;
  tags: string[] | null;
  extra: Record<string, unknown> | null;
};
export type VariantRow = {
  sku: string;
  product_id: string;
  price_minor: number;
  options: Record<string, unknown> | null;
  compare_at_minor: number | null;
  available: boolean | null;
  on_hand: number | null;
  stock_on: string | null;
};

export async function findProduct(data: Reader, id: string): Promise<ProductRow | undefined> {
  const [row] = await data.query<ProductRow>(
    "select * from current_products where product_id = $1 or product_id = (select product_id from current_variants where sku = $1) limit 1",
    [id],
  );
  return row;
}

/** The shop's whole range on sale, for matching names in a message; a shop's titles fit in memory. */
export const productTitles = (data: Reader): Promise<{ product_id: string; title: string; category: string }[]> =>
  data.query("select product_id, title, category from current_products where status = 'active' order by product_id");

/** The same with all the words that a product is known by. */
export const productWords = (
  data: Reader,
): Promise<{ product_id: string; title: string; category: string; words: string | null }[]> =>
  data.query(
    `select product_id, title, category, concat_ws(' ', brand, array_to_string(tags, ' '),
        (select string_agg(value, ' ') from jsonb_each_text(case when jsonb_typeof(attributes) = 'object' then attributes end))) as words
       from current_products where status = 'active' order by product_id`,
  );

/** Variants with their newest stock; `available` is the source's own flag where it gives no counts. */
export const variantsOf = (data: Reader, products: readonly string[]): Promise<VariantRow[]> =>
  data.query<VariantRow>(
    `select v.sku, v.product_id, v.price_minor, v.options, v.compare_at_minor, (v.extra->>'available')::boolean as available, s.on_hand, s.stock_on
       from current_variants v
       left join lateral (
         select sum(on_hand)::int as on_hand, max(on_date) as stock_on from inventory i
          where i.sku = v.sku and on_date = (select max(on_date) from inventory j where j.sku = v.sku)
       ) s on true
      where v.product_id = any($1::text[]) order by v.product_id, v.price_minor, v.sku`,
    [products],
  );

/** Products that are not on sale yet, the newest first. */
export const draftProducts = (data: Reader, limit: number): Promise<ProductRow[]> =>
  data.query<ProductRow>(
    "select * from current_products where status = 'draft' order by created_at desc nulls last, product_id limit $1",
    [limit],
  );

export type PriceBand = { skus: number; low: number | null; middle: number | null; high: number | null };
/** What is on sale in a category costs, by quarters of its variants; minor units. */
export async function pricesAbout(data: Reader, category: string): Promise<PriceBand> {
  const at = (share: number) => `percentile_disc(${share}) within group (order by v.price_minor)::float8`;
  const [row] = await data.query<PriceBand>(
    `select count(*)::int as skus, ${at(0.25)} as low, ${at(0.5)} as middle, ${at(0.75)} as high
       from current_variants v join current_products p on p.product_id = v.product_id
      where p.category = $1 and p.status = 'active'`,
    [category],
  );
  return row ?? { skus: 0, low: null, middle: null, high: null };
}

/** The categories of what is on sale, with how many products each has. */
export const sellingCategories = (data: Pick<ShopData, "query">): Promise<{ category: string; products: number }[]> =>
  data.query(
    "select category, count(*)::int as products from current_products where status = 'active' group by category",
  );
