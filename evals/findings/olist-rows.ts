import { join } from "node:path";
import { csvObjects } from "./tables.ts";

export type OlistItem = { readonly product: string; readonly price: number; readonly freight: number };
export type OlistReview = { readonly id: string; readonly stars: number; readonly at: string; readonly text: string };
export type OlistOrder = {
  readonly id: string;
  readonly customer: string;
  readonly status: string;
  /** Local times, "YYYY-MM-DD HH:MM:SS"; null where it has not come to that. */
  readonly placedAt: string;
  readonly paidAt: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  readonly promised: string;
  readonly state: string;
  /** English name of the first item's category. */
  readonly category: string;
  readonly items: readonly OlistItem[];
  readonly reviews: readonly OlistReview[];
  /** Of its newest review; null without one. */
  readonly stars: number | null;
};

async function mapOf<Value>(
  path: string,
  key: string,
  value: (row: Record<string, string>) => Value,
): Promise<Map<string, Value>> {
  const found = new Map<string, Value>();
  for await (const row of csvObjects(path)) found.set(row[key] ?? "", value(row));
  return found;
}
async function listsOf<Value>(
  path: string,
  value: (row: Record<string, string>) => Value,
): Promise<Map<string, Value[]>> {
  const found = new Map<string, Value[]>();
  for await (const row of csvObjects(path)) {
    const own = found.get(row["order_id"] ?? "") ?? [];
    own.push(value(row));
    found.set(row["order_id"] ?? "", own);
  }
  return found;
}

/** Category of each product in English, "other" where none is told. */
export async function olistCategories(folder: string): Promise<Map<string, string>> {
  const english = await mapOf(
    join(folder, "product_category_name_translation.csv.gz"),
    "product_category_name",
    (row) => row["product_category_name_english"] ?? "",
  );
  return mapOf(
    join(folder, "products.csv.gz"),
    "product_id",
    (row) => english.get(row["product_category_name"] ?? "") || "other",
  );
}

/** The orders with what belongs to them; orders of unknown buyers keep an empty state. */
export async function readOlist(folder: string): Promise<OlistOrder[]> {
  const categories = await olistCategories(folder);
  const buyers = await mapOf(join(folder, "customers.csv.gz"), "customer_id", (row) => ({
    person: row["customer_unique_id"] ?? "",
    state: row["customer_state"] ?? "",
  }));
  const items = await listsOf(
    join(folder, "order_items.csv.gz"),
    (row): OlistItem => ({
      product: row["product_id"] ?? "",
      price: Number(row["price"]),
      freight: Number(row["freight_value"]),
    }),
  );
  const reviews = await listsOf(
    join(folder, "order_reviews_612.csv.gz"),
    (row): OlistReview => ({
      id: row["review_id"] ?? "",
      stars: Number(row["review_score"]),
      at: row["review_creation_date"] ?? "",
      text: row["review_comment_message"] ?? "",
    }),
  );
  const orders: OlistOrder[] = [];
  for await (const row of csvObjects(join(folder, "orders.2017-01_2017-10.csv.gz"))) {
    const id = row["order_id"] ?? "";
    const own = (reviews.get(id) ?? []).sort((a, b) => a.at.localeCompare(b.at));
    const goods = items.get(id) ?? [];
    const buyer = buyers.get(row["customer_id"] ?? "");
    orders.push({
      id,
      customer: buyer?.person ?? "",
      status: row["order_status"] ?? "",
      placedAt: row["order_purchase_timestamp"] ?? "",
      paidAt: row["order_approved_at"] || null,
      shippedAt: row["order_delivered_carrier_date"] || null,
      deliveredAt: row["order_delivered_customer_date"] || null,
      promised: row["order_estimated_delivery_date"] ?? "",
      state: buyer?.state ?? "",
      category: categories.get(goods[0]?.product ?? "") ?? "other",
      items: goods,
      reviews: own,
      stars: own.at(-1)?.stars ?? null,
    });
  }
  return orders;
}
