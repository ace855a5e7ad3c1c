import { local, type RowTable } from "./row-tables.ts";

/** What may be shown of goods, reviews, searches, campaigns and articles. */
export const goodsTables: Readonly<Record<string, RowTable>> = {
  reviews: {
    from: "reviews",
    keys: ["review_id", "product_id"],
    day: local("created_at"),
    order: "created_at desc, review_id",
    columns: [
      ["rating", "stars", "rating"],
      ["review", "text", "left(body, 400)"],
      ["product", "text", "(select title from current_products p where p.product_id = t.product_id)"],
      ["written", "instant", "created_at"],
    ],
  },
  inventory: {
    from: "inventory",
    keys: ["on_date::text || '/' || sku", "sku"],
    day: "on_date",
    order: "on_date desc, sku",
    columns: [
      ["date", "date", "on_date"],
      ["sku", "text", "sku"],
      ["onHand", "count", "on_hand"],
      ["incoming", "count", "incoming"],
    ],
  },
  variants: {
    from: "current_variants",
    keys: ["sku", "product_id"],
    order: "sku",
    columns: [
      ["sku", "text", "sku"],
      ["product", "text", "(select title from current_products p where p.product_id = t.product_id)"],
      ["price", "money", "price_minor"],
    ],
  },
  products: {
    from: "current_products",
    keys: ["product_id"],
    order: "product_id",
    columns: [
      ["product", "text", "title"],
      ["category", "text", "category"],
      ["status", "text", "status"],
      ["id", "text", "product_id"],
    ],
  },
  price_history: {
    from: "price_history",
    keys: [`sku || '@' || ${local("valid_from")}::text`, `sku || '/' || ${local("valid_from")}::text`, "sku"],
    day: local("valid_from"),
    order: "valid_from desc, sku",
    columns: [
      ["sku", "text", "sku"],
      ["price", "money", "price_minor"],
      ["since", "instant", "valid_from"],
    ],
  },
  campaigns: {
    from: "campaigns",
    keys: ["campaign_id"],
    day: local("starts_at"),
    order: "starts_at desc, campaign_id",
    columns: [
      ["campaign", "text", "name"],
      ["kind", "text", "kind"],
      ["starts", "instant", "starts_at"],
      ["ends", "instant", "ends_at"],
      ["budget", "money", "budget_minor"],
    ],
  },
  search_terms: {
    from: "search_terms",
    keys: ["term"],
    day: "on_date",
    order: "on_date desc, searches desc, term",
    columns: [
      ["date", "date", "on_date"],
      ["term", "text", "term"],
      ["category", "text", "category"],
      ["searches", "count", "searches"],
      ["onSale", "count", "items_online"],
    ],
  },
  lost_visitors: {
    from: "lost_visitors",
    keys: ["product_id"],
    day: "on_date",
    order: "on_date desc, visitors desc, rival_id",
    columns: [
      ["date", "date", "on_date"],
      ["product", "text", "(select title from current_products p where p.product_id = t.product_id)"],
      ["rival", "text", "coalesce(rival_title, rival_id)"],
      ["visitors", "count", "visitors"],
      ["rivalPrice", "money", "rival_price_minor"],
    ],
  },
  articles: {
    from: "articles",
    keys: ["article_id || '@' || version", "article_id"],
    order: "article_id, version desc",
    columns: [
      ["title", "text", "title"],
      ["text", "text", "left(body, 400)"],
      ["version", "count", "version"],
      ["status", "text", "status"],
    ],
  },
};
