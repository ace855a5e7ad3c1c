import type { ShopContext } from "../../core/context.ts";
import { notFound } from "../../core/errors.ts";
import type { Fact } from "../../core/facts.ts";
import { dayText, factText } from "../../core/format.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { localDay } from "../../core/time.ts";
import { liveCoupons } from "../../db/campaigns.ts";
import { findProduct, variantsOf } from "../../db/catalog.ts";
import type { Material, Purpose } from "./compose.ts";

type Tongue = "zh" | "en";
/** Money or a share as a reader reads it. */
export function asWritten(value: number, unit: "money" | "share", language: Tongue, ctx: ShopContext): string {
  const { currency, timezone } = ctx.shop;
  const fact: Fact = { id: "", label: "", value, unit, currency, source: { table: "" } };
  return factText(fact, { language, timezone });
}

async function couponOf(language: Tongue, ctx: ShopContext): Promise<Material["coupon"]> {
  const { currency, timezone } = ctx.shop;
  const [row] = await liveCoupons(ctx.data, localDay(ctx.now(), timezone), timezone, 1);
  if (!row) return null;
  const off =
    row.kind === "amount"
      ? asWritten(minorFromDecimal(String(row.value), currency), "money", language, ctx)
      : row.kind === "percent"
        ? asWritten(row.value / 100, "share", language, ctx)
        : null;
  return {
    code: row.code,
    kind: row.kind,
    off,
    least: row.min_total_minor ? asWritten(row.min_total_minor, "money", language, ctx) : null,
    ends: row.ends_on ? dayText(row.ends_on, language) : null,
  };
}

/** What of a product and a coupon stands on record, as it is written in a text. */
export async function materialOf(
  purpose: Purpose,
  productId: string | undefined,
  language: Tongue,
  ctx: ShopContext,
): Promise<Material & { readonly ids: readonly string[] }> {
  const product = productId ? await findProduct(ctx.data, productId) : undefined;
  if (productId && !product) throw notFound("Product", productId);
  const [cheapest] = product ? await variantsOf(ctx.data, [product.product_id]) : [];
  const coupon = purpose === "offer" || purpose === "win_back" ? await couponOf(language, ctx) : null;
  return {
    ids: product ? [product.product_id] : [],
    shop: ctx.shop.name,
    title: product?.title ?? null,
    price: cheapest ? asWritten(cheapest.price_minor, "money", language, ctx) : null,
    attributes: Object.entries(product?.attributes ?? {}).map(([name, value]) => ({ name, value: String(value) })),
    coupon,
  };
}
