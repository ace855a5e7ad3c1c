import type { ShopData } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Source } from "../../core/facts.ts";
import type { Dimension, Metric } from "../../core/metrics.ts";
import type { Where } from "../../core/report.ts";
import { type Day, type DayRange, eachDay } from "../../core/time.ts";
import { type Contract, contracts } from "./contracts.ts";
import { coverage, type DataReach, dataReach } from "./data-reach.ts";
import { stretchesOf } from "./find-gaps.ts";
import { labelsOf } from "./labels.ts";
import { readMeasure } from "./read-measure.ts";
import type { MeasureRow, MeasureRows, Scope } from "./scope.ts";
import { timeKey } from "./time-keys.ts";
import { unmeasuredDays } from "./unmeasured-days.ts";

export type MetricRequest = {
  readonly metric: Metric;
  readonly period: DayRange;
  readonly by?: Dimension;
  readonly where?: Where;
  /** At most so many rows; those with the largest volume stay. */
  readonly limit?: number;
};
/** `value` null: unknown (no data, or nothing to divide by). Money is in minor units, shares are 0..1. */
export type MetricRow = {
  readonly key: string | null;
  readonly label: string | null;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
};
export type MetricAnswer = { readonly rows: MetricRow[]; readonly source: Source };

function quotient(contract: Contract, above: number | undefined, below: number | undefined): number | null {
  if (above === undefined) return null;
  if (contract.minus) return above - (below ?? 0);
  if (!contract.denominator) return above;
  return below ? above / below : null;
}

type Parts = { above: MeasureRows; below: MeasureRows };

/** The groups to answer for: every day (week, month) of the period, or the values that occur; without a split one. */
function keysOf(request: MetricRequest, parts: Parts): string[] {
  const by = request.by;
  if (by === undefined) return [""];
  if (by === "day" || by === "week" || by === "month")
    return [...new Set(eachDay(request.period).map((day) => timeKey(day, by)))];
  const rows = [...(parts.above ?? []), ...(parts.below ?? [])];
  return [...new Set(rows.map((row) => row.key))].filter((key) => key !== null);
}

function combine(request: MetricRequest, contract: Contract, parts: Parts, known: ReadonlySet<string> | null) {
  const above = new Map(parts.above?.map((row) => [row.key, row.value]));
  const below = new Map(parts.below?.map((row) => [row.key, row.value]));
  return keysOf(request, parts).map((key) => {
    const unknown = parts.above === null || (known !== null && !known.has(key));
    const top = unknown ? undefined : (above.get(key) ?? 0);
    const needsBelow = contract.denominator !== undefined;
    const bottom = needsBelow && parts.below === null ? undefined : (below.get(key) ?? 0);
    return {
      key,
      value: quotient(contract, top, bottom),
      ...(needsBelow && top !== undefined && bottom !== undefined ? { numerator: top, denominator: bottom } : {}),
      volume: bottom && needsBelow ? bottom : (top ?? 0),
    };
  });
}

/** The groups of time (or "" for all of it) that every file a metric needs can tell of; null where nothing is limited. */
function knownKeys(
  request: MetricRequest,
  contract: Contract,
  reach: DataReach,
  without: readonly Day[],
): ReadonlySet<string> | null {
  const spans = contract.needs.map((file) => {
    if (file === "conversations") return null; // our own conversations have no file
    if (file === "inventory") return reach["inventory"] ? null : undefined;
    if (file === "orders" && !reach["orders"] && reach["traffic_daily"]) return coverage(reach, "events");
    return coverage(reach, file) ?? undefined;
  });
  const keys = new Set<string>();
  for (const day of eachDay(request.period)) {
    if (without.includes(day)) continue;
    if (!spans.every((span) => span === null || (span !== undefined && span.from <= day && day <= span.to))) continue;
    keys.add(request.by === "day" || request.by === "week" || request.by === "month" ? timeKey(day, request.by) : "");
  }
  if (request.by === undefined || request.by === "day" || request.by === "week" || request.by === "month") return keys;
  return keys.size > 0 ? null : new Set();
}

/**
 * One metric of a shop over a period of its own days, whole or split by a dimension, for the whole shop or a part of it.
 * Formulas: contracts.ts. Without a split there is exactly one row with key null. Groups come largest first, times in order.
 * Errors: invalid_input where a metric cannot be taken apart that way at all.
 */
export async function readMetric(
  data: ShopData,
  shop: { readonly timezone: string; readonly currency: string },
  request: MetricRequest,
): Promise<MetricAnswer> {
  const { metric, period, by, where = {}, limit } = request;
  if (where.campaign !== undefined || where.term !== undefined)
    throw new AppError("invalid_input", `${metric} cannot be read for one campaign or search term.`);
  if (period.from > period.to)
    throw new AppError("invalid_input", `The period ${period.from} to ${period.to} ends before it begins.`);
  const contract = contracts[metric];
  const reach = await dataReach(data, shop.timezone);
  const without = await unmeasuredDays(data, shop.timezone, contract, period, reach);
  const scope: Scope = { data, zone: shop.timezone, period, where, without, ...(by ? { by } : {}) };
  const above = await readMeasure(scope, contract.numerator, reach);
  const second = contract.denominator ?? contract.minus;
  const below = second ? await readMeasure(scope, second, reach) : { rows: null, table: above.table };
  const parts = { above: above.rows, below: below.rows };
  const rows = combine(request, contract, parts, knownKeys(request, contract, reach, without));
  const kept = by === undefined || by === "day" || by === "week" || by === "month" ? rows : largest(rows, limit);
  const labels = await labelsOf(
    data,
    by,
    kept.map((row) => row.key),
  );
  return {
    rows: kept.map(({ volume: _volume, key, ...row }) => ({
      key: by === undefined ? null : key,
      label: by === undefined ? null : (labels.get(key) ?? (key === "" ? null : key)),
      ...row,
    })),
    source: {
      table: above.table === below.table ? above.table : `${above.table}, ${below.table}`,
      filter: [
        contract.formula,
        ...Object.entries(where).map(([name, value]) => `${name} = ${value}`),
        ...left(without),
      ].join("; "),
      rows: sumRows(above.rows) + sumRows(below.rows),
      period,
      metric,
      version: contract.version,
      ...asOf(contract, reach),
    },
  };
}

const left = (without: readonly Day[]): string[] =>
  without.length > 0
    ? [
        `not measured: ${stretchesOf(without)
          .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
          .join(", ")}`,
      ]
    : [];
const sumRows = (rows: MeasureRows): number => (rows ?? []).reduce((sum, row: MeasureRow) => sum + row.rows, 0);
const asOf = (contract: Contract, reach: DataReach) => {
  const newest = contract.needs.map((file) => coverage(reach, file)?.to).filter((day) => day !== undefined);
  return newest.length > 0 ? { asOf: newest.sort()[0] as string } : {}; // sort of a list that is not empty
};

type Ranked = { key: string; value: number | null; volume: number };
function largest<Row extends Ranked>(rows: Row[], limit: number | undefined): Row[] {
  const byVolume = rows.sort((a, b) => b.volume - a.volume || (a.key < b.key ? -1 : 1)).slice(0, limit ?? rows.length);
  return byVolume.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || (a.key < b.key ? -1 : 1));
}
