export type ColumnUnit = "text" | "count" | "money" | "stars" | "date" | "instant";
export type RowTable = {
  readonly from: string;
  /** What a fact may name a row by: its own key, or the one of what it belongs to. */
  readonly keys: readonly string[];
  /** The shop's day of a row; `$zone` is its time zone. */
  readonly day?: string;
  readonly order: string;
  /** Name, unit and expression of what is shown. */
  readonly columns: readonly (readonly [name: string, unit: ColumnUnit, sql: string])[];
};
export const local = (column: string) => `(${column} at time zone $zone)::date`;

/** Nothing of a buyer's address, telephone or mail is among the columns. */
export const salesTables: Readonly<Record<string, RowTable>> = {
  orders: {
    from: "current_orders",
    keys: ["order_id"],
    day: local("coalesce(paid_at, placed_at)"),
    order: "coalesce(paid_at, placed_at) desc nulls last, order_id",
    columns: [
      ["order", "text", "order_id"],
      ["status", "text", "status"],
      ["total", "money", "total_minor"],
      ["channel", "text", "channel"],
      ["device", "text", "device"],
      ["region", "text", "region"],
      ["paid", "instant", "paid_at"],
      ["shipped", "instant", "shipped_at"],
    ],
  },
  order_lines: {
    from: "current_order_lines",
    keys: ["order_id || '/' || line", "order_id", "sku"],
    order: "order_id, line",
    columns: [
      ["order", "text", "order_id"],
      ["product", "text", "title"],
      ["sku", "text", "sku"],
      ["quantity", "count", "quantity"],
      ["price", "money", "unit_price_minor"],
    ],
  },
  refunds: {
    from: "refunds",
    keys: ["refund_id", "order_id"],
    day: local("created_at"),
    order: "created_at desc, refund_id",
    columns: [
      ["order", "text", "order_id"],
      ["kind", "text", "kind"],
      ["reason", "text", "reason"],
      ["amount", "money", "amount_minor"],
      ["status", "text", "status"],
      ["created", "instant", "created_at"],
    ],
  },
  shipments: {
    from: "shipments",
    keys: ["shipment_id", "order_id"],
    day: local("shipped_at"),
    order: "shipped_at desc nulls last, shipment_id",
    columns: [
      ["order", "text", "order_id"],
      ["carrier", "text", "carrier"],
      ["status", "text", "status"],
      ["shipped", "instant", "shipped_at"],
      ["promised", "instant", "promised_at"],
      ["delivered", "instant", "delivered_at"],
    ],
  },
  payments: {
    from: "payments",
    keys: ["payment_id", "order_id"],
    day: local("paid_at"),
    order: "paid_at desc nulls last, payment_id",
    columns: [
      ["order", "text", "order_id"],
      ["kind", "text", "kind"],
      ["amount", "money", "amount_minor"],
      ["paid", "instant", "paid_at"],
    ],
  },
};
