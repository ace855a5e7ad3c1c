import { z } from "zod";
import { minorFromDecimal } from "../../../core/money.ts";

/** The benchmark's records in one exact form, money in cents, so that the shop's rows can be held against them. */
export type State = {
  readonly orders: Readonly<Record<string, unknown>>;
  readonly users: Readonly<Record<string, unknown>>;
};

const cents = z.number().transform((amount) => minorFromDecimal(amount.toFixed(4), "USD"));
const texts = z.array(z.coerce.string());
/** What an order was asked to give back has no order of its own. */
const sorted = texts.nullish().transform((list) => (list ? [...list].sort() : null));
const orNull = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

const order = z.object({
  user_id: z.string(),
  address: z.record(z.string(), z.unknown()),
  items: z.array(
    z.object({
      name: z.string(),
      product_id: z.string(),
      item_id: z.string(),
      price: cents,
      options: z.record(z.string(), z.unknown()),
    }),
  ),
  status: z.string(),
  fulfillments: z.array(z.object({ tracking_id: texts, item_ids: texts })),
  // A difference of nothing moves no money: the benchmark records it as an amount of 0, a shop does not.
  payment_history: z
    .array(z.object({ transaction_type: z.string(), amount: cents, payment_method_id: z.string() }))
    .transform((history) => history.filter(({ amount }) => amount !== 0)),
  cancel_reason: orNull,
  exchange_items: sorted,
  exchange_new_items: sorted,
  exchange_payment_method_id: orNull,
  exchange_price_difference: cents.nullish().transform((amount) => amount ?? null),
  return_items: sorted,
  return_payment_method_id: orNull,
});
const user = z.object({
  address: z.record(z.string(), z.unknown()),
  email: z.string().nullish(),
  payment_methods: z.record(
    z.string(),
    z.object({
      source: z.string(),
      balance: cents.optional(),
      brand: z.string().optional(),
      last_four: z.string().optional(),
    }),
  ),
});

/** One record of the benchmark in the form in which states are compared; what is no such record is an error. */
export const recordOf = {
  orders: (fields: unknown) => order.parse(fields),
  users: (fields: unknown) => user.parse(fields),
};

/** The first fields in which two states differ, as `orders.#W1.status: "pending", recorded "cancelled"`; none: they are equal. */
export function differences(ours: unknown, recorded: unknown, path = ""): string[] {
  if (ours === recorded) return [];
  if (!isObject(ours) || !isObject(recorded))
    return [`${path}: ${JSON.stringify(ours)}, recorded ${JSON.stringify(recorded)}`];
  const names = new Set([...Object.keys(ours), ...Object.keys(recorded)]);
  return [...names].flatMap((name) => differences(ours[name], recorded[name], path ? `${path}.${name}` : name));
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
