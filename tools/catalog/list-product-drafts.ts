import { z } from "zod";
import { draftProducts } from "../../db/catalog.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

export const listProductDrafts = defineTool({
  name: "list_product_drafts",
  title: "Draft products",
  description: "Products in state draft, the newest first: not on sale, not seen by buyers.",
  input: z.object({ limit: z.int().min(1).max(100).default(20) }),
  output: z.object({
    drafts: z.array(
      z.object({ productId: z.string(), title: z.string(), category: z.string(), words: z.array(z.string()) }),
    ),
  }),
  risk: "read",
  permission: "catalog:read",
  merchantOnly: true,
  async handle({ limit }, ctx) {
    shopSideOnly(ctx);
    const rows = await draftProducts(ctx.data, limit);
    const source = { table: "products", ids: rows.map((row) => row.product_id) };
    return {
      data: {
        drafts: rows.map(({ product_id, title, category, tags }) => ({
          productId: product_id,
          title,
          category,
          words: tags ?? [],
        })),
      },
      facts: [fact("drafts", "draft products", rows.length, "count", source)],
    };
  },
});
