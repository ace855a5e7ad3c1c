import { z } from "zod";
import { isSlowMover } from "../../analytics/restock.ts";
import { type StockRow, stockAndSales } from "../../db/inventory.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { whichProducts } from "./which-products.ts";

export const listSlowMovers = defineTool({
  name: "list_slow_movers",
  title: "Slow movers",
  description:
    "SKUs that sold nothing in N days, or whose stock would take half a year at this pace: stock, units sold, days of cover, and its value at cost where the cost is known. Most money tied up first.",
  input: z.object({
    days: z.int().min(28).max(365).default(28).describe("Days of sales looked at"),
    productId: z.string().optional(),
    about: z.string().optional().describe("Words that may name a product"),
    limit: z.int().min(1).max(200).default(15),
  }),
  output: z.object({
    hasStock: z.boolean(),
    costKnown: z.boolean(),
    rows: z.array(z.object({ sku: z.string(), productId: z.string(), sells: z.boolean(), costKnown: z.boolean() })),
  }),
  risk: "read",
  permission: "inventory:read",
  async handle({ days, limit, ...asked }, ctx) {
    const wanted = await whichProducts(asked, ctx);
    const all = (await stockAndSales(ctx.data, ctx.asOf, ctx.shop.timezone, days)).filter(
      (row) => wanted?.(row) ?? true,
    );
    const slow = all
      .filter((row) =>
        isSlowMover({
          onHand: row.on_hand,
          incoming: row.incoming,
          unitsSold: row.units,
          daysInStock: row.days_in_stock,
        }),
      )
      .sort((one, two) => tiedUp(two) - tiedUp(one) || two.on_hand - one.on_hand || one.sku.localeCompare(two.sku));
    const shown = slow.slice(0, limit);
    const costed = slow.filter((row) => row.cost_minor !== null);
    const { currency } = ctx.shop;
    const sum = costed.reduce((total, row) => total + row.on_hand * (row.cost_minor ?? 0), 0);
    const idsOf = (rows: readonly StockRow[]) => rows.map((row) => row.sku);
    return {
      data: {
        hasStock: all.length > 0,
        costKnown: costed.length > 0,
        rows: shown.map((row) => ({
          sku: row.sku,
          productId: row.product_id,
          sells: row.units > 0,
          costKnown: row.cost_minor !== null,
        })),
      },
      facts: [
        fact("skus", "SKUs with stock on record", all.length, "count", { table: "inventory", rows: all.length }),
        fact("slow", "SKUs that hardly sell for their stock", slow.length, "count", {
          table: "inventory, order_lines",
          ids: idsOf(slow),
        }),
        fact("days", "days of sales looked at", days, "days", { table: "order_lines", asOf: ctx.asOf }),
        fact(
          "value",
          "cost of the stock that hardly sells",
          sum,
          "money",
          { table: "inventory, variants", ids: idsOf(costed) },
          currency,
        ),
        ...shown.flatMap((row, index) => factsOf(row, index, currency)),
      ],
    };
  },
});

/** Money in a SKU's stock: at cost, or at its price where the cost is unknown (for ranking only). */
const tiedUp = (row: StockRow) => row.on_hand * (row.cost_minor ?? row.price_minor);

function factsOf(row: StockRow, index: number, currency: string) {
  const { sku } = row;
  const stock = { table: "inventory", ids: [`${row.stock_on}/${sku}`], asOf: row.stock_on };
  const sales = { table: "order_lines", filter: `sku = ${sku}` };
  const cover = row.units > 0 ? row.on_hand / (row.units / row.days_in_stock) : null;
  const value = row.cost_minor === null ? null : row.on_hand * row.cost_minor;
  return [
    fact(`${index}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
    fact(`${index}.sku`, "SKU", sku, "text", { table: "variants", ids: [sku] }),
    fact(`${index}.stock`, `stock of ${sku}`, row.on_hand, "count", stock),
    fact(`${index}.units`, `units sold of ${sku}`, row.units, "count", sales),
    fact(`${index}.cover`, `days of cover of ${sku}`, cover, "days", stock),
    fact(`${index}.value`, `stock at cost of ${sku}`, value, "money", stock, currency),
  ];
}
