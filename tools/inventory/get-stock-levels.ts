import { z } from "zod";
import { stockAndSales } from "../../db/inventory.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { whichProducts } from "./which-products.ts";

export const getStockLevels = defineTool({
  name: "get_stock_levels",
  title: "Stock levels",
  description: "The newest stock of each SKU, of one product or of all, the emptiest first.",
  input: z.object({
    productId: z.string().optional(),
    about: z.string().optional().describe("Words that may name a product"),
    outOfStockOnly: z.boolean().default(false),
    limit: z.int().min(1).max(200).default(20),
  }),
  output: z.object({
    count: z.int(),
    outOfStock: z.int(),
    levels: z.array(z.object({ sku: z.string(), productId: z.string(), title: z.string() })),
  }),
  risk: "read",
  permission: "inventory:read",
  async handle({ outOfStockOnly, limit, ...asked }, ctx) {
    const wanted = await whichProducts(asked, ctx);
    const all = (await stockAndSales(ctx.data, ctx.asOf, ctx.shop.timezone)).filter((row) => wanted?.(row) ?? true);
    const empty = all.filter((row) => row.on_hand - row.reserved <= 0);
    const rows = (outOfStockOnly ? empty : all)
      .sort((left, right) => left.on_hand - right.on_hand || right.units - left.units)
      .slice(0, limit);
    return {
      data: {
        count: all.length,
        outOfStock: empty.length,
        levels: rows.map((row) => ({ sku: row.sku, productId: row.product_id, title: row.title })),
      },
      facts: [
        fact("skus", "SKUs with stock on record", all.length, "count", { table: "inventory", rows: all.length }),
        fact("out", "SKUs out of stock", empty.length, "count", {
          table: "inventory",
          ids: empty.map((row) => row.sku),
        }),
        ...rows.flatMap((row, index) => [
          fact(`${index}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
          fact(`${index}.sku`, "SKU", row.sku, "text", { table: "variants", ids: [row.sku] }),
          fact(`${index}.stock`, `stock of ${row.sku}`, row.on_hand, "count", {
            table: "inventory",
            ids: [`${row.stock_on}/${row.sku}`],
            asOf: row.stock_on,
          }),
        ]),
      ],
    };
  },
});
