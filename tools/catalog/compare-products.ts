import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import { findProduct, variantsOf } from "../../db/catalog.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const compareProducts = defineTool({
  name: "compare_products",
  title: "Compare two products",
  description:
    "What differs between two products or two variants: attributes on record and price; what one of them does not state is left unknown.",
  input: z.object({ left: z.string().min(1), right: z.string().min(1) }),
  output: z.object({
    left: z.string(),
    right: z.string(),
    differences: z.array(z.object({ name: z.string(), left: z.string().nullable(), right: z.string().nullable() })),
  }),
  risk: "read",
  permission: "catalog:read",
  async handle({ left, right }, ctx) {
    const sides = await Promise.all(
      [left, right].map(async (id) => {
        const product = await findProduct(ctx.data, id);
        if (!product) throw notFound("Product", id);
        const variants = await variantsOf(ctx.data, [product.product_id]);
        const variant = variants.find((each) => each.sku === id) ?? variants[0];
        const fields = { ...product.attributes, ...(variants.some((each) => each.sku === id) ? variant?.options : {}) };
        return { product, price: variant?.price_minor ?? null, sku: variant?.sku, fields };
      }),
    );
    const names = [...new Set(sides.flatMap((side) => Object.keys(side.fields)))];
    const said = (side: (typeof sides)[number] | undefined, name: string) =>
      side && name in side.fields ? String(side.fields[name]) : null;
    const differences = names
      .map((name) => ({ name, left: said(sides[0], name), right: said(sides[1], name) }))
      .filter((each) => each.left !== each.right);
    return {
      data: { left: sides[0]?.product.title ?? left, right: sides[1]?.product.title ?? right, differences },
      facts: [
        ...sides.flatMap((side, index) => [
          fact(`${index}.title`, "product", side.product.title, "text", {
            table: "products",
            ids: [side.product.product_id],
          }),
          fact(
            `${index}.price`,
            `price of ${side.product.title}`,
            side.price,
            "money",
            { table: "variants", ids: side.sku ? [side.sku] : [] },
            ctx.shop.currency,
          ),
        ]),
        ...differences.flatMap((each, index) => [
          fact(`difference.${index}.left`, `${each.name} of ${sides[0]?.product.title}`, each.left, "text", {
            table: "products",
            ids: [sides[0]?.product.product_id ?? ""],
          }),
          fact(`difference.${index}.right`, `${each.name} of ${sides[1]?.product.title}`, each.right, "text", {
            table: "products",
            ids: [sides[1]?.product.product_id ?? ""],
          }),
        ]),
      ],
    };
  },
});
