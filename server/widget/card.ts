import { z } from "zod";

const money = z.object({
  amountMinor: z.int().meta({ description: "in the currency's minor units" }),
  currency: z.string(),
});
const image = z.string().nullable().meta({ description: "an https address" });

const Product = z.object({
  kind: z.literal("product"),
  productId: z.string(),
  title: z.string(),
  image,
  from: money.nullable().meta({ description: "the price of the cheapest option" }),
  to: money.nullable().meta({ description: "of the dearest" }),
  inStock: z.boolean().nullable(),
  say: z.string().meta({ description: "what to send where this one is chosen" }),
});
const Order = z.object({
  kind: z.literal("order"),
  orderId: z.string(),
  status: z.string(),
  statusWord: z.string().meta({ description: "in the language of the answer" }),
  total: money,
  placedAt: z.string().nullable(),
  lines: z.array(z.object({ title: z.string(), quantity: z.int(), image })),
  parcel: z
    .object({ carrier: z.string().nullable(), number: z.string(), promisedAt: z.string().nullable() })
    .nullable(),
  say: z.string(),
});
const Offer = z.object({
  kind: z.literal("offer"),
  from: z.enum(["coupon", "campaign"]),
  name: z.string(),
  code: z.string().nullable().meta({ description: "what to enter at the checkout" }),
  endsAt: z.string().nullable(),
});
const Guide = z.object({
  kind: z.literal("guide"),
  title: z.string(),
  version: z.int(),
  steps: z.array(z.string()).meta({ description: "the article's numbered steps, where it has them" }),
});
const Change = z.object({
  kind: z.literal("change"),
  action: z.string().meta({ description: "approve or reject it at /actions/:action" }),
  status: z.string(),
  summary: z.string(),
  approver: z.enum(["buyer", "merchant"]),
  rows: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
});
/** A part of an answer as a picture of a thing: made from the facts that the answer states, never from its words. */
export const Card = z.discriminatedUnion("kind", [Product, Order, Offer, Guide, Change]);
export type Card = z.output<typeof Card>;
export type OrderCard = z.output<typeof Order>;
export type ProductCard = z.output<typeof Product>;

/** What the machine waits for: one of several, an address, or one of the things that the cards show. */
export const Asks = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("choice"),
    options: z.array(z.object({ label: z.string(), say: z.string().meta({ description: "what to send for it" }) })),
  }),
  z.object({ kind: z.literal("address"), orderId: z.string() }),
  z.object({ kind: z.literal("order") }),
  z.object({ kind: z.literal("product") }),
]);
export type Asks = z.output<typeof Asks>;
