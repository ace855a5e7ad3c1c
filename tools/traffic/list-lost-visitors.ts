import { z } from "zod";
import { productsNamed } from "../../analytics/named-product.ts";
import type { ShopContext } from "../../core/context.ts";
import { type DayRange, periodBefore } from "../../core/time.ts";
import { productTitles } from "../../db/catalog.ts";
import { type LostTo, lostToRivals } from "../../db/traffic-lost.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

const differs = z.object({ attribute: z.string(), theirs: z.string(), ours: z.string().nullable() });

export const listLostVisitors = defineTool({
  name: "list_lost_visitors",
  title: "Lost visitors and rivals",
  description:
    "Rivals that took visitors of our products: how many, at which stage (after viewing, after adding to the cart), their price against ours, and the attributes in which they differ.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    productId: z.string().optional(),
    about: z.string().optional().describe("Words that may name a product"),
    limit: z.int().min(1).max(50).default(8),
  }),
  output: z.object({
    hasData: z.boolean(),
    rows: z.array(
      z.object({
        productId: z.string(),
        rivalId: z.string(),
        stage: z.enum(["view", "cart", "both", "unknown"]),
        cheaper: z.boolean().nullable().describe("Whether the rival asks less"),
        differs: z.array(differs),
      }),
    ),
  }),
  risk: "read",
  permission: "metrics:read",
  async handle({ from, to, productId, about, limit }, ctx) {
    const period = { from, to };
    const named = productId ? [productId] : about ? productsNamed(about, await productTitles(ctx.data)) : [];
    const all = await lostToRivals(ctx.data, period, periodBefore(period).from);
    const hasData = all.length > 0 || (await ctx.data.query("select 1 from lost_visitors limit 1")).length > 0;
    const rows = named.length > 0 ? all.filter((row) => named.includes(row.product_id)) : all;
    const shown = rows.slice(0, limit);
    const sum = (pick: (row: LostTo) => number) => rows.reduce((total, row) => total + pick(row), 0);
    const source = { table: "lost_visitors", rows: sum((row) => row.days), period };
    const [now, before] = [sum((row) => row.visitors), sum((row) => row.before)];
    return {
      data: {
        hasData,
        rows: shown.map((row) => ({
          productId: row.product_id,
          rivalId: row.rival_id,
          stage: stageOf(row),
          cheaper:
            row.price_minor === null || row.rival_price_minor === null ? null : row.rival_price_minor < row.price_minor,
          differs: differences(row),
        })),
      },
      facts: [
        fact("visitors", "visitors lost to rivals", now, "count", source),
        fact("change", "change of visitors lost to rivals", before > 0 ? now / before - 1 : null, "change", source),
        fact(
          "carted",
          "visitors lost after adding to the cart",
          sum((row) => row.carted),
          "count",
          source,
        ),
        fact("rivals", "rivals that took visitors", new Set(rows.map((row) => row.rival_id)).size, "count", source),
        ...shown.flatMap((row, index) => factsOf(row, index, period, ctx)),
      ],
    };
  },
});

const stageOf = ({ viewed, carted }: LostTo): "view" | "cart" | "both" | "unknown" =>
  viewed > 0 && carted > 0 ? "both" : carted > 0 ? "cart" : viewed > 0 ? "view" : "unknown";

const textOf = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));
/** Attributes that the rival states and we state otherwise, or not at all. */
const differences = ({ attributes, rival_attributes }: LostTo) =>
  Object.entries(rival_attributes ?? {}).flatMap(([attribute, theirs]) => {
    const ours = attributes?.[attribute];
    if (ours !== undefined && textOf(ours) === textOf(theirs)) return [];
    return [{ attribute, theirs: textOf(theirs), ours: ours === undefined || ours === null ? null : textOf(ours) }];
  });

function factsOf(row: LostTo, index: number, period: DayRange, ctx: ShopContext) {
  const rival = row.rival_title ?? row.rival_id;
  const source = {
    table: "lost_visitors",
    filter: `product_id = ${row.product_id}; rival_id = ${row.rival_id}`,
    rows: row.days,
    period,
  };
  const { currency } = ctx.shop;
  const gap =
    row.price_minor === null || row.rival_price_minor === null ? null : row.rival_price_minor - row.price_minor;
  return [
    fact(`${index}.title`, "product", row.title, "text", { table: "products", ids: [row.product_id] }),
    fact(`${index}.rival`, "rival", rival, "text", source),
    fact(`${index}.visitors`, `visitors lost to ${rival}`, row.visitors, "count", source),
    fact(
      `${index}.change`,
      `change of visitors lost to ${rival}`,
      row.before > 0 ? row.visitors / row.before - 1 : null,
      "change",
      source,
    ),
    fact(`${index}.price`, `price of ${rival}`, row.rival_price_minor, "money", source, currency),
    fact(
      `${index}.ours`,
      `our price against ${rival}`,
      row.price_minor,
      "money",
      { table: "variants", filter: `product_id = ${row.product_id}` },
      currency,
    ),
    fact(`${index}.gap`, `price of ${rival} less ours`, gap, "money_change", source, currency),
  ];
}
