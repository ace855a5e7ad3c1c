import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";

const policy = z.object({
  /** The only reasons that count for a cancellation; any where the shop names none. */
  cancel_reasons: z.array(z.string().min(1)).min(1).optional(),
  /** How often one order may be paid another way, as long as it is not processed. */
  payment_changes: z.int().min(0).default(3),
  /** Whether an order whose items were changed may still be paid another way. */
  payment_after_items: z.boolean().default(true),
  /** Where the money of a return may go besides the way it came. */
  refund_to: z.enum(["original", "original_or_gift_card"]).default("original_or_gift_card"),
});
export type OrderPolicy = z.infer<typeof policy>;

/** What this shop allows with orders: the `orders` part of its policies, the usual where it says nothing. Settings that
 * cannot be read stop changes with a sentence, rather than being taken for the usual. */
export function orderPolicy(ctx: ShopContext): OrderPolicy {
  const read = policy.safeParse(ctx.shop.policies["orders"] ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AppError(
    "unavailable",
    `The shop's settings for orders are not valid (orders.${issue?.path.join(".")}: ${issue?.message}): a person must look.`,
  );
}
