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

/** What kind of thing a metric counts: it settles window, splits and how refunds and test orders are treated (terms.ts). */
export type Basis =
  | "visits"
  | "sessions"
  | "payments"
  | "cohort"
  | "paybacks"
  | "reviews"
  | "dispatch"
  | "talks"
  | "stock";
export const basisOf: Readonly<Record<Measure, Basis>> = {
  visitors: "visits",
  viewers: "visits",
  adders: "visits",
  checkouts: "visits",
  sessions: "sessions",
  bounces: "sessions",
  revenue: "payments",
  orders: "payments",
  buyers: "payments",
  units: "payments",
  known_buyers: "payments",
  repeat_buyers: "payments",
  refunds_paid: "paybacks",
  cohort_refunds: "cohort",
  stars: "reviews",
  reviews: "reviews",
  ship_hours: "dispatch",
  shipped_orders: "dispatch",
  response_seconds: "talks",
  answered: "talks",
  resolved: "talks",
  conversations: "talks",
  on_hand: "stock",
  daily_units: "stock",
};
