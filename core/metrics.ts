/** The metrics of the inspection report; formulas in the README's "Metrics". */
export const reportMetrics = [
  "revenue",
  "visitors",
  "bounce_rate",
  "view_rate",
  "cart_rate",
  "checkout_rate",
  "pay_rate",
  "conversion_rate",
  "aov",
  "orders",
  "refund_rate",
  "refund_amount",
  "rating",
  "ship_hours",
  "response_seconds",
  "resolution_rate",
  "stock_cover_days",
] as const;
/** Metrics that a question may name besides. */
export const otherMetrics = [
  "net_revenue",
  "orders_per_buyer",
  "revenue_per_buyer",
  "units",
  "buyers",
  "carts",
  "uv_value",
  "repurchase_rate",
] as const;
export type ReportMetric = (typeof reportMetrics)[number];
export type Metric = ReportMetric | (typeof otherMetrics)[number];
export const allMetrics: readonly Metric[] = [...reportMetrics, ...otherMetrics];

export const dimensions = ["channel", "device", "region", "product", "category", "day", "week", "month"] as const;
export type Dimension = (typeof dimensions)[number];

/** money: minor units of the shop's currency. share: 0..1. */
export type Unit = "money" | "count" | "share" | "ratio" | "hours" | "seconds" | "days" | "stars";
export const metricUnits: Record<Metric, Unit> = {
  revenue: "money",
  net_revenue: "money",
  refund_amount: "money",
  aov: "money",
  revenue_per_buyer: "money",
  uv_value: "money",
  visitors: "count",
  orders: "count",
  units: "count",
  buyers: "count",
  carts: "count",
  bounce_rate: "share",
  view_rate: "share",
  cart_rate: "share",
  checkout_rate: "share",
  pay_rate: "share",
  conversion_rate: "share",
  refund_rate: "share",
  resolution_rate: "share",
  repurchase_rate: "share",
  orders_per_buyer: "ratio",
  rating: "stars",
  ship_hours: "hours",
  response_seconds: "seconds",
  stock_cover_days: "days",
};

/** Metrics that can be told for each part of the visitors: one channel, one hour, one cell of a cross. */
export const cellMetrics = [
  "visitors",
  "view_rate",
  "cart_rate",
  "carts",
  "checkout_rate",
  "pay_rate",
  "conversion_rate",
  "buyers",
  "orders",
  "revenue",
  "uv_value",
  "aov",
] as const satisfies readonly Metric[];
