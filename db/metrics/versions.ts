import type { Metric } from "../../core/metrics.ts";
import { contracts } from "./contracts.ts";

/** Versions of the contracts that a kept report's numbers were made with. */
export type MetricVersions = Readonly<Partial<Record<Metric, number>>>;
export type OlderMetric = {
  readonly metric: Metric;
  readonly version: number;
  readonly now: number;
  /** What the versions since then changed. */
  readonly changes: readonly string[];
};

export const versionsOf = (metrics: readonly Metric[]): MetricVersions =>
  Object.fromEntries(metrics.map((metric) => [metric, contracts[metric].version]));

/** The metrics of a kept report that mean something else by now; a report without versions was made before they were kept: 1. */
export function olderMetrics(metrics: readonly Metric[], kept: MetricVersions = {}): OlderMetric[] {
  return [...new Set(metrics)].flatMap((metric) => {
    const { version: now, changes } = contracts[metric];
    const version = kept[metric] ?? 1;
    return version < now ? [{ metric, version, now, changes: changes.slice(version - 1) }] : [];
  });
}
