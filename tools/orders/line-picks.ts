import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { type VariantRow, variantsOf } from "../../db/catalog.ts";
import { type LineRow, linesOf } from "../../db/orders.ts";

/** A line of an order and what it is to become. */
export type Swap = { readonly line: LineRow; readonly to: VariantRow; readonly differenceMinor: number };

/** The lines that these SKUs name, each line once: a SKU that is named twice means two lines. */
export function pickLines(orderId: string, lines: readonly LineRow[], skus: readonly string[]): LineRow[] {
  const free = [...lines];
  return skus.map((sku) => {
    const at = free.findIndex((line) => line.sku === sku);
    const [line] = at < 0 ? [] : free.splice(at, 1);
    if (!line) throw new AppError("not_found", `Item ${sku} was not found in order ${orderId}.`);
    return line;
  });
}

export const inStock = (variant: VariantRow): boolean | null =>
  variant.on_hand === null ? variant.available : variant.on_hand > 0;

/** Whole lines of an order against other variants of the same products: there, in stock, with the difference in price
 * (new minus old, times the quantity; minor units). `sameAllowed`: an exchange may ask for the same again. */
export async function pickSwaps(
  orderId: string,
  items: readonly { sku: string; newSku: string }[],
  sameAllowed: boolean,
  ctx: ShopContext,
): Promise<Swap[]> {
  const lines = pickLines(
    orderId,
    await linesOf(ctx.data, orderId),
    items.map(({ sku }) => sku),
  );
  const products = [...new Set(lines.flatMap((line) => line.product_id ?? []))];
  const variants = await variantsOf(ctx.data, products);
  return items.map(({ newSku }, index) => {
    const line = lines[index];
    const to = variants.find((each) => each.sku === newSku && each.product_id === line?.product_id);
    if (!line || !to) throw new AppError("conflict", `${newSku} is not another option of the same product.`);
    if (newSku === line.sku && !sameAllowed) throw new AppError("conflict", `${newSku} is what was ordered already.`);
    // Unknown stock is not refused: the source may not record any.
    if (inStock(to) === false) throw new AppError("conflict", `${newSku} is not available now.`);
    return { line, to, differenceMinor: (to.price_minor - line.unit_price_minor) * line.quantity };
  });
}

/** The options of a variant as a person reads them. */
export const optionsText = (options: Readonly<Record<string, unknown>> | null, sku: string): string =>
  Object.values(options ?? {})
    .map(String)
    .join(" / ") || sku;
