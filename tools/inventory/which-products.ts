import { productsNamed } from "../../analytics/named-product.ts";
import type { ShopContext } from "../../core/context.ts";
import { productTitles } from "../../db/catalog.ts";

/** The products that a call is about: by id or SKU, or named in words; null for all of them. */
export async function whichProducts(
  { productId, about }: { productId?: string | undefined; about?: string | undefined },
  ctx: ShopContext,
): Promise<((row: { sku: string; product_id: string }) => boolean) | null> {
  if (productId) return (row) => row.product_id === productId || row.sku === productId;
  // "P003-1" is one SKU of its product.
  const words = (about ?? "").toLowerCase().match(/[a-z\d][a-z\d_.-]*\d[a-z\d_-]*/g) ?? [];
  const skus = words.length > 0 ? await skusNamed(ctx, words) : [];
  if (skus.length > 0) return (row) => skus.includes(row.sku);
  const named = about ? productsNamed(about, await productTitles(ctx.data)) : [];
  return named.length > 0 ? (row) => named.includes(row.product_id) : null;
}

async function skusNamed(ctx: ShopContext, words: readonly string[]): Promise<string[]> {
  const text = "select sku from current_variants where lower(sku) = any($1::text[])";
  return (await ctx.data.query<{ sku: string }>(text, [words])).map((row) => row.sku);
}
