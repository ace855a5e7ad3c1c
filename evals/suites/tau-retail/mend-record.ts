import { z } from "zod";

const record = z.looseObject({
  items: z.array(z.looseObject({ item_id: z.coerce.string(), price: z.number() })),
  payment_history: z.array(z.looseObject({ transaction_type: z.string(), amount: z.number() })),
});
export const catalogue = z.record(
  z.string(),
  z.looseObject({
    variants: z.record(z.string(), z.looseObject({ price: z.number(), options: z.record(z.string(), z.unknown()) })),
  }),
);
export type Catalogue = z.infer<typeof catalogue>;

const cents = (amount: number) => Math.round(amount * 100);
/** What the items cost, less what was paid and not given back. */
const gap = ({ items, payment_history: history }: z.infer<typeof record>) =>
  items.reduce((sum, { price }) => sum + cents(price), 0) -
  history.reduce((sum, { transaction_type: kind, amount }) => sum + (kind === "payment" ? 1 : -1) * cents(amount), 0);

/**
 * A recorded order whose items do not add up to its own payments, with price and options of each item as the catalogue has
 * them for that item's id, if it adds up then; null: nothing to mend. The benchmark's simulator writes the price and the
 * options of the last new item to every item that was changed with it, while the difference it charges is the true one.
 */
export function mendRecord(fields: unknown, products: Catalogue): unknown {
  const order = record.parse(fields);
  const paid = order.payment_history.length > 0 && order["status"] !== "cancelled";
  if (!paid || gap(order) === 0) return null;
  const variants = new Map(Object.values(products).flatMap((each) => Object.entries(each.variants)));
  const items = order.items.map((item) => {
    const variant = variants.get(item.item_id);
    return variant ? { ...item, price: variant.price, options: variant.options } : item;
  });
  const mended = { ...order, items };
  return gap(mended) === 0 ? mended : null;
}
