import type { Neighbour } from "../../analytics/recommend/also-bought.ts";
import { type Anchor, rankProducts } from "../../analytics/recommend/rank.ts";
import { likeness } from "../../analytics/recommend/similar.ts";
import type { ShopContext } from "../../core/context.ts";
import { daysBetween } from "../../core/time.ts";
import { boughtBy, demandCounts, nearOf } from "../../db/also-bought.ts";
import type { ProductRow, VariantRow } from "../../db/catalog.ts";
import { variantsOf } from "../../db/catalog.ts";

export type Chosen = {
  readonly product: ProductRow;
  readonly priceMinor: number | null;
  readonly why: "together" | "similar" | "popular";
  readonly because: { readonly title: string; readonly together: number; readonly of: number } | null;
};
export type Wish = {
  readonly productId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly accessories: boolean;
  readonly limit: number;
};

/** Half a year of silence makes a purchase say a quarter of what it said. */
const halfLife = 90;
async function anchorsOf(wish: Wish, ctx: ShopContext): Promise<{ anchors: Anchor[]; owned: Set<string> }> {
  const bought = wish.customerId === undefined ? [] : await boughtBy(ctx.data, wish.customerId, ctx.shop.timezone);
  const owned = new Set(bought.map((row) => row.product_id));
  // What is looked at says more than all that was bought before.
  if (wish.productId !== undefined) return { anchors: [{ product: wish.productId, weight: 1 }], owned };
  const weight = (day: string | null) =>
    day === null ? 0.25 : 0.5 ** (Math.max(0, daysBetween(day, ctx.asOf)) / halfLife);
  return { anchors: bought.map(({ product_id, day }) => ({ product: product_id, weight: weight(day) })), owned };
}

/** Bought again by three buyers in ten: that somebody has it is no reason against it. */
const isConsumable = ({ buyers, again }: { buyers: number; again: number }) => buyers >= 10 && again >= 0.3 * buyers;
const inStock = (own: readonly VariantRow[]) => {
  const known = own.filter((each) => each.on_hand !== null || each.available !== null);
  return known.length === 0 || known.some((each) => (each.on_hand ?? (each.available ? 1 : 0)) > 0);
};
const lowest = (own: readonly VariantRow[]) =>
  own.length === 0 ? null : Math.min(...own.map((each) => each.price_minor));
const leaf = (category: string) => category.split(" > ").at(-1);

const activeProducts = (ctx: ShopContext, ids: readonly string[]) =>
  ctx.data.query<ProductRow>("select * from current_products where product_id = any($1::text[])", [ids]);

/** Products that go with one, or with what a customer bought: on sale, in stock, and not owned unless they are used up. Who has
 * no neighbours yet is matched by category and attributes, and then by what many buy. */
export async function chooseProducts(wish: Wish, ctx: ShopContext): Promise<Chosen[]> {
  const { anchors, owned } = await anchorsOf(wish, ctx);
  const demand = await demandCounts(ctx.data);
  const again = new Set(demand.filter(isConsumable).map((row) => row.product_id));
  const allowed = (id: string) => id !== wish.productId && (!owned.has(id) || again.has(id));
  const near = new Map<string, Neighbour[]>();
  for (const row of await nearOf(
    ctx.data,
    anchors.map(({ product }) => product),
  ))
    near.set(row.product_id, [
      ...(near.get(row.product_id) ?? []),
      { other: row.other_id, together: row.together, of: row.orders, score: row.score },
    ]);
  const popular = new Map(demand.map((row) => [row.product_id, row.orders]));
  const ranked = rankProducts(anchors, near, popular, allowed, wish.limit * 6 + 20);
  const similar = wish.productId === undefined ? [] : await alike(wish.productId, ctx, wish.limit * 3);
  const ids = [
    ...new Set([
      ...ranked.map(({ product }) => product),
      ...similar,
      ...anchors.slice(0, 100).map(({ product }) => product),
    ]),
  ];
  const products = new Map((await activeProducts(ctx, ids)).map((row) => [row.product_id, row]));
  const variants = await variantsOf(ctx.data, ids);
  const anchor = wish.productId === undefined ? undefined : products.get(wish.productId);
  const anchorPrice = anchor ? lowest(variants.filter((each) => each.product_id === anchor.product_id)) : null;
  const fits = (row: ProductRow, own: readonly VariantRow[]) =>
    row.status === "active" &&
    own.length > 0 &&
    inStock(own) &&
    allowed(row.product_id) &&
    (!wish.accessories ||
      !anchor ||
      (leaf(row.category) !== leaf(anchor.category) &&
        (anchorPrice === null || (lowest(own) ?? 0) <= 0.7 * anchorPrice)));
  const tied = ranked.filter(({ because }) => because !== null);
  const rest = wish.accessories
    ? []
    : [
        ...similar.map((product) => ({ product, because: null, why: "similar" as const })),
        ...ranked.filter(({ because }) => because === null).map((each) => ({ ...each, why: "popular" as const })),
      ];
  const list = [...tied.map((each) => ({ ...each, why: "together" as const })), ...rest];
  const seen = new Set<string>();
  return list
    .flatMap(({ product: id, because, why }) => {
      const row = products.get(id);
      const own = variants.filter((each) => each.product_id === id);
      if (!row || seen.has(id) || !fits(row, own)) return [];
      seen.add(id);
      const named = because && {
        title: products.get(because.product)?.title ?? because.product,
        together: because.together,
        of: because.of,
      };
      return [{ product: row, priceMinor: lowest(own), why, because: named }];
    })
    .slice(0, wish.limit);
}

async function alike(id: string, ctx: ShopContext, most: number): Promise<string[]> {
  const [own] = await activeProducts(ctx, [id]);
  if (!own) return [];
  const described = (row: ProductRow) => ({
    id: row.product_id,
    category: row.category,
    brand: row.brand,
    attributes: row.attributes ?? {},
  });
  const top = own.category.split(" > ")[0] ?? own.category;
  const rows = await ctx.data.query<ProductRow>(
    "select * from current_products where status = 'active' and product_id <> $1 and (category = $2 or starts_with(category, $2 || ' > ')) order by product_id limit 2000",
    [id, top],
  );
  return rows
    .map((row) => ({ id: row.product_id, score: likeness(described(own), described(row)) }))
    .filter(({ score }) => score > 0)
    .sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1))
    .slice(0, most)
    .map((each) => each.id);
}
