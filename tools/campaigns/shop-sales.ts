import type { SkuSales } from "../../analytics/what-if/price-moves.ts";
import type { ShopContext } from "../../core/context.ts";
import { priceDays } from "../../db/price-days.ts";

/** Two years: the seasons before the last one are another shop. */
const mostDays = 730;

/** The shop's sales by SKU, day and price up to the last complete day; null without dated sales. */
export async function shopSales(ctx: ShopContext): Promise<{ sales: readonly SkuSales[]; length: number } | null> {
  const found = await priceDays(ctx.data, ctx.shop.timezone, ctx.asOf, mostDays);
  if (!found) return null;
  const skus = new Map<string, { sku: string; category: string; days: SkuSales["days"][number][] }>();
  for (const { sku, category, ...day } of found.rows) {
    const own = skus.get(sku) ?? { sku, category, days: [] };
    own.days.push(day);
    skus.set(sku, own);
  }
  return { sales: [...skus.values()], length: found.length };
}
