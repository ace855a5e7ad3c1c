import type { ShopData } from "../../core/context.ts";

type Reader = Pick<ShopData, "query">;
/** What the words of a wish may point at in this shop: its own names, the commonest first where there are very many. */
export type ShopNames = {
  products: { id: string; title: string }[];
  categories: string[];
  tiers: string[];
  regions: string[];
  locales: string[];
  tags: string[];
  channels: string[];
};
const empty: ShopNames = { products: [], categories: [], tiers: [], regions: [], locales: [], tags: [], channels: [] };
const distinct = (column: string, from: string) =>
  `(select coalesce(jsonb_agg(v), '[]') from (select ${column} as v from ${from} where ${column} is not null and ${column} <> '' group by 1 order by count(*) desc, 1 limit 300) x)`;

/** One statement over the shop's products, customers and channels. */
export async function shopNames(data: Reader): Promise<ShopNames> {
  const [row] = await data.query<{ names: ShopNames }>(
    `select jsonb_build_object(
       'products', (select coalesce(jsonb_agg(jsonb_build_object('id', product_id, 'title', title) order by product_id), '[]') from current_products),
       'categories', (select coalesce(jsonb_agg(distinct category), '[]') from current_products where category <> ''),
       'tiers', ${distinct("vip_tier", "current_customers")}, 'regions', ${distinct("region", "current_customers")},
       'locales', ${distinct("locale", "current_customers")},
       'tags', ${distinct("tag", "(select unnest(tags) as tag from current_customers) t")},
       'channels', ${distinct("channel", "current_orders")}) as names`,
  );
  return row?.names ?? empty;
}
