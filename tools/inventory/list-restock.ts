import { z } from "zod";
import { suggestRestock } from "../../analytics/restock.ts";
import { stockAndSales } from "../../db/inventory.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const listRestock = defineTool({
  name: "list_restock",
  title: "What to restock",
  description: "SKUs whose stock will not last the lead time: stock, days of cover, and how many to order.",
  input: z.object({ productId: z.string().optional(), limit: z.int().min(1).max(100).default(20) }),
  output: z.object({
    hasStock: z.boolean(),
    rows: z.array(z.object({ sku: z.string(), productId: z.string(), title: z.string() })),
  }),
  risk: "read",
  permission: "inventory:read",
  async handle({ productId, limit }, ctx) {
    const stock = (await stockAndSales(ctx.data, ctx.asOf, ctx.shop.timezone)).filter(
      (row) => !productId || row.product_id === productId || row.sku === productId,
    );
    const advice = stock.flatMap((row) => {
      const suggestion = suggestRestock({
        onHand: row.on_hand - row.reserved,
        incoming: row.incoming,
        unitsSold: row.units,
        daysInStock: row.days_in_stock,
      });
      return suggestion.needed ? [{ row, ...suggestion }] : [];
    });
    advice.sort(
      (left, right) =>
        (left.coverDays ?? 0) - (right.coverDays ?? 0) ||
        right.row.units - left.row.units ||
        left.row.sku.localeCompare(right.row.sku),
    );
    const shown = advice.slice(0, limit);
    return {
      data: {
        hasStock: stock.length > 0,
        rows: shown.map(({ row }) => ({ sku: row.sku, productId: row.product_id, title: row.title })),
      },
      facts: [
        fact("count", "SKUs to restock", advice.length, "count", {
          table: "inventory",
          ids: advice.map(({ row }) => row.sku),
        }),
        ...shown.flatMap(({ row, coverDays, quantity }, index) => {
          const source = { table: "inventory", ids: [`${row.stock_on}/${row.sku}`], asOf: row.stock_on };
          return [
            fact(`${index}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
            fact(`${index}.sku`, "SKU", row.sku, "text", { table: "variants", ids: [row.sku] }),
            fact(`${index}.stock`, `stock of ${row.sku}`, row.on_hand, "count", source),
            fact(`${index}.cover`, `days of cover of ${row.sku}`, coverDays, "days", source),
            fact(`${index}.suggest`, `suggested order of ${row.sku}`, quantity, "count", source),
          ];
        }),
      ],
    };
  },
});
