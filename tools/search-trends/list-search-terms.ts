import { z } from "zod";
import { termsOver } from "../../db/search-terms.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const listSearchTerms = defineTool({
  name: "list_search_terms",
  title: "Search terms",
  description:
    "What people search in the market: the most searched or the fastest rising terms of a period against the one before.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    contains: z.string().optional(),
    order: z.enum(["most", "rising"]).default("most"),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({ terms: z.array(z.object({ term: z.string() })) }),
  risk: "read",
  permission: "market:read",
  async handle({ from, to, contains, order, limit }, ctx) {
    const rows = await termsOver(ctx.data, from, to, contains ?? null, limit, order);
    return {
      data: { terms: rows.map(({ term }) => ({ term })) },
      facts: rows.flatMap((row, index) => {
        const source = { table: "search_terms", filter: `term = ${row.term}`, rows: row.days, period: { from, to } };
        return [
          fact(`${index}.term`, "search term", row.term, "text", source),
          fact(`${index}.searches`, `searches for ${row.term}`, row.searches, "count", source),
          fact(
            `${index}.growth`,
            `growth of searches for ${row.term}`,
            row.before > 0 ? row.searches / row.before - 1 : null,
            "change",
            source,
          ),
          fact(
            `${index}.ratio`,
            `searches per item for ${row.term}`,
            row.items_online ? row.searches / row.items_online : null,
            "ratio",
            source,
          ),
        ];
      }),
    };
  },
});
