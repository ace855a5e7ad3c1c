import { z } from "zod";
import { nearestProducts, type Titled } from "../../analytics/named-product.ts";
import { productTitles } from "../../db/catalog.ts";
import { emptySearches, unservedTerms } from "../../db/search-terms.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

const row = z.object({ term: z.string(), productId: z.string().nullable() });

export const listNoResultTerms = defineTool({
  name: "list_no_result_terms",
  title: "Searches without results",
  description:
    "What people searched in the shop and found nothing for (searches, people, share of that term's searches), and terms of the market with no item on sale; each with the nearest product of ours.",
  input: z.object({ from: z.iso.date(), to: z.iso.date(), limit: z.int().min(1).max(100).default(10) }),
  output: z.object({
    hasShopSearches: z.boolean(),
    hasTerms: z.boolean(),
    shop: z.array(row),
    market: z.array(row),
  }),
  risk: "read",
  permission: "market:read",
  async handle({ from, to, limit }, ctx) {
    const period = { from, to };
    const own = await emptySearches(ctx.data, from, to);
    const market = await unservedTerms(ctx.data, from, to);
    const hasTerms =
      market.length > 0 ||
      (
        await ctx.data.query("select 1 from search_terms where on_date between $1::date and $2::date limit 1", [
          from,
          to,
        ])
      ).length > 0;
    const nearest = nearestProducts(await productTitles(ctx.data));
    const near = <Row extends { term: string }>(rows: readonly Row[]) =>
      rows.slice(0, limit).map((each) => ({ ...each, product: nearest(each.term) }));
    const [shop, unserved] = [near(own.rows), near(market)];
    const source = (term: string, rows: number) => ({
      table: "events",
      filter: `event_name = view_search_results; lower(query) = ${term}; results = 0`,
      rows,
      period,
    });
    const all = { table: "events", filter: "event_name = view_search_results", rows: own.all, period };
    const dataOf = (rows: readonly { term: string; product: Titled | null }[]) =>
      rows.map(({ term, product }) => ({ term, productId: product?.product_id ?? null }));
    return {
      data: { hasShopSearches: own.all > 0, hasTerms, shop: dataOf(shop), market: dataOf(unserved) },
      facts: [
        fact("searches", "searches in the shop", own.all, "count", all),
        fact("empty", "searches in the shop without results", own.empty, "count", all),
        fact(
          "share",
          "share of searches in the shop without results",
          own.all > 0 ? own.empty / own.all : null,
          "share",
          all,
        ),
        ...shop.flatMap(({ term, searches, empty, visitors, product }, index) => [
          fact(`${index}.term`, "search term", term, "text", source(term, empty)),
          fact(`${index}.empty`, `searches without results for ${term}`, empty, "count", source(term, empty)),
          fact(`${index}.visitors`, `people who found nothing for ${term}`, visitors, "count", source(term, empty)),
          fact(
            `${index}.share`,
            `share of searches for ${term} without results`,
            empty / searches,
            "share",
            source(term, searches),
          ),
          nearestFact(`${index}.product`, term, product),
        ]),
        ...unserved.flatMap(({ term, searches, days, product }, index) => {
          const terms = { table: "search_terms", filter: `term = ${term}; items_online = 0`, rows: days, period };
          return [
            fact(`market.${index}.term`, "search term", term, "text", terms),
            fact(`market.${index}.searches`, `searches for ${term}`, searches, "count", terms),
            nearestFact(`market.${index}.product`, term, product),
          ];
        }),
      ],
    };
  },
});

const nearestFact = (id: string, term: string, product: Titled | null) =>
  fact(id, `our product nearest to ${term}`, product?.title ?? null, "text", {
    table: "products",
    ids: product ? [product.product_id] : [],
  });
