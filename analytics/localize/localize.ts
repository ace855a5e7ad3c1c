import type { CodedTable } from "./coded-table.ts";
import type { CountLeaves } from "./count-leaves.ts";
import { localizeCount } from "./localize-count.ts";
import { localizeRatio } from "./localize-ratio.ts";
import type { RatioLeaves } from "./ratio-leaves.ts";
import type { Localization } from "./verdict.ts";

/** What is measured in each leaf of a table; columns are as long as the table. */
export type Measure = ({ readonly kind: "ratio" } & RatioLeaves) | ({ readonly kind: "count" } & CountLeaves);

/**
 * The segments, named by up to three attributes, that explain why a measure moved away from its prediction.
 * `periods`: over how many earlier periods the prediction is a mean (a ratio's history is that much surer).
 */
export function localize(table: CodedTable, measure: Measure, periods: number): Localization {
  return measure.kind === "ratio" ? localizeRatio(table, measure, periods) : localizeCount(table, measure);
}
