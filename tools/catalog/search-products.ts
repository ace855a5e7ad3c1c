import { z } from "zod";
import { productWords, variantsOf } from "../../db/catalog.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { rankProducts } from "./rank-products.ts";

export const searchProducts = defineTool({
  name: "search_products",
  title: "Search the range",
  description:
    "Products on sale whose words fit some text (ten languages, slips, pinyin), best first, with lowest price and stock.",
  input: z.object({ text: z.string().min(1), limit: z.int().min(1).max(20).default(5) }),
  output: z.object({
    products: z.array(
      z.object({
        productId: z.string(),
        title: z.string(),
        category: z.string(),
        inStock: z.boolean().nullable(),
        match: z.number(),
      }),
    ),
  }),
  risk: "read",
  permission: "catalog:read",
  async handle({ text, limit }, ctx) {
    const products = (await productWords(ctx.data)).map((item) => ({
      item,
      own: `${item.title} ${item.category}`,
      more: item.words ?? "",
    }));
    const ranked = rankProducts(text, products).slice(0, limit);
    const variants = await variantsOf(
      ctx.data,
      ranked.map(({ item }) => item.product_id),
    );
    const rows = ranked.map(({ item, score }) => {
      const own = variants.filter((each) => each.product_id === item.product_id);
      const known = own.filter((each) => each.on_hand !== null || each.available !== null);
      const inStock = known.length === 0 ? null : known.some((each) => (each.on_hand ?? (each.available ? 1 : 0)) > 0);
      return {
        item,
        score,
        inStock,
        lowest: own.reduce<number | null>(
          (low, each) => (low === null || each.price_minor < low ? each.price_minor : low),
          null,
        ),
      };
    });
    return {
      data: {
        products: rows.map(({ item, score, inStock }) => ({
          productId: item.product_id,
          title: item.title,
          category: item.category,
          inStock,
          match: score,
        })),
      },
      facts: rows.flatMap(({ item, lowest }, index) => [
        fact(`${index}.title`, "product", item.title, "text", { table: "products", ids: [item.product_id] }),
        fact(
          `${index}.price`,
          `lowest price of ${item.title}`,
          lowest,
          "money",
          { table: "variants", filter: `product_id = ${item.product_id}` },
          ctx.shop.currency,
        ),
      ]),
    };
  },
});
