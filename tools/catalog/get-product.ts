import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import { findProduct, variantsOf } from "../../db/catalog.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const variantShape = z.object({
  sku: z.string(),
  options: z.record(z.string(), z.unknown()).nullable(),
  inStock: z.boolean().nullable(),
});

export const getProduct = defineTool({
  name: "get_product",
  title: "Look up a product",
  description:
    "One product by its id or a SKU: attributes on record, variants with price and stock. Nothing that is not on record is said.",
  input: z.object({ productId: z.string().min(1) }),
  output: z.object({
    productId: z.string(),
    title: z.string(),
    category: z.string(),
    brand: z.string().nullable(),
    description: z.string().nullable(),
    attributes: z.record(z.string(), z.unknown()),
    variants: z.array(variantShape),
  }),
  risk: "read",
  permission: "catalog:read",
  async handle({ productId }, ctx) {
    const row = await findProduct(ctx.data, productId);
    // What is not on sale yet is no buyer's to know.
    if (!row || (row.status === "draft" && ctx.actor.kind === "buyer")) throw notFound("Product", productId);
    const variants = await variantsOf(ctx.data, [row.product_id]);
    const source = { table: "products", ids: [row.product_id] };
    return {
      data: {
        productId: row.product_id,
        title: row.title,
        category: row.category,
        brand: row.brand,
        description: row.description,
        attributes: row.attributes ?? {},
        variants: variants.map((each) => ({
          sku: each.sku,
          options: each.options,
          inStock: each.on_hand === null ? each.available : each.on_hand > 0,
        })),
      },
      facts: [
        fact("title", "product", row.title, "text", source),
        ...Object.entries(row.attributes ?? {}).map(([name, value]) =>
          fact(`attribute.${name}`, `${name} of ${row.title}`, String(value), "text", source),
        ),
        ...variants.flatMap((each, index) => {
          const own = { table: "variants", ids: [each.sku] };
          return [
            fact(
              `${index}.price`,
              `price of ${each.sku}, ${row.title}`,
              each.price_minor,
              "money",
              own,
              ctx.shop.currency,
            ),
            fact(`${index}.stock`, `stock of ${each.sku}, ${row.title}`, each.on_hand, "count", {
              table: "inventory",
              filter: `sku = ${each.sku}`,
              ...(each.stock_on ? { asOf: each.stock_on } : {}),
            }),
          ];
        }),
      ],
    };
  },
});
