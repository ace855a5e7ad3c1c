import { z } from "zod";
import { ratingFalls } from "../../analytics/reviews/rating-falls.ts";
import { addDays, daysOf } from "../../core/time.ts";
import { starCounts } from "../../db/reviews.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

const sum = (stars: readonly number[]) => stars.reduce((all, each) => all + each, 0);

export const findRatingFalls = defineTool({
  name: "find_rating_falls",
  title: "Falling ratings",
  description:
    "Products whose rating fell beyond chance: reviews of a window against those before it (rank-sum test, false discovery rate 10 % over all products with five reviews or more in both spans).",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    beforeFrom: z.iso.date().optional().describe("Default: ninety days up to the window, or three times its length"),
    beforeTo: z.iso.date().optional(),
    productId: z.string().optional(),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({
    hasReviews: z.boolean(),
    tested: z.int(),
    before: z.object({ from: z.string(), to: z.string() }),
    falls: z.array(z.object({ productId: z.string(), title: z.string() })),
  }),
  risk: "read",
  permission: "reviews:read",
  async handle({ from, to, beforeFrom, beforeTo, productId, limit }, ctx) {
    shopSideOnly(ctx);
    const now = { from, to };
    const before = {
      from: beforeFrom ?? addDays(from, -Math.max(90, 3 * daysOf(now))),
      to: beforeTo ?? addDays(from, -1),
    };
    const rows = await starCounts(ctx.data, ctx.shop.timezone, before, now, productId ?? null);
    const { falls, tested } = ratingFalls(rows.map((row) => ({ ...row, product: row.product_id })));
    const title = (product: string) => rows.find((row) => row.product_id === product)?.title ?? product;
    const reviews = rows.reduce((all, row) => all + sum(row.before) + sum(row.now), 0);
    const both = { from: before.from, to: now.to };
    return {
      data: {
        hasReviews: reviews > 0,
        tested,
        before,
        falls: falls.slice(0, limit).map(({ product }) => ({ productId: product, title: title(product) })),
      },
      facts: [
        fact("reviews", "reviews read", reviews, "count", { table: "reviews", rows: reviews, period: both }),
        fact("tested", "products with enough reviews", tested, "count", {
          table: "reviews",
          rows: reviews,
          period: both,
        }),
        fact("count", "products whose rating fell", falls.length, "count", {
          table: "reviews",
          rows: reviews,
          period: both,
        }),
        ...falls.slice(0, limit).flatMap((each, index) => {
          const of = { table: "reviews", filter: `product_id = ${each.product}` };
          return [
            fact(`${index}.title`, "product", title(each.product), "text", { table: "products", ids: [each.product] }),
            fact(`${index}.now`, `rating of ${each.product}`, each.now, "stars", {
              ...of,
              rows: each.nNow,
              period: now,
            }),
            fact(`${index}.before`, `rating of ${each.product} before`, each.before, "stars", {
              ...of,
              rows: each.nBefore,
              period: before,
            }),
            fact(`${index}.n`, `reviews of ${each.product}`, each.nNow, "count", {
              ...of,
              rows: each.nNow,
              period: now,
            }),
            fact(`${index}.nBefore`, `reviews of ${each.product} before`, each.nBefore, "count", {
              ...of,
              rows: each.nBefore,
              period: before,
            }),
            fact(`${index}.p`, `p-value of the fall of ${each.product}`, each.pValue, "share", {
              ...of,
              rows: each.nNow + each.nBefore,
              period: both,
            }),
          ];
        }),
      ],
    };
  },
});
