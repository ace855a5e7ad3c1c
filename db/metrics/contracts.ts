import type { Metric } from "../../core/metrics.ts";

/** What is counted or summed in the store; every metric is one of these, or two of them. */
export type Measure =
  | "visitors"
  | "viewers"
  | "adders"
  | "checkouts"
  | "sessions"
  | "bounces"
  | "revenue"
  | "orders"
  | "buyers"
  | "units"
  | "known_buyers"
  | "repeat_buyers"
  | "refunds_paid"
  | "cohort_refunds"
  | "stars"
  | "reviews"
  | "ship_hours"
  | "shipped_orders"
  | "response_seconds"
  | "answered"
  | "resolved"
  | "conversations"
  | "on_hand"
  | "daily_units";

/** A file of the import format that a metric is read from. */
export type SourceFile = "events" | "orders" | "refunds" | "reviews" | "conversations" | "inventory";
export type Contract = {
  readonly formula: string;
  /** Raised when the meaning of a metric changes, so that stored numbers tell which meaning they had. */
  readonly version: number;
  readonly needs: readonly SourceFile[];
  readonly numerator: Measure;
  readonly denominator?: Measure;
  /** numerator − minus, for a difference. */
  readonly minus?: Measure;
};

const traffic = ["events"] as const;
const sales = ["orders"] as const;
const both = ["events", "orders"] as const;
const contract = (
  numerator: Measure,
  denominator: Measure | undefined,
  needs: readonly SourceFile[],
  formula: string,
): Contract => ({ numerator, ...(denominator ? { denominator } : {}), needs, formula, version: 1 });

/** The one definition of every metric; days are the shop's own, distinct people are counted over the whole period. */
export const contracts: Record<Metric, Contract> = {
  revenue: contract("revenue", undefined, sales, "amounts paid, by the day of payment, before refunds"),
  net_revenue: {
    ...contract("revenue", undefined, sales, "revenue − refunds paid out in the period"),
    minus: "refunds_paid",
  },
  visitors: contract("visitors", undefined, traffic, "distinct visitors with any event"),
  bounce_rate: contract(
    "bounces",
    "sessions",
    traffic,
    "sessions with at most one event besides session_start ÷ sessions",
  ),
  view_rate: contract("viewers", "visitors", traffic, "visitors with view_item ÷ visitors"),
  cart_rate: contract("adders", "viewers", traffic, "visitors with add_to_cart ÷ visitors with view_item"),
  checkout_rate: contract("checkouts", "adders", traffic, "visitors with begin_checkout ÷ visitors with add_to_cart"),
  pay_rate: contract("buyers", "checkouts", both, "buyers with a paid order ÷ visitors with begin_checkout"),
  conversion_rate: contract("buyers", "visitors", both, "buyers with a paid order ÷ visitors"),
  aov: contract("revenue", "orders", sales, "revenue ÷ paid orders"),
  orders: contract("orders", undefined, sales, "orders with a payment in the period"),
  refund_rate: contract(
    "cohort_refunds",
    "revenue",
    sales,
    "refunds of the orders paid in the period, known so far ÷ their revenue",
  ),
  refund_amount: contract("refunds_paid", undefined, sales, "refunds paid out in the period"),
  rating: contract("stars", "reviews", ["reviews"], "mean stars of the reviews written in the period"),
  ship_hours: contract(
    "ship_hours",
    "shipped_orders",
    sales,
    "mean hours from payment to dispatch of the orders shipped in the period",
  ),
  response_seconds: contract(
    "response_seconds",
    "answered",
    ["conversations"],
    "mean seconds from a buyer's first message to the first answer",
  ),
  resolution_rate: contract(
    "resolved",
    "conversations",
    ["conversations"],
    "conversations without a person and without the customer coming back within 72 h ÷ conversations",
  ),
  stock_cover_days: contract(
    "on_hand",
    "daily_units",
    ["inventory", "orders"],
    "newest stock ÷ mean daily units on days in stock over 28 days",
  ),
  orders_per_buyer: contract("orders", "buyers", sales, "paid orders ÷ buyers"),
  revenue_per_buyer: contract("revenue", "buyers", sales, "revenue ÷ buyers"),
  units: contract("units", undefined, sales, "units on the lines of orders paid in the period"),
  buyers: contract(
    "buyers",
    undefined,
    sales,
    "distinct customers with a paid order; an order without a customer is its own buyer",
  ),
  carts: contract("adders", undefined, traffic, "distinct visitors with add_to_cart"),
  uv_value: contract("revenue", "visitors", both, "revenue ÷ visitors"),
  repurchase_rate: contract(
    "repeat_buyers",
    "known_buyers",
    sales,
    "customers with two or more paid orders in the period ÷ customers with one",
  ),
};
