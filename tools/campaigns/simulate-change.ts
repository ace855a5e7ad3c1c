import { z } from "zod";
import type { Interval } from "../../analytics/what-if/interval.ts";
import { noSupport, type Outlook, type Simulated, simulate } from "../../analytics/what-if/simulate.ts";
import { AppError, notFound } from "../../core/errors.ts";
import type { Fact, Source } from "../../core/facts.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { type OfferRow, pricesOf, skusOf } from "../../db/campaigns.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { shopSales } from "./shop-sales.ts";

const three = (
  prefix: string,
  label: string,
  { low, middle, high }: Interval,
  write: (id: string, label: string, value: number) => Fact,
) => [
  write(prefix, label, middle),
  write(`${prefix}.low`, `${label}, low end`, low),
  write(`${prefix}.high`, `${label}, high end`, high),
];
function outlookFacts(name: string, outlook: Outlook, source: Source, currency: string): Fact[] {
  const money = (id: string, label: string, value: number) => fact(id, label, value, "money", source, currency);
  const count = (id: string, label: string, value: number) => fact(id, label, Math.round(value), "count", source);
  return [
    money(`${name}.price`, `price (${name})`, outlook.price),
    ...three(`${name}.units`, `units of four weeks (${name})`, outlook.units, count),
    ...three(`${name}.revenue`, `revenue of four weeks (${name})`, outlook.revenue, money),
    ...(outlook.profit ? three(`${name}.profit`, `gross profit of four weeks (${name})`, outlook.profit, money) : []),
  ];
}
function refusedFacts(seen: Simulated & { supported: false }, source: Source, currency: string): Fact[] {
  const unit = seen.why === "never_this_far" ? "money" : "count";
  return [
    fact("value", "what the history has", seen.value, unit, source, currency),
    fact("needed", "what it would need", seen.needed, "count", source),
  ];
}

type Asked = { price?: string | undefined; change?: number | undefined };
/** The price asked about: as named, or the present one moved by a share. */
function priceOf({ price, change }: Asked, row: OfferRow, currency: string): number | null {
  if (price !== undefined) return minorFromDecimal(price, currency);
  return change === undefined ? null : Math.round(row.price_minor * (1 + change));
}

export const simulateChange = defineTool({
  name: "simulate_change",
  title: "What if the price or stock were another",
  description:
    "Four weeks of one product at another price (named, or changed by a share) or with limited stock: units, revenue and, with a cost on record, gross profit, with 80 % intervals from the shop's own changes of price. Refused, with the reason, where the history bears nothing.",
  input: z.object({
    productId: z.string().min(1).describe("A product id or SKU"),
    price: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .optional()
      .describe("The new price in the shop's currency"),
    change: z.number().gt(-1).lt(10).optional().describe("Share that the price changes by: -0.1 for a tenth cheaper"),
    stock: z.int().min(0).optional().describe("Units that there will be to sell in the four weeks"),
  }),
  output: z.object({
    sku: z.string(),
    supported: z.boolean(),
    why: z.enum(noSupport).nullable(),
    costKnown: z.boolean(),
    capped: z.boolean(),
    priceChanged: z.boolean(),
  }),
  risk: "read",
  permission: "metrics:read",
  async handle({ productId, price, change, stock }, ctx) {
    shopSideOnly(ctx);
    if (price === undefined && change === undefined && stock === undefined)
      throw new AppError("invalid_input", "Say which price, which change or which stock.");
    const skus = await skusOf(ctx.data, productId, null, 50);
    const rows = await pricesOf(ctx.data, skus.length > 0 ? skus : [productId]);
    const found = await shopSales(ctx);
    const sold = (sku: string) => found?.sales.find((each) => each.sku === sku)?.days.length ?? 0;
    // Of several options the one that sells most speaks for the product.
    const [row] = [...rows].sort((one, two) => sold(two.sku) - sold(one.sku));
    if (!row) throw notFound("Product", productId);
    const { currency } = ctx.shop;
    const asked = priceOf({ price, change }, row, currency);
    if (asked !== null && asked <= 0) throw new AppError("invalid_input", "The price has to be above zero.");
    const wish = { sku: row.sku, price: asked, now: row.price_minor, stock: stock ?? null, cost: row.cost_minor };
    const seen = found
      ? simulate(found.sales, found.length, wish)
      : ({ supported: false, why: "no_sales", value: 0, needed: null } as const);
    const source: Source = {
      table: "order_lines, orders",
      filter: `paid lines by SKU, day and price; SKU ${row.sku}`,
      asOf: ctx.asOf,
    };
    const named = [
      fact("title", "product", row.title, "text", { table: "products", ids: [row.product_id] }),
      fact("sku", "SKU", row.sku, "text", { table: "variants", ids: [row.sku] }),
      fact("price", `price of ${row.sku}`, row.price_minor, "money", { table: "variants", ids: [row.sku] }, currency),
      fact("asked", "price asked about", asked, "money", { table: "question" }, currency),
      fact("stock", "units to sell", stock ?? null, "count", { table: "question" }),
    ];
    const data = {
      sku: row.sku,
      supported: seen.supported,
      why: seen.supported ? null : seen.why,
      costKnown: row.cost_minor !== null,
      capped: seen.supported && seen.capped,
      priceChanged: asked !== null && asked !== row.price_minor,
    };
    if (!seen.supported) return { data, facts: [...named, ...refusedFacts(seen, source, currency)] };
    const share = (id: string, label: string, value: number) => fact(id, label, value, "change", source);
    return {
      data,
      facts: [
        ...named,
        ...outlookFacts("unchanged", seen.unchanged, source, currency),
        ...outlookFacts("changed", seen.changed, source, currency),
        ...three("effect", "change of units by the price alone", seen.effect, share),
        fact("changes", "changes of price that this was learned from", seen.changes, "count", source),
        fact("own", "of them of this SKU", seen.own, "count", source),
        fact(
          "held",
          "earlier intervals that held",
          seen.held.from === 0 ? null : seen.held.of / seen.held.from,
          "share",
          { ...source, rows: seen.held.from },
        ),
        fact("judged", "earlier intervals judged", seen.held.from, "count", source),
      ],
    };
  },
});
