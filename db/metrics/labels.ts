import type { ShopData } from "../../core/context.ts";
import type { Dimension } from "../../core/metrics.ts";

/** Names that a reader knows for the keys of a split: a product's title; other values are their own names. */
export async function labelsOf(
  data: ShopData,
  by: Dimension | undefined,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (by !== "product" || keys.length === 0) return new Map();
  const rows = await data.query<{ id: string; title: string }>(
    "select product_id as id, title from current_products where product_id = any($1::text[])",
    [keys],
  );
  return new Map(rows.map((row) => [row.id, row.title]));
}
