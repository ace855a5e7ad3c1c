import { column, count, money, oneOf, type TableSpec } from "../parsing/table-spec.ts";

/** What the shop sells and has. */
export const catalogSpecs: readonly TableSpec[] = [
  {
    file: "products",
    table: "products",
    key: ["product_id"],
    overlay: true,
    when: "created_at",
    columns: [
      column("product_id!"),
      column("title!"),
      column("category!"),
      column("brand"),
      column("description"),
      column("attributes", "json"),
      column("tags", "list"),
      column("image_url"),
      oneOf("status", ["active", "draft", "archived"], { blank: "active" }),
      column("created_at", "instant"),
    ],
  },
  {
    file: "variants",
    table: "variants",
    key: ["sku"],
    overlay: true,
    parent: { column: "product_id", table: "products", key: "product_id", label: "product" },
    columns: [
      column("product_id!"),
      column("sku!"),
      money("price!", "price_minor"),
      column("options", "json"),
      money("compare_at_price", "compare_at_minor"),
      money("cost", "cost_minor"),
      column("barcode"),
      column("weight_g", "decimal", { min: 0 }),
    ],
  },
  {
    file: "inventory",
    table: "inventory",
    key: ["on_date", "sku", "location"],
    when: "on_date",
    columns: [
      column("date!", "day", { to: "on_date" }),
      column("sku!"),
      // Below zero is real: sold more than there was.
      column("on_hand!", "int"),
      column("location", "text", { blank: "" }),
      count("reserved"),
      count("incoming"),
      column("incoming_at", "instant"),
    ],
  },
  {
    file: "price_history",
    table: "price_history",
    key: ["sku", "valid_from"],
    when: "valid_from",
    columns: [column("sku!"), column("valid_from!", "instant"), money("price!", "price_minor")],
  },
  {
    file: "reviews",
    table: "reviews",
    key: ["review_id"],
    when: "created_at",
    columns: [
      column("review_id!"),
      column("product_id!"),
      column("rating!", "int", { min: 1, max: 5 }),
      column("created_at!", "instant"),
      column("text", "text", { to: "body" }),
      column("order_id"),
      column("customer_id"),
    ],
  },
];
