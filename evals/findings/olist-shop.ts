import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Row, writeCsv } from "../simulator/csv.ts";
import { type OlistOrder, olistCategories } from "./olist-rows.ts";

const statuses: Readonly<Record<string, string>> = {
  delivered: "delivered",
  shipped: "shipped",
  canceled: "cancelled",
  unavailable: "cancelled",
  created: "unpaid",
};
const iso = (time: string | null) => time?.replace(" ", "T");
const total = (order: OlistOrder) => order.items.reduce((sum, item) => sum + item.price + item.freight, 0);

function productRows(
  orders: readonly OlistOrder[],
  categories: ReadonlyMap<string, string>,
): { products: Row[]; variants: Row[] } {
  const prices = new Map(orders.flatMap(({ items }) => items.map(({ product, price }) => [product, price] as const)));
  const products = [...prices.keys()].map((id) => {
    const category = categories.get(id) ?? "other";
    // The source hides its titles.
    return { product_id: id, title: `${category} ${id.slice(0, 6)}`, category };
  });
  return {
    products,
    variants: [...prices].map(([id, price]) => ({ product_id: id, sku: id, price: price.toFixed(2) })),
  };
}

const orderRow = (order: OlistOrder): Row => ({
  order_id: order.id,
  placed_at: iso(order.placedAt),
  status: statuses[order.status] ?? "processed",
  total: total(order).toFixed(2),
  customer_id: order.customer,
  paid_at: iso(order.paidAt),
  shipped_at: iso(order.shippedAt),
  delivered_at: iso(order.deliveredAt),
  shipping_total: order.items.reduce((sum, item) => sum + item.freight, 0).toFixed(2),
  region: order.state,
});
const shipmentRow = (order: OlistOrder): Row => ({
  shipment_id: order.id,
  order_id: order.id,
  shipped_at: iso(order.shippedAt),
  promised_at: iso(order.promised),
  delivered_at: iso(order.deliveredAt),
});

/** Writes the orders as one shop in our import format to `folder` (made where it is missing). */
export async function writeOlistShop(folder: string, orders: readonly OlistOrder[], source: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shop = { id: "olist", name: "Olist sample", currency: "BRL", timezone: "America/Sao_Paulo", locale: "en" };
  await writeFile(join(folder, "shop.json"), JSON.stringify(shop));
  const { products, variants } = productRows(orders, await olistCategories(source));
  await writeCsv(join(folder, "products.csv"), products);
  await writeCsv(join(folder, "variants.csv"), variants);
  const buyers = new Map(orders.map((order) => [order.customer, { customer_id: order.customer, region: order.state }]));
  await writeCsv(join(folder, "customers.csv"), buyers.values());
  await writeCsv(join(folder, "orders.csv"), orders.map(orderRow));
  const lines = orders.flatMap(({ id, items }) =>
    items.map(({ product, price }, at) => ({
      order_id: id,
      line: at + 1,
      sku: product,
      quantity: 1,
      unit_price: price.toFixed(2),
    })),
  );
  await writeCsv(join(folder, "order_lines.csv"), lines);
  await writeCsv(join(folder, "shipments.csv"), orders.filter(({ shippedAt }) => shippedAt !== null).map(shipmentRow));
  const reviews = orders.flatMap(({ reviews: own, items, id, customer }) =>
    own.flatMap((review) =>
      items[0]
        ? [
            {
              review_id: review.id,
              product_id: items[0].product,
              rating: review.stars,
              created_at: iso(review.at),
              text: review.text,
              order_id: id,
              customer_id: customer,
            },
          ]
        : [],
    ),
  );
  await writeCsv(join(folder, "reviews.csv"), reviews);
}
