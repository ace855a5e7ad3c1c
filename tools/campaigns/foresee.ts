import { type Simulated, simulate } from "../../analytics/what-if/simulate.ts";
import type { ShopContext } from "../../core/context.ts";
import { type DayRange, daysOf } from "../../core/time.ts";
import type { Foreseen } from "../../db/campaign-plans.ts";
import type { CampaignProduct } from "./campaign-products.ts";
import { shopSales } from "./shop-sales.ts";

type Supported = Simulated & { supported: true };
const weeks = 28;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * What a discount on these SKUs sells in the days of a campaign: four weeks of each at that price (docs/what-if.md), cut to the
 * days and added up, low ends with low ends (what moves one moves all). Null, with the reason of the first, where no SKU has a
 * history that bears it.
 */
export async function foresee(
  products: readonly CampaignProduct[],
  discount: number,
  period: DayRange,
  ctx: ShopContext,
): Promise<{ foreseen: Foreseen | null; why: string | null }> {
  const found = await shopSales(ctx);
  if (!found || products.length === 0)
    return { foreseen: null, why: products.length === 0 ? "no_product" : "no_sales" };
  const seen = products.map(({ sku, priceMinor, costMinor, stock }) =>
    simulate(found.sales, found.length, {
      sku,
      price: Math.round(priceMinor * (1 - discount)),
      now: priceMinor,
      stock,
      cost: costMinor,
    }),
  );
  const known = seen.filter((each): each is Supported => each.supported);
  const first = seen[0];
  if (known.length === 0) return { foreseen: null, why: first && !first.supported ? first.why : null };
  const share = Math.min(1, daysOf(period) / weeks);
  const total = (pick: (one: Supported) => number) => known.reduce((all, one) => all + pick(one) * share, 0);
  const ends = (name: "units" | "revenue", write: (value: number) => number) => ({
    low: write(total(({ changed }) => changed[name].low)),
    middle: write(total(({ changed }) => changed[name].middle)),
    high: write(total(({ changed }) => changed[name].high)),
  });
  return {
    foreseen: {
      units: ends("units", round),
      revenue: ends("revenue", Math.round),
      usual: round(total(({ unchanged }) => unchanged.units.middle)),
      of: known.length,
    },
    why: null,
  };
}
