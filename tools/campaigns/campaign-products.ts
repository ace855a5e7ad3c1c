import type { Demand } from "../../analytics/demand/opportunities.ts";
import { isSlowMover } from "../../analytics/restock.ts";
import type { ShopContext } from "../../core/context.ts";
import { pricesOf, skusOf } from "../../db/campaigns.ts";
import { type StockRow, stockAndSales } from "../../db/inventory.ts";
import { demandOf, termServed } from "../demand.ts";

/** Why a SKU is in a campaign: the merchant named it; buyers search more and more for what it is and find few of it; it ties up
 * money; it lasts longest at the pace at which it sells. */
export type Why =
  | { readonly by: "named" }
  | { readonly by: "demand"; readonly demand: Demand; readonly term: string }
  | { readonly by: "slow"; readonly tiedMinor: number }
  | { readonly by: "cover"; readonly days: number | null };
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
  readonly why: Why;
};
export type Choice = { readonly by: Why["by"] | "none"; readonly products: CampaignProduct[] };
/** `skus`: exactly these. */
export type Wanted = {
  productId?: string | undefined;
  category?: string | undefined;
  skus?: readonly string[] | undefined;
};
type Picked = { readonly sku: string; readonly why: Why };

const slow = (row: StockRow) =>
  isSlowMover({
    onHand: row.on_hand,
    incoming: row.incoming,
    unitsSold: row.units,
    daysInStock: row.days_in_stock,
  });
const cover = (row: StockRow) => row.on_hand / Math.max(row.units, 0.5);
const tied = (row: StockRow) => row.on_hand * (row.cost_minor ?? row.price_minor);
const fourWeeks = 28;

function slowOnes(stock: readonly StockRow[]): Picked[] {
  const rows = stock.filter(slow).sort((left, right) => tied(right) - tied(left));
  return rows.map((row) => ({ sku: row.sku, why: { by: "slow", tiedMinor: tied(row) } }));
}
function longest(stock: readonly StockRow[]): Picked[] {
  const rows = stock.filter((row) => row.on_hand > 0).sort((left, right) => cover(right) - cover(left));
  return rows.map((row) => ({
    sku: row.sku,
    why: { by: "cover", days: row.units > 0 ? Math.round((row.on_hand / row.units) * fourWeeks) : null },
  }));
}

/** What the shop has in stock for demand that grows and that few serve, the best niche first; of each product the SKU with most
 * stock. Only for who may see the market's searches. */
async function demanded(ctx: ShopContext, stock: readonly StockRow[]): Promise<Picked[]> {
  if (!ctx.actor.permissions.has("market:read")) return [];
  const { found } = await demandOf(ctx);
  const held = stock.filter((row) => row.on_hand > 0).sort((left, right) => right.on_hand - left.on_hand);
  const products = new Set<string>();
  return found.flatMap((demand) =>
    held.flatMap((row): Picked[] => {
      const term = products.has(row.product_id) ? undefined : termServed(row.title, demand);
      if (term === undefined) return [];
      products.add(row.product_id);
      return [{ sku: row.sku, why: { by: "demand", demand, term } }];
    }),
  );
}

async function priced(ctx: ShopContext, picked: readonly Picked[], stock: readonly StockRow[]): Promise<Choice> {
  const rows = await pricesOf(
    ctx.data,
    picked.map(({ sku }) => sku),
  );
  const products = picked.flatMap(({ sku, why }) => {
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
        why,
      },
    ];
  });
  return { by: products[0]?.why.by ?? "none", products };
}

/**
 * SKUs for a campaign, each with why: those named; to clear stock slow movers, most money tied up first; to promote what serves
 * growing demand, then slow movers, and only without either what lasts longest.
 */
export async function chooseProducts(
  ctx: ShopContext,
  wanted: Wanted,
  slowOnly: boolean,
  limit: number,
): Promise<Choice> {
  const stock = await stockAndSales(ctx.data, ctx.asOf, ctx.shop.timezone);
  const named = async (skus: readonly string[]): Promise<Choice> => {
    const choice = await priced(
      ctx,
      skus.map((sku) => ({ sku, why: { by: "named" } })),
      stock,
    );
    return { ...choice, by: "named" };
  };
  if (wanted.skus) return named(wanted.skus);
  if (wanted.productId || wanted.category)
    return named(await skusOf(ctx.data, wanted.productId ?? null, wanted.category ?? null, limit));
  const first = slowOnly ? [] : await demanded(ctx, stock);
  const chosen = new Set(first.map(({ sku }) => sku));
  const picked = [...first, ...slowOnes(stock).filter(({ sku }) => !chosen.has(sku))];
  if (picked.length > 0 || slowOnly) return priced(ctx, picked.slice(0, limit), stock);
  return priced(ctx, longest(stock).slice(0, limit), stock);
}
