import { z } from "zod";
import { type RestockOrder, restockOrder } from "../../analytics/cover/restock-order.ts";
import { type RunOut, runOut } from "../../analytics/cover/run-out.ts";
import { historyDays } from "../../analytics/forecast/demand-forecast.ts";
import { usualRestockRules } from "../../analytics/restock.ts";
import type { ShopContext } from "../../core/context.ts";
import { addDays } from "../../core/time.ts";
import { type StockRow, stockAndSales } from "../../db/inventory.ts";
import { readSkuDemand } from "../../db/metrics/sku-demand.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

const { leadTimeDays, reviewDays } = usualRestockRules;
const ahead = leadTimeDays + reviewDays;
type Advice = { readonly row: StockRow; readonly order: RestockOrder; readonly out: RunOut };

export const listRestock = defineTool({
  name: "list_restock",
  title: "What to restock",
  description:
    "SKUs whose stock will not last the lead time: stock, days of cover with an 80 % interval, what is expected to sell until the next order but one is there, and how many to order so that stock lasts 19 times in 20.",
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
    const demand = await readSkuDemand(ctx.data, ctx.shop.timezone, ctx.asOf, historyDays);
    const advice = stock.flatMap((row): Advice[] => {
      const available = row.on_hand - row.reserved;
      const daily = demand.get(row.sku) ?? [];
      const order = restockOrder({ available, incoming: row.incoming, daily });
      const out = runOut({ available, incoming: [], daily });
      return order?.needed && out ? [{ row, order, out }] : [];
    });
    advice.sort(
      (left, right) =>
        (left.out.middle ?? Infinity) - (right.out.middle ?? Infinity) ||
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
        fact("days", "days that an order is to cover", ahead, "days", {
          table: "order_lines",
          filter: "lead time + review",
        }),
        ...shown.flatMap((each, index) => factsOf(each, index, ctx)),
      ],
    };
  },
});

function factsOf({ row, order, out }: Advice, index: number, ctx: ShopContext) {
  const { sku } = row;
  const source = { table: "inventory", ids: [`${row.stock_on}/${sku}`], asOf: row.stock_on };
  const guess = {
    table: "inventory, order_lines",
    filter: `sku = ${sku}; units a day on days in stock, recent days weigh more`,
    period: { from: addDays(ctx.asOf, 1 - historyDays), to: ctx.asOf },
  };
  return [
    fact(`${index}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
    fact(`${index}.sku`, "SKU", sku, "text", { table: "variants", ids: [sku] }),
    fact(`${index}.stock`, `stock of ${sku}`, row.on_hand, "count", source),
    fact(`${index}.cover`, `days of cover of ${sku}`, out.middle, "days", guess),
    fact(`${index}.early`, `days of cover of ${sku}, low end`, out.early, "days", guess),
    fact(`${index}.late`, `days of cover of ${sku}, high end`, out.late, "days", guess),
    fact(
      `${index}.wanted`,
      `units of ${sku} expected to sell in ${ahead} days`,
      Math.round(order.wanted),
      "count",
      guess,
    ),
    fact(`${index}.low`, `units of ${sku} expected to sell, low end`, order.low, "count", guess),
    fact(`${index}.high`, `units of ${sku} expected to sell, high end`, order.high, "count", guess),
    fact(`${index}.suggest`, `suggested order of ${sku}`, order.quantity, "count", guess),
  ];
}
