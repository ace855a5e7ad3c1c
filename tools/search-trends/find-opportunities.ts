import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import { demandOf, demandPeriod, demandSource } from "../demand.ts";
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
    const period = demandPeriod(ctx);
    const { hasTerms, found } = await demandOf(ctx);
    const shown = found.slice(0, limit);
    return {
      data: {
        hasTerms,
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
          const source = demandSource(ctx, each);
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
