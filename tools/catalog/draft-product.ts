import { createHash } from "node:crypto";
import { z } from "zod";
import { spanDays } from "../../analytics/demand/growth.ts";
import { findDemand } from "../../analytics/demand/opportunities.ts";
import type { ShopContext } from "../../core/context.ts";
import { notFound } from "../../core/errors.ts";
import { addDays } from "../../core/time.ts";
import { pricesAbout, productTitles } from "../../db/catalog.ts";
import { readSearchTerms } from "../../db/metrics/read-market.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

const draftId = (term: string) => `draft-${createHash("sha256").update(term).digest("hex").slice(0, 12)}`;

/** The niche that a search term belongs to, as it stands today. */
async function nicheOf(term: string, ctx: ShopContext) {
  const rows = await readSearchTerms(ctx.data, { from: addDays(ctx.asOf, -440), to: ctx.asOf });
  const period = { from: addDays(ctx.asOf, 1 - spanDays), to: ctx.asOf };
  const perVisitor = await readMetric(ctx.data, ctx.shop, { metric: "uv_value", period });
  const categories = [...new Set((await productTitles(ctx.data)).map((row) => row.category))];
  const found = findDemand(rows, { date: ctx.asOf, categories, valueOfSearch: perVisitor.rows[0]?.value ?? 100 });
  const niche = found.find(({ terms }) => terms.some((each) => each.toLowerCase() === term.toLowerCase()));
  return niche ? { niche, period } : null;
}

export const draftProduct = defineWriteTool({
  name: "draft_product",
  title: "Start a draft product",
  description:
    "For a niche of find_opportunities: proposes a product in state draft, not on sale, with its search words, category and the prices of the own products there.",
  input: z.object({
    term: z.string().trim().min(1).max(200),
    title: z.string().trim().min(1).max(200).optional(),
  }),
  risk: "write",
  permission: "catalog:write",
  merchantOnly: true,
  idempotencyKey: ({ term, title }) => `draft_product:${draftId(term)}:${title ?? ""}`,
  async plan({ term, title }, ctx) {
    shopSideOnly(ctx);
    const found = await nicheOf(term, ctx);
    if (!found) throw notFound("Niche", term);
    const { niche, period } = found;
    const id = draftId(niche.terms[0] ?? term);
    const name = title ?? [niche.terms[0] ?? term, ...niche.sublines.slice(0, 2)].join(" ");
    const prices = await pricesAbout(ctx.data, niche.category);
    const source = { table: "search_terms", filter: `term in (${niche.terms.join(", ")})`, period };
    const own = { table: "variants", filter: `category = ${niche.category}`, rows: prices.skus };
    const after = {
      title: name,
      category: niche.category,
      status: "draft",
      tags: [...new Set([...niche.terms, ...niche.sublines])].slice(0, 20),
      created_at: ctx.now().toISOString(),
    };
    return {
      rows: [{ table: "products", id, before: null, after }],
      summary: { zh: `新建商品草稿“${name}”`, en: `Start the draft product "${name}"` },
      event: "product.drafted",
      facts: [
        fact("title", "draft product", name, "text", { table: "products", ids: [id] }),
        fact("searches", `searches for ${niche.terms[0] ?? term}`, niche.searches, "count", source),
        fact("growth", `growth of ${niche.terms[0] ?? term}`, niche.growth.change, "change", source),
        fact("ratio", `searches per item on sale for ${niche.terms[0] ?? term}`, niche.ratio, "ratio", source),
        fact(
          "price.low",
          "a quarter of the own products there cost at most",
          prices.low,
          "money",
          own,
          ctx.shop.currency,
        ),
        fact("price.middle", "half of them at most", prices.middle, "money", own, ctx.shop.currency),
        fact("price.high", "three quarters at most", prices.high, "money", own, ctx.shop.currency),
      ],
    };
  },
});
