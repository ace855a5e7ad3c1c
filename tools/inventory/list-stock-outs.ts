import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { addDays } from "../../core/time.ts";
import { stockSpells } from "../../db/stock-history.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { type Out, withLosses } from "./stock-out-losses.ts";
import { whichProducts } from "./which-products.ts";

export const listStockOuts = defineTool({
  name: "list_stock_outs",
  title: "Out of stock",
  description:
    "SKUs that are out of stock, or were in a period: since when, for how many days, and what that cost in sales by the days in stock around it and the rest of the shop (an estimate with an 80 % interval).",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    nowOnly: z.boolean().default(false).describe("Only what is still out at the end of the period"),
    productId: z.string().optional(),
    about: z.string().optional().describe("Words that may name a product"),
    limit: z.int().min(1).max(200).default(15),
  }),
  output: z.object({
    hasStock: z.boolean(),
    rows: z.array(z.object({ sku: z.string(), productId: z.string(), still: z.boolean(), estimated: z.boolean() })),
  }),
  risk: "read",
  permission: "inventory:read",
  async handle({ from, to, nowOnly, limit, ...asked }, ctx) {
    const period = { from, to };
    const wanted = await whichProducts(asked, ctx);
    const all = await stockSpells(ctx.data, period, to >= ctx.asOf ? addDays(to, 1) : to);
    const hasStock = all.length > 0 || (await ctx.data.query("select 1 from inventory limit 1")).length > 0;
    const spells = all.filter((spell) => (!nowOnly || spell.still) && (wanted?.(spell) ?? true));
    const outs = await withLosses(spells, ctx, period);
    outs.sort(
      (one, two) =>
        Number(two.still) - Number(one.still) || moneyOf(two) - moneyOf(one) || one.sku.localeCompare(two.sku),
    );
    const shown = outs.slice(0, limit);
    return {
      data: {
        hasStock,
        rows: shown.map((out) => ({
          sku: out.sku,
          productId: out.product_id,
          still: out.still,
          estimated: !!out.lost,
        })),
      },
      facts: [...totals(outs, ctx, period), ...shown.flatMap((out, index) => factsOf(out, index, ctx, period))],
    };
  },
});

const moneyOf = ({ lost, price_minor }: Out): number => Math.round((lost?.units ?? 0) * price_minor);

function totals(outs: readonly Out[], ctx: ShopContext, period: { from: string; to: string }): Fact[] {
  const idsOf = (rows: readonly Out[]) => [...new Set(rows.map((row) => row.sku))];
  const [now, ever] = [idsOf(outs.filter((out) => out.still)), idsOf(outs)];
  const money = outs.reduce((sum, out) => sum + moneyOf(out), 0);
  const spread = Math.sqrt(outs.reduce((sum, out) => sum + ((out.lost?.deviation ?? 0) * out.price_minor) ** 2, 0));
  const source = {
    table: "inventory, order_lines",
    filter: "expected by the days in stock within 84 days, less what other sizes sold instead, at the present price",
    period,
  };
  const lost = (id: string, label: string, value: number) =>
    fact(id, label, Math.max(0, Math.round(value)), "money", source, ctx.shop.currency);
  return [
    fact("now", "SKUs out of stock", now.length, "count", { table: "inventory", ids: now, period }),
    fact("count", "SKUs that were out of stock in the period", ever.length, "count", {
      table: "inventory",
      ids: ever,
      period,
    }),
    lost("lost", "estimated sales lost", money),
    lost("lost.low", "estimated sales lost, low end", money - 1.2816 * spread),
    lost("lost.high", "estimated sales lost, high end", money + 1.2816 * spread),
  ];
}

function factsOf(out: Out, index: number, { shop }: ShopContext, period: { from: string; to: string }): Fact[] {
  const { sku, lost } = out;
  const source = { table: "inventory", filter: `sku = ${sku}; on_hand - reserved <= 0`, rows: out.days_out, period };
  const guess = { table: "inventory, order_lines", filter: `sku = ${sku}; days in stock within 84 days of it`, period };
  return [
    fact(`${index}.title`, "product", out.title, "text", { table: "products", ids: [out.product_id] }),
    fact(`${index}.sku`, "SKU", sku, "text", { table: "variants", ids: [sku] }),
    fact(`${index}.since`, `out of stock since, ${sku}`, out.since, "date", source),
    fact(`${index}.until`, `out of stock until, ${sku}`, out.until, "date", source),
    fact(`${index}.days`, `days out of stock of ${sku}`, out.days_out, "days", source),
    fact(`${index}.pace`, `units a day expected meanwhile, ${sku}`, lost?.pace ?? null, "ratio", guess),
    fact(`${index}.units`, `estimated units lost of ${sku}`, lost && Math.round(lost.units), "count", guess),
    fact(`${index}.low`, `estimated units lost of ${sku}, low end`, lost && Math.floor(lost.low), "count", guess),
    fact(`${index}.high`, `estimated units lost of ${sku}, high end`, lost && Math.ceil(lost.high), "count", guess),
    fact(`${index}.money`, `estimated sales lost of ${sku}`, lost && moneyOf(out), "money", guess, shop.currency),
  ];
}
