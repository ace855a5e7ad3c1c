import type { ReportMetric } from "./metrics.ts";
import type { Where } from "./report.ts";
import type { Day } from "./time.ts";

/** What an inspection says will be so on a day to come; each kind is settled by rows that do not exist yet. */
export type Claim =
  /** The move still shows: of the days after, at least a third of it. */
  | {
      readonly kind: "stays";
      readonly metric: ReportMetric;
      readonly dimension: string;
      readonly value: string;
      readonly where: Where;
      readonly window: number;
      readonly down: boolean;
    }
  /** Without new goods the SKU will have been out of stock by then. */
  | { readonly kind: "runs_out"; readonly sku: string; readonly product: string; readonly onHand: number }
  /** What a draft of a campaign sells lies between the two ends that were foreseen. */
  | {
      readonly kind: "campaign";
      readonly plan: string;
      readonly version: number;
      readonly name: string;
      readonly low: number;
      readonly high: number;
    }
  /** The next 28 days bring at least nine tenths of the searches of the last 28. */
  | { readonly kind: "demand_holds"; readonly terms: readonly string[]; readonly searches: number };

export type Prediction = {
  readonly id: string;
  readonly madeOn: Day;
  readonly dueOn: Day;
  readonly detector: string;
  readonly subject: string;
  readonly claim: Claim;
  readonly probability: number;
  readonly muted: boolean;
};
/** void: nobody can tell (no data, or the merchant acted on it). */
export type Outcome = "right" | "wrong" | "void";
export type Settled = Prediction & { readonly outcome: Outcome; readonly settledOn: Day; readonly seen: unknown };
