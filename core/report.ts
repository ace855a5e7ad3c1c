import type { ReportMetric } from "./metrics.ts";
import type { Day } from "./time.ts";

export type Where = {
  product?: string | undefined;
  sku?: string | undefined;
  category?: string | undefined;
  channel?: string | undefined;
  device?: string | undefined;
  region?: string | undefined;
  campaign?: string | undefined;
  term?: string | undefined;
};
export type Step = "visit" | "view" | "cart" | "checkout" | "pay" | "ship" | "deliver" | "after_sale";
export type Factor =
  | "traffic_volume"
  | "traffic_quality"
  | "channel_mix"
  | "price_increase"
  | "price_cut"
  | "stock_out"
  | "low_stock"
  | "rating_drop"
  | "delivery_delay"
  | "promotion_started"
  | "promotion_ended"
  | "ad_budget"
  | "rival"
  | "checkout_failure"
  | "tracking_outage"
  | "product_defect"
  | "refund_reason"
  | "seasonality"
  | "category_trend"
  | "new_product"
  | "delisted"
  | "service"
  | "unknown";
export type Kpi = {
  metric: ReportMetric;
  value: number;
  unit: string;
  baseline: number;
  change: number;
  significant: boolean;
  pValue?: number;
  fact: string;
};
export type Cause = {
  factor: Factor;
  where: Where;
  share: number;
  confidence: number;
  evidence: string[];
  text: string;
};
export type Finding = {
  id: string;
  metric: ReportMetric;
  direction: "up" | "down";
  from: string;
  to: string;
  change: number;
  /** A day's gain or loss; `low` and `high` hold it in nine of ten cases. */
  impact: { amount: number; currency: string; low?: number; high?: number };
  step?: Step;
  kind: "rate" | "mix" | "volume";
  causes: Cause[];
};
export type Opportunity = {
  terms: string[];
  category: string;
  searches: number;
  growth: number;
  supplyDemandRatio: number;
  spilloverFrom?: string[];
  sublines: string[];
  score: number;
  confidence: number;
  evidence: string[];
  text: string;
};
export type Todo = { id: string; text: string; finding?: string; action?: string };
/** How earlier advice turned out. `brier`: 0 is perfect, 0.25 a coin; void: nobody can tell, or the merchant acted on it. */
export type Ledger = {
  today: { madeOn: Day; text: string; probability: number; outcome: "right" | "wrong" | "void" }[];
  right: number;
  wrong: number;
  brier: number | null;
  /** Detectors whose record of late is worse than a coin: nothing of theirs is reported. */
  muted: string[];
};
/** The daily inspection, as programs read it; amounts of money are decimal numbers of the shop's currency. */
export type InspectionReport = {
  shop: string;
  date: Day;
  kpis: Kpi[];
  findings: Finding[];
  opportunities: Opportunity[];
  todo: Todo[];
  notes: string[];
  /** Absent until something that was predicted has come due. */
  ledger?: Ledger;
};
