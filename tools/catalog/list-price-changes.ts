import { z } from "zod";
import { findProduct, productTitles } from "../../db/catalog.ts";
import { readPriceChanges } from "../../db/metrics/read-changes.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

export const listPriceChanges = defineTool({
  name: "list_price_changes",
  title: "Price changes",
  description:
    "Prices that changed in a period, from the price history: SKU, day, before and after, the largest relative change first.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    productId: z.string().optional(),
    direction: z.enum(["up", "down"]).optional(),
    limit: z.int().min(1).max(100).default(12),
  }),
  output: z.object({
    hasHistory: z.boolean(),
    rows: z.array(z.object({ sku: z.string(), productId: z.string(), up: z.boolean() })),
  }),
  risk: "read",
  permission: "metrics:read",
  async handle({ from, to, productId, direction, limit }, ctx) {
    shopSideOnly(ctx);
    const period = { from, to };
    const [known] = await ctx.data.query("select 1 from price_history limit 1");
    const product = productId ? ((await findProduct(ctx.data, productId))?.product_id ?? productId) : null;
    const changes = (await readPriceChanges(ctx.data, ctx.shop.timezone, period))
      .filter((each) => product === null || each.product === product)
      .filter((each) => !direction || each.after > each.before === (direction === "up"));
    const size = (each: (typeof changes)[number]) =>
      Math.abs(Math.log(Math.max(1, each.after) / Math.max(1, each.before)));
    const shown = [...changes].sort((one, two) => size(two) - size(one)).slice(0, limit);
    const titles = new Map((await productTitles(ctx.data)).map((each) => [each.product_id, each.title]));
    const raised = changes.filter(({ before, after }) => after > before).length;
    const all = { table: "price_history", rows: changes.length, period };
    const { currency } = ctx.shop;
    return {
      data: {
        hasHistory: known !== undefined,
        rows: shown.map((each) => ({ sku: each.sku, productId: each.product, up: each.after > each.before })),
      },
      facts: [
        fact("count", "changes of price", changes.length, "count", all),
        fact("raised", "of them raised", raised, "count", all),
        fact("lowered", "of them lowered", changes.length - raised, "count", all),
        ...shown.flatMap((each, index) => {
          const source = { table: "price_history", ids: [`${each.sku}/${each.day}`] };
          return [
            fact(`${index}.product`, "product", titles.get(each.product) ?? each.product, "text", source),
            fact(`${index}.sku`, "SKU", each.sku, "text", source),
            fact(`${index}.day`, `day of the change of ${each.sku}`, each.day, "date", source),
            fact(`${index}.before`, `price of ${each.sku} before`, each.before, "money", source, currency),
            fact(`${index}.after`, `price of ${each.sku} after`, each.after, "money", source, currency),
            fact(
              `${index}.change`,
              `change of the price of ${each.sku}`,
              each.after / Math.max(1, each.before) - 1,
              "change",
              source,
            ),
          ];
        }),
      ],
    };
  },
});
