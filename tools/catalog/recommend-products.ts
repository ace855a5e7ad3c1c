import { z } from "zod";
import { isGuest, type ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { chooseProducts } from "./choose-products.ts";
import { refreshAlsoBought } from "./refresh-also-bought.ts";

/** A buyer is shown what fits him, never what fits somebody else. */
function whose(customerId: string | undefined, { actor }: ShopContext): string | undefined {
  if (actor.kind !== "buyer") return customerId;
  if (customerId !== undefined && customerId !== actor.id)
    throw new AppError("not_allowed", "Only the customer and the shop may see this.");
  return isGuest(actor) ? undefined : actor.id;
}

export const recommendProducts = defineTool({
  name: "recommend_products",
  title: "Recommend products",
  description:
    "Products that go with one, its accessories, or what suits a customer, with the reason. On sale, in stock, not owned.",
  input: z.object({
    productId: z.string().min(1).optional(),
    customerId: z.string().min(1).optional(),
    accessories: z.boolean().default(false),
    limit: z.int().min(1).max(20).default(5),
  }),
  output: z.object({
    products: z.array(
      z.object({
        productId: z.string(),
        title: z.string(),
        category: z.string(),
        why: z.enum(["together", "similar", "popular"]),
        because: z.string().nullable(),
      }),
    ),
  }),
  risk: "read",
  permission: "catalog:read",
  async handle({ productId, customerId, accessories, limit }, ctx) {
    const customer = whose(customerId, ctx);
    // Counting takes a while: no buyer waits for it, the night and the merchant do.
    if (ctx.actor.kind !== "buyer")
      await refreshAlsoBought({ data: ctx.data, timezone: ctx.shop.timezone, asOf: ctx.asOf, now: ctx.now() });
    const chosen = await chooseProducts({ productId, customerId: customer, accessories, limit }, ctx);
    return {
      data: {
        products: chosen.map(({ product, why, because }) => ({
          productId: product.product_id,
          title: product.title,
          category: product.category,
          why,
          because: because?.title ?? null,
        })),
      },
      facts: chosen.flatMap(({ product, priceMinor, because }, index) => {
        const own = { table: "products", ids: [product.product_id] };
        const source = {
          table: "order_lines",
          filter: `orders of a year with ${because?.title}`,
          rows: because?.of ?? 0,
          asOf: ctx.asOf,
        };
        return [
          fact(`${index}.title`, "product", product.title, "text", own),
          fact(
            `${index}.price`,
            `lowest price of ${product.title}`,
            priceMinor,
            "money",
            { table: "variants", filter: `product_id = ${product.product_id}` },
            ctx.shop.currency,
          ),
          ...(because
            ? [
                fact(`${index}.because`, "bought together with", because.title, "text", own),
                fact(
                  `${index}.together`,
                  `orders with ${product.title} and ${because.title}`,
                  because.together,
                  "count",
                  source,
                ),
                fact(`${index}.of`, `orders with ${because.title}`, because.of, "count", source),
              ]
            : []),
        ];
      }),
    };
  },
});
