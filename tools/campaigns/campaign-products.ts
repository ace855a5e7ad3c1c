import { isSlowMover } from "../../analytics/restock.ts";
import type { ShopContext } from "../../core/context.ts";
import { pricesOf, skusOf } from "../../db/campaigns.ts";
import { type StockRow, stockAndSales } from "../../db/inventory.ts";

export type CampaignProduct = {
  readonly sku: string;
  readonly productId: string;
  readonly title: string;
  readonly priceMinor: number;
  readonly costMinor: number | null;
  /** Null where the shop has no stock on record. */
  readonly stock: number | null;
  readonly unitsSold: number | null;
  readonly stockOn: string | null;
};
export type Choice = { readonly by: "named" | "slow" | "cover" | "none"; readonly products: CampaignProduct[] };
/** `skus`: exactly these. */
export type Wanted = {
  productId?: string | undefined;
  category?: string | undefined;
  skus?: readonly string[] | undefined;
};

const slow = (row: StockRow) =>
  isSlowMover({
    onHand: row.on_hand,
    incoming: row.incoming,
    unitsSold: row.units,
    daysInStock: row.days_in_stock,
  });
const cover = (row: StockRow) => row.on_hand / Math.max(row.units, 0.5);

/**
 * SKUs for a campaign: those named; else slow movers, most money tied up first; else (unless `slowOnly`) what has the
 * longest cover.
 */
export async function chooseProducts(
  ctx: ShopContext,
  wanted: Wanted,
  slowOnly: boolean,
  limit: number,
): Promise<Choice> {
  const stock = await stockAndSales(ctx.data, ctx.asOf, ctx.shop.timezone);
  const price = async (skus: readonly string[], by: Choice["by"]): Promise<Choice> => {
    const rows = await pricesOf(ctx.data, skus);
    const products = skus.flatMap((sku) => {
      const [row, held] = [rows.find((each) => each.sku === sku), stock.find((each) => each.sku === sku)];
      if (!row) return [];
      return [
        {
          sku,
          productId: row.product_id,
          title: row.title,
          priceMinor: row.price_minor,
          costMinor: row.cost_minor,
          stock: held?.on_hand ?? null,
          unitsSold: held?.units ?? null,
          stockOn: held?.stock_on ?? null,
        },
      ];
    });
    return { by, products };
  };
  if (wanted.skus) return price(wanted.skus, "named");
  if (wanted.productId || wanted.category)
    return price(await skusOf(ctx.data, wanted.productId ?? null, wanted.category ?? null, limit), "named");
  const tied = (row: StockRow) => row.on_hand * (row.cost_minor ?? row.price_minor);
  const slowRows = stock.filter(slow).sort((left, right) => tied(right) - tied(left));
  if (slowRows.length > 0)
    return price(
      slowRows.slice(0, limit).map(({ sku }) => sku),
      "slow",
    );
  if (slowOnly) return { by: "none", products: [] };
  const long = stock.filter((row) => row.on_hand > 0).sort((left, right) => cover(right) - cover(left));
  return price(
    long.slice(0, limit).map(({ sku }) => sku),
    long.length > 0 ? "cover" : "none",
  );
}
