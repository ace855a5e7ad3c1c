import { z } from "zod";
import { spanDays } from "../../analytics/demand/growth.ts";
import { findDemand } from "../../analytics/demand/opportunities.ts";
import { addDays } from "../../core/time.ts";
import { productTitles } from "../../db/catalog.ts";
import { readSearchTerms } from "../../db/metrics/read-market.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const findOpportunities = defineTool({
  name: "find_opportunities",
  title: "Demand that nobody serves",
  description:
    "Niches of the last four weeks with many searches, growth beyond the season and few items on sale, in the shop's own field; best first.",
  input: z.object({ limit: z.int().min(1).max(20).default(5) }),
  output: z.object({
    hasTerms: z.boolean(),
    opportunities: z.array(
      z.object({
        terms: z.array(z.string()),
        category: z.string(),
        sublines: z.array(z.string()),
        spilloverFrom: z.array(z.string()),
        confidence: z.number(),
      }),
    ),
  }),
  risk: "read",
  permission: "market:read",
  async handle({ limit }, ctx) {
    const rows = await readSearchTerms(ctx.data, { from: addDays(ctx.asOf, -440), to: ctx.asOf });
    const period = { from: addDays(ctx.asOf, 1 - spanDays), to: ctx.asOf };
    const perVisitor = await readMetric(ctx.data, ctx.shop, { metric: "uv_value", period });
    const categories = [...new Set((await productTitles(ctx.data)).map((row) => row.category))];
    const found = findDemand(rows, { date: ctx.asOf, categories, valueOfSearch: perVisitor.rows[0]?.value ?? 100 });
    const shown = found.slice(0, limit);
    return {
      data: {
        hasTerms: rows.length > 0,
        opportunities: shown.map(({ terms, category, sublines, spilloverFrom, confidence }) => ({
          terms,
          category,
          sublines,
          spilloverFrom,
          confidence,
        })),
      },
      facts: [
        fact("count", "gaps found", found.length, "count", { table: "search_terms", period }),
        ...shown.flatMap((each, index) => {
          const source = { table: "search_terms", filter: `term in (${each.terms.join(", ")})`, period };
          const label = each.terms[0] ?? "";
          return [
            fact(`${index}.searches`, `searches for ${label}`, each.searches, "count", source),
            fact(
              `${index}.growth`,
              `growth of ${label} on the four weeks before`,
              each.growth.change,
              "change",
              source,
            ),
            fact(`${index}.ratio`, `searches per item on sale for ${label}`, each.ratio, "ratio", source),
          ];
        }),
      ],
    };
  },
});
