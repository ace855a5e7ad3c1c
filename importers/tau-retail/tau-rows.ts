import { z } from "zod";

const text = z.coerce.string();
const address = z.record(z.string(), z.unknown());
const paymentMethod = z.looseObject({ source: z.string(), id: z.string() });
const variant = z.looseObject({
  item_id: text,
  options: z.record(z.string(), z.unknown()),
  available: z.boolean(),
  price: z.number(),
});
const product = z.object({ product_id: text, name: z.string(), variants: z.record(z.string(), variant) });
const user = z.object({
  user_id: text,
  name: z.object({ first_name: z.string(), last_name: z.string() }),
  address,
  email: z.string().nullish(),
  payment_methods: z.record(z.string(), paymentMethod),
});
const order = z.looseObject({
  order_id: text,
  user_id: text,
  address,
  status: z.string(),
  items: z.array(z.looseObject({ item_id: text, name: z.string(), price: z.number() })),
  fulfillments: z.array(z.object({ tracking_id: z.array(text), item_ids: z.array(text) })),
  payment_history: z.array(
    z.object({ transaction_type: z.string(), amount: z.number(), payment_method_id: z.string() }),
  ),
  cancel_reason: z.string().nullish(),
});
export const tauDocument = z.object({
  products: z.record(z.string(), product),
  users: z.record(z.string(), user),
  orders: z.record(z.string(), order),
});
type TauDocument = z.infer<typeof tauDocument>;
type Order = z.infer<typeof order>;
type Fields = Record<string, unknown>;

const statusWords: Readonly<Record<string, string>> = {
  "pending (items modified)": "modified",
  "pending (item modified)": "modified",
  "return requested": "return_requested",
  "exchange requested": "exchange_requested",
};

function productRows({ products }: TauDocument): Fields[] {
  return Object.values(products).map(({ product_id, name, variants }) => {
    const all = Object.values(variants);
    const available = all.filter((each) => each.available).length;
    return { product_id, title: name, category: "Retail", variants: all.length, variants_available: available };
  });
}
const variantRows = ({ products }: TauDocument): Fields[] =>
  Object.values(products).flatMap(({ product_id, variants }) =>
    Object.values(variants).map(({ item_id, ...rest }) => ({ product_id, sku: item_id, ...rest })),
  );

const customerRows = ({ users }: TauDocument): Fields[] =>
  Object.values(users).map(({ user_id, name, address: home, email, payment_methods }) => ({
    customer_id: user_id,
    name: `${name.first_name} ${name.last_name}`,
    email,
    region: home["state"],
    address: home,
    payment_methods: Object.fromEntries(
      Object.entries(payment_methods).map(([id, { source, id: _, ...rest }]) => [id, { kind: source, ...rest }]),
    ),
  }));

const sumOf = (items: Order["items"]) =>
  (items.reduce((sum, { price }) => sum + Math.round(price * 100), 0) / 100).toFixed(2);
function orderRow({
  order_id,
  user_id,
  address: ship,
  status,
  items,
  payment_history,
  fulfillments: _,
  ...rest
}: Order): Fields {
  return {
    order_id,
    status: statusWords[status] ?? status,
    total: sumOf(items),
    customer_id: user_id,
    currency: "USD",
    region: ship["state"],
    shipping_address: ship,
    payment_method: payment_history[0]?.payment_method_id,
    ...rest,
  };
}

const lineRows = ({ order_id, items }: Order): Fields[] =>
  items.map(({ item_id, name, price, ...rest }, index) => ({
    order_id,
    line: index + 1,
    sku: item_id,
    quantity: 1,
    unit_price: price,
    title: name,
    ...rest,
  }));

const sent: Readonly<Record<string, string>> = { pending: "preparing", processed: "shipped", cancelled: "cancelled" };
function shipmentRows({ order_id, status, items, fulfillments }: Order): Fields[] {
  return fulfillments.map(({ tracking_id, item_ids }, index) => ({
    shipment_id: `${order_id}/${index + 1}`,
    order_id,
    tracking_number: tracking_id.join(";"),
    status: sent[status.replace(/ \(.*/, "")] ?? "delivered",
    lines: item_ids.map((sku) => ({ line: items.findIndex((item) => item.item_id === sku) + 1, sku, quantity: 1 })),
  }));
}

const paymentRows = ({ order_id, payment_history }: Order): Fields[] =>
  payment_history.map(({ transaction_type, amount, payment_method_id }, index) => ({
    payment_id: `${order_id}/${index + 1}`,
    order_id,
    kind: transaction_type,
    amount,
    method_id: payment_method_id,
    method: payment_method_id.replace(/_\d+$/, ""),
  }));

/** The document as rows of the canonical files, by their names. */
export function tauRows(document: TauDocument): Readonly<Record<string, readonly Fields[]>> {
  const orders = Object.values(document.orders);
  return {
    products: productRows(document),
    variants: variantRows(document),
    customers: customerRows(document),
    orders: orders.map(orderRow),
    order_lines: orders.flatMap(lineRows),
    shipments: orders.flatMap(shipmentRows),
    payments: orders.flatMap(paymentRows),
  };
}
