import { z } from "zod";
import { nearestProducts } from "../../analytics/named-product.ts";
import { isBurst, roseBeyond } from "../../analytics/rising.ts";
import { daysOf } from "../../core/time.ts";
import { productTitles } from "../../db/catalog.ts";
import { marketSearches, termDays, termsOver } from "../../db/search-terms.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const findRisingTerms = defineTool({
  name: "find_rising_terms",
  title: "Rising search terms",
  description:
    "Search terms of the market that grew beyond chance and beyond the market's own growth (a burst of three days is marked) against the period before: searches, growth, searches per item on sale, and the product of ours that is nearest to them. Fastest first.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    contains: z.string().optional(),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({
    hasTerms: z.boolean(),
    rows: z.array(z.object({ term: z.string(), productId: z.string().nullable(), burst: z.boolean() })),
  }),
  risk: "read",
  permission: "market:read",
  async handle({ from, to, contains, limit }, ctx) {
    const period = { from, to };
    const terms = await termsOver(ctx.data, from, to, contains ?? null, 2000, "rising");
    const market = await marketSearches(ctx.data, from, to);
    const growth = market.before > 0 ? market.now / market.before : 1;
    const rising = terms.filter((row) => roseBeyond(row.searches, row.before, growth));
    const shown = rising.slice(0, limit);
    const nearest = nearestProducts(await productTitles(ctx.data));
    const days = await termDays(
      ctx.data,
      shown.map((row) => row.term),
      from,
      to,
    );
    const found = shown.map((row) => {
      const own = days.filter((day) => day.term === row.term).map(({ day, searches }) => ({ day, count: searches }));
      return { row, product: nearest(row.term), burst: isBurst(own, daysOf(period)) };
    });
    return {
      data: {
        hasTerms: terms.length > 0,
        rows: found.map(({ row, product, burst }) => ({
          term: row.term,
          productId: product?.product_id ?? null,
          burst,
        })),
      },
      facts: [
        fact("count", "terms that rose", rising.length, "count", { table: "search_terms", rows: terms.length, period }),
        fact("market", "change of all searches", market.before > 0 ? growth - 1 : null, "change", {
          table: "search_terms",
          period,
        }),
        ...found.flatMap(({ row, product }, index) => {
          const source = { table: "search_terms", filter: `term = ${row.term}`, rows: row.days, period };
          const { term, searches, before, items_online: items } = row;
          return [
            fact(`${index}.term`, "search term", term, "text", source),
            fact(`${index}.searches`, `searches for ${term}`, searches, "count", source),
            fact(`${index}.before`, `searches for ${term} in the period before`, before, "count", source),
            fact(
              `${index}.growth`,
              `growth of searches for ${term}`,
              before > 0 ? searches / before - 1 : null,
              "change",
              source,
            ),
            fact(`${index}.ratio`, `searches per item for ${term}`, items ? searches / items : null, "ratio", source),
            fact(`${index}.product`, `our product nearest to ${term}`, product?.title ?? null, "text", {
              table: "products",
              ids: product ? [product.product_id] : [],
            }),
          ];
        }),
      ],
    };
  },
});
