import { z } from "zod";
import { type RunOut, runOut } from "../../analytics/cover/run-out.ts";
import { historyDays } from "../../analytics/forecast/demand-forecast.ts";
import type { ShopContext } from "../../core/context.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { type StockRow, stockAndSales } from "../../db/inventory.ts";
import { readSkuDemand } from "../../db/metrics/sku-demand.ts";
import { type Incoming, incomingGoods } from "../../db/stock-history.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { whichProducts } from "./which-products.ts";

type Forecast = { row: StockRow; out: RunOut; incoming: number };

export const forecastCover = defineTool({
  name: "forecast_cover",
  title: "When stock runs out",
  description:
    "For each SKU the day on which its stock runs out with an 80 % interval, by its sales on days in stock over the last 12 weeks, recent days weighing more; goods on their way are counted. Soonest first.",
  input: z.object({
    productId: z.string().optional(),
    about: z.string().optional().describe("Words that may name a product"),
    withinDays: z.int().min(1).max(365).optional().describe("Only what runs out within so many days"),
    limit: z.int().min(1).max(200).default(10),
  }),
  output: z.object({
    hasStock: z.boolean(),
    withoutPace: z.int().describe("SKUs with stock whose pace is unknown or 0"),
    rows: z.array(
      z.object({ sku: z.string(), productId: z.string(), out: z.boolean(), open: z.boolean(), coming: z.boolean() }),
    ),
  }),
  risk: "read",
  permission: "inventory:read",
  async handle({ withinDays, limit, ...asked }, ctx) {
    const wanted = await whichProducts(asked, ctx);
    const stock = (await stockAndSales(ctx.data, ctx.asOf, ctx.shop.timezone)).filter((row) => wanted?.(row) ?? true);
    const found = (await forecasts(stock, ctx)).filter(
      ({ out }) => withinDays === undefined || (out.middle !== null && out.middle <= withinDays),
    );
    found.sort(
      (one, two) =>
        (one.out.middle ?? Infinity) - (two.out.middle ?? Infinity) || one.row.sku.localeCompare(two.row.sku),
    );
    const shown = found.slice(0, limit);
    const selling = stock.filter((row) => row.units > 0).length;
    return {
      data: {
        hasStock: stock.length > 0,
        withoutPace: stock.length - selling,
        rows: shown.map(({ row, out, incoming }) => ({
          sku: row.sku,
          productId: row.product_id,
          out: out.middle === 0,
          open: out.middle === null,
          coming: incoming > 0,
        })),
      },
      facts: [
        fact("skus", "SKUs with stock on record", stock.length, "count", { table: "inventory", rows: stock.length }),
        fact("count", "SKUs forecast", found.length, "count", {
          table: "inventory",
          ids: found.map(({ row }) => row.sku),
        }),
        fact("quiet", "SKUs that sold nothing in four weeks", stock.length - selling, "count", {
          table: "order_lines",
          rows: stock.length,
        }),
        ...shown.flatMap((each, index) => factsOf(each, index, ctx)),
      ],
    };
  },
});

async function forecasts(stock: readonly StockRow[], ctx: ShopContext): Promise<Forecast[]> {
  const { timezone } = ctx.shop;
  const demand = await readSkuDemand(ctx.data, timezone, ctx.asOf, historyDays);
  const coming = await incomingGoods(ctx.data, addDays(ctx.asOf, 1), timezone);
  const comingOf = groups(coming);
  const selling = stock.filter((row) => row.units > 0);
  return selling.flatMap((row) => {
    const incoming = comingOf.get(row.sku) ?? [];
    const out = runOut({
      available: row.on_hand - row.reserved,
      incoming: incoming.map(({ units, arrives }) => ({
        units,
        inDays: arrives ? Math.max(0, daysBetween(ctx.asOf, arrives)) : null,
      })),
      daily: demand.get(row.sku) ?? [],
    });
    return out ? [{ row, out, incoming: incoming.reduce((sum, each) => sum + each.units, 0) }] : [];
  });
}

function groups(rows: readonly Incoming[]): Map<string, Incoming[]> {
  const found = new Map<string, Incoming[]>();
  for (const row of rows) found.set(row.sku, [...(found.get(row.sku) ?? []), row]);
  return found;
}

function factsOf({ row, out, incoming }: Forecast, index: number, ctx: ShopContext) {
  const { sku } = row;
  const source = { table: "inventory", ids: [`${row.stock_on}/${sku}`], asOf: row.stock_on };
  const guess = {
    table: "inventory, order_lines",
    filter: `sku = ${sku}; units a day on days in stock, recent days weigh more`,
    period: { from: addDays(ctx.asOf, 1 - historyDays), to: ctx.asOf },
  };
  const day = (ahead: number | null) => (ahead === null ? null : addDays(ctx.asOf, ahead));
  return [
    fact(`${index}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
    fact(`${index}.sku`, "SKU", sku, "text", { table: "variants", ids: [sku] }),
    fact(`${index}.stock`, `stock of ${sku}`, row.on_hand - row.reserved, "count", source),
    fact(`${index}.incoming`, `on the way of ${sku}`, incoming, "count", source),
    fact(`${index}.pace`, `units a day of ${sku}`, out.pace, "ratio", guess),
    fact(`${index}.days`, `days until ${sku} runs out`, out.middle, "days", guess),
    fact(`${index}.day`, `day on which ${sku} runs out`, day(out.middle), "date", guess),
    fact(`${index}.early`, `earliest likely day on which ${sku} runs out`, day(out.early), "date", guess),
    fact(`${index}.late`, `latest likely day on which ${sku} runs out`, day(out.late), "date", guess),
  ];
}
