import { column, count, money, oneOf, type TableSpec } from "../parsing/table-spec.ts";

const day = column("date!", "day", { to: "on_date" });

/** What the shop does to be seen, and what the market around it does. */
export const marketSpecs: readonly TableSpec[] = [
  {
    file: "campaigns",
    table: "campaigns",
    key: ["campaign_id"],
    overlay: true,
    when: "starts_at",
    columns: [
      column("campaign_id!"),
      column("name!"),
      oneOf("kind!", ["ads", "coupon", "discount", "live", "message"]),
      column("starts_at!", "instant"),
      column("ends_at", "instant"),
      column("rules", "json"),
      money("budget", "budget_minor"),
    ],
  },
  {
    file: "campaign_daily",
    table: "campaign_daily",
    key: ["on_date", "campaign_id"],
    when: "on_date",
    columns: [
      day,
      column("campaign_id!"),
      count("impressions"),
      count("clicks"),
      money("spend", "spend_minor"),
      count("orders"),
      money("revenue", "revenue_minor"),
    ],
  },
  {
    file: "coupons",
    table: "coupons",
    key: ["code"],
    overlay: true,
    when: "starts_at",
    columns: [
      column("code!"),
      oneOf("kind!", ["percent", "amount", "shipping"]),
      column("value!", "decimal", { min: 0 }),
      column("starts_at", "instant"),
      column("ends_at", "instant"),
      money("min_total", "min_total_minor"),
      column("products", "list"),
      count("usage_limit"),
      count("used"),
    ],
  },
  {
    file: "search_terms",
    table: "search_terms",
    key: ["on_date", "term", "category"],
    when: "on_date",
    columns: [
      day,
      column("term!"),
      column("category!"),
      count("searches!"),
      ...["clicks", "carts", "orders", "items_online"].map((name) => count(name)),
      column("clicked_categories", "json"),
    ],
  },
  {
    file: "lost_visitors",
    table: "lost_visitors",
    key: ["on_date", "product_id", "rival_id"],
    when: "on_date",
    columns: [
      day,
      column("product_id!"),
      column("rival_id!"),
      count("visitors!"),
      oneOf("stage", ["view", "cart"]),
      column("rival_title"),
      money("rival_price", "rival_price_minor"),
      column("rival_attributes", "json"),
    ],
  },
];
