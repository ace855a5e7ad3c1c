import type { Unit } from "./metrics.ts";
import type { Promised } from "./promises/promise.ts";
import type { DayRange } from "./time.ts";

/** Where a fact came from: the table, the rows (ids, or how many and which filter) and up to when they are known. */
export type Source = {
  readonly table: string;
  readonly ids?: readonly string[];
  readonly filter?: string;
  readonly rows?: number;
  readonly period?: DayRange;
  readonly asOf?: string;
  /** Of a metric's value: which metric, and the version of its contract (docs/metrics.md). */
  readonly metric?: string;
  readonly version?: number;
};
export type FactUnit = Unit | "text" | "date" | "instant" | "money_change" | "count_change" | "share_change" | "change";
/** One thing that is so, with its source. Money is in minor units; `currency` says of what. */
export type Fact = {
  readonly id: string;
  readonly label: string;
  readonly value: string | number | boolean | null;
  readonly unit: FactUnit;
  readonly currency?: string;
  readonly source: Source;
  /** Whoever tells a buyer this promises it: with the answer it goes to the ledger. */
  readonly promise?: Promised;
};
