import { spanDays } from "../analytics/demand/growth.ts";
import { type Demand, findDemand } from "../analytics/demand/opportunities.ts";
import type { ShopContext } from "../core/context.ts";
import type { Source } from "../core/facts.ts";
import { addDays } from "../core/time.ts";
import { productTitles } from "../db/catalog.ts";
import { readSearchTerms } from "../db/metrics/read-market.ts";
import { readMetric } from "../db/metrics/read-metric.ts";
import { pieces } from "./catalog/rank-by-words.ts";

export const demandPeriod = (ctx: ShopContext) => ({ from: addDays(ctx.asOf, 1 - spanDays), to: ctx.asOf });

/** Demand in the shop's own field that grows and that few items meet, best first; and whether there are search terms at all. */
export async function demandOf(ctx: ShopContext): Promise<{ hasTerms: boolean; found: Demand[] }> {
  const rows = await readSearchTerms(ctx.data, { from: addDays(ctx.asOf, -440), to: ctx.asOf });
  if (rows.length === 0) return { hasTerms: false, found: [] };
  const perVisitor = await readMetric(ctx.data, ctx.shop, { metric: "uv_value", period: demandPeriod(ctx) });
  const categories = [...new Set((await productTitles(ctx.data)).map((row) => row.category))];
  const valueOfSearch = perVisitor.rows[0]?.value ?? 100;
  return { hasTerms: true, found: findDemand(rows, { date: ctx.asOf, categories, valueOfSearch }) };
}
export const demandSource = (ctx: ShopContext, { terms }: Demand): Source => ({
  table: "search_terms",
  filter: `term in (${terms.join(", ")})`,
  period: demandPeriod(ctx),
});

/** The term of a niche that a title answers: it holds three of four of its pieces. */
export function termServed(title: string, { terms }: Demand): string | undefined {
  const held = pieces(title);
  return terms.find((term) => {
    const wanted = [...pieces(term)];
    return wanted.length > 0 && wanted.filter((piece) => held.has(piece)).length >= 0.75 * wanted.length;
  });
}
