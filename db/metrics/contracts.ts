import type { Dimension, Metric } from "../../core/metrics.ts";
import { type Basis, basisOf, type Measure } from "./measures.ts";

/** A file of the import format that a metric is read from. */
export type SourceFile = "events" | "orders" | "refunds" | "reviews" | "conversations" | "inventory";
export type Contract = {
  readonly formula: string;
  /** Raised when the meaning of a metric changes, so that stored numbers tell which meaning they had. */
  readonly version: number;
  /** What each version after the first changed, in their order. */
  readonly changes: readonly string[];
  readonly basis: readonly Basis[];
  readonly needs: readonly SourceFile[];
  readonly numerator: Measure;
  readonly denominator?: Measure;
  /** numerator − minus, for a difference. */
  readonly minus?: Measure;
};

const switchedWay =
  "money that only changes its way of payment (back on the old one, taken by the new one) is neither revenue nor a refund";
/** What later versions changed, by what is counted. Each metric's version is one more than its changes. */
const changed: Readonly<Partial<Record<Basis, readonly string[]>>> = {
  payments: [switchedWay],
  cohort: [switchedWay],
  paybacks: [
    switchedWay,
    "by product, several refund payments of one moment are each spread over the order's lines (before: shared among them); a refund without an amount is quantity × price, as in refund_rate; refunds whose order is not in the data count",
  ],
  dispatch: ["by product an order counts once, however many SKUs of the product it holds"],
};

type Parts = { readonly over?: Measure; readonly minus?: Measure };
function contract(numerator: Measure, parts: Parts, needs: readonly SourceFile[], formula: string): Contract {
  const { over, minus } = parts;
  const measures = [numerator, over, minus].filter((each) => each !== undefined);
  const basis = [...new Set(measures.map((each) => basisOf[each]))];
  const changes = basis.flatMap((each) => changed[each] ?? []).filter((each, at, all) => all.indexOf(each) === at);
  return {
    numerator,
    ...(over ? { denominator: over } : {}),
    ...(minus ? { minus } : {}),
    basis,
    needs,
    formula,
    changes,
    version: 1 + changes.length,
  };
}

const traffic = ["events"] as const;
const sales = ["orders"] as const;
const both = ["events", "orders"] as const;
const talks = ["conversations"] as const;

/** The one definition of every metric; days are the shop's own, distinct people are counted over the whole period. */
export const contracts: Record<Metric, Contract> = {
  revenue: contract("revenue", {}, sales, "amounts paid, by the day of payment, before refunds"),
  net_revenue: contract("revenue", { minus: "refunds_paid" }, sales, "revenue − refunds paid out in the period"),
  visitors: contract("visitors", {}, traffic, "distinct visitors with any event"),
  bounce_rate: contract(
    "bounces",
    { over: "sessions" },
    traffic,
    "sessions with at most one event besides session_start ÷ sessions",
  ),
  view_rate: contract("viewers", { over: "visitors" }, traffic, "visitors with view_item ÷ visitors"),
  cart_rate: contract("adders", { over: "viewers" }, traffic, "visitors with add_to_cart ÷ visitors with view_item"),
  checkout_rate: contract(
    "checkouts",
    { over: "adders" },
    traffic,
    "visitors with begin_checkout ÷ visitors with add_to_cart",
  ),
  pay_rate: contract("buyers", { over: "checkouts" }, both, "buyers with a paid order ÷ visitors with begin_checkout"),
  conversion_rate: contract("buyers", { over: "visitors" }, both, "buyers with a paid order ÷ visitors"),
  aov: contract("revenue", { over: "orders" }, sales, "revenue ÷ paid orders"),
  orders: contract("orders", {}, sales, "orders with a payment in the period"),
  refund_rate: contract(
    "cohort_refunds",
    { over: "revenue" },
    sales,
    "refunds of the orders paid in the period, known so far ÷ their revenue",
  ),
  refund_amount: contract("refunds_paid", {}, sales, "refunds paid out in the period"),
  rating: contract("stars", { over: "reviews" }, ["reviews"], "mean stars of the reviews written in the period"),
  ship_hours: contract(
    "ship_hours",
    { over: "shipped_orders" },
    sales,
    "mean hours from payment to dispatch of the orders shipped in the period",
  ),
  response_seconds: contract(
    "response_seconds",
    { over: "answered" },
    talks,
    "mean seconds from a buyer's first message to the first answer",
  ),
  resolution_rate: contract(
    "resolved",
    { over: "conversations" },
    talks,
    "conversations without a person and without the customer coming back within 72 h ÷ conversations",
  ),
  stock_cover_days: contract(
    "on_hand",
    { over: "daily_units" },
    ["inventory", "orders"],
    "newest stock ÷ mean daily units on days in stock over 28 days",
  ),
  orders_per_buyer: contract("orders", { over: "buyers" }, sales, "paid orders ÷ buyers"),
  revenue_per_buyer: contract("revenue", { over: "buyers" }, sales, "revenue ÷ buyers"),
  units: contract("units", {}, sales, "units on the lines of orders first paid in the period"),
  buyers: contract(
    "buyers",
    {},
    sales,
    "distinct customers with a paid order; an order without a customer is its own buyer",
  ),
  carts: contract("adders", {}, traffic, "distinct visitors with add_to_cart"),
  uv_value: contract("revenue", { over: "visitors" }, both, "revenue ÷ visitors"),
  repurchase_rate: contract(
    "repeat_buyers",
    { over: "known_buyers" },
    sales,
    "customers with two or more paid orders in the period ÷ customers with one or more",
  ),
};

const people: readonly Dimension[] = ["channel", "device", "region", "day", "week", "month"];
const goods: readonly Dimension[] = ["product", "category"];
/** How a metric can be taken apart: what each of its sides can tell. */
export function splitsOf({ basis }: Contract): readonly Dimension[] {
  if (basis.includes("stock")) return goods;
  const byProduct = !basis.includes("sessions");
  return byProduct ? [...people, ...goods] : people;
}
