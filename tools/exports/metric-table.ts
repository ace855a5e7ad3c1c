import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { cellMetrics, type Dimension, dimensions, type Metric, metricUnits } from "../../core/metrics.ts";
import type { DayRange } from "../../core/time.ts";
import { labelsOf } from "../../db/metrics/labels.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { type CellMetric, metricOfCell, stepsSent } from "../../db/traffic-cell.ts";
import { type CrossDimension, crossFunnel } from "../../db/traffic-cross.ts";
import type { Cell } from "./csv.ts";
import { decimal, rounded, type Table } from "./table.ts";
import type { ExportWish } from "./wishes.ts";

type Values = { label: string; values: Map<Metric, number | null> };
type Read = Map<string, Values>;

const core = (by: CrossDimension): by is Dimension => (dimensions as readonly string[]).includes(by);
const cellMetric = (name: Metric): name is CellMetric => (cellMetrics as readonly string[]).includes(name);

/** Every value of a dimension with the metrics asked for, the earlier period beside them where one is given. */
export async function metricTable(wish: ExportWish, ctx: ShopContext): Promise<Table> {
  const { by, from, to, beforeFrom, beforeTo, limit } = wish;
  const metrics = wish.metrics ?? ["visitors"];
  if (!by || !from || !to) throw new AppError("invalid_input", "A table of metrics needs a dimension and days.");
  const now = await read(wish, by, metrics, { from, to }, ctx);
  const before = beforeFrom && beforeTo ? await read(wish, by, metrics, { from: beforeFrom, to: beforeTo }, ctx) : null;
  const keys = [...new Set([...now.keys(), ...(before?.keys() ?? [])])];
  const lead = metrics[0] ?? "visitors";
  const time = by.some((each) => ["hour", "weekday", "day", "week", "month"].includes(each));
  const of = (key: string) => now.get(key)?.values.get(lead) ?? -Infinity;
  keys.sort((one, two) => (time ? 0 : of(two) - of(one)) || one.localeCompare(two));
  const value = (metric: Metric, source: Read | null, key: string): Cell => {
    const known = source?.get(key)?.values.get(metric) ?? null;
    return metricUnits[metric] === "money" ? decimal(known, ctx.shop.currency) : rounded(known);
  };
  const cells = (key: string, metric: Metric): Cell[] => {
    if (!before) return [value(metric, now, key)];
    const [left, right] = [now.get(key)?.values.get(metric) ?? null, before.get(key)?.values.get(metric) ?? null];
    const change = left === null || !right ? null : rounded(left / right - 1);
    return [value(metric, now, key), value(metric, before, key), change];
  };
  const money = (metric: Metric) => metricUnits[metric] === "money";
  return {
    name: `${lead.replaceAll("_", "-")}-by-${by.join("-")}-${from}-${to}`,
    columns: [
      ...by.flatMap((name) => (name === "product" ? [{ name: "product_id" }, { name }] : [{ name }])),
      ...metrics.flatMap((metric) => [
        { name: metric, money: money(metric) },
        ...(before ? [{ name: `${metric} before`, money: money(metric) }, { name: `${metric} change` }] : []),
      ]),
    ],
    rows: keys
      .slice(0, limit)
      .map((key) => [
        ...keyCells(key, by, now.get(key)?.label ?? before?.get(key)?.label ?? key),
        ...metrics.flatMap((metric) => cells(key, metric)),
      ]),
    total: keys.length,
  };
}

const keyCells = (key: string, by: readonly CrossDimension[], label: string): Cell[] => {
  const [keys, labels]: string[][] = [JSON.parse(key), JSON.parse(label)]; // both were written below
  return by.flatMap((name, at) => (name === "product" ? [keys?.[at] ?? "", labels?.[at] ?? ""] : [labels?.[at] ?? ""]));
};

async function read(
  { where = {} }: ExportWish,
  by: readonly CrossDimension[],
  metrics: readonly Metric[],
  period: DayRange,
  ctx: ShopContext,
): Promise<Read> {
  const found: Read = new Map();
  const [only] = by;
  const put = (keys: readonly string[], labels: readonly string[], metric: Metric, value: number | null) => {
    const key = JSON.stringify(keys);
    const row = found.get(key) ?? { label: JSON.stringify(labels), values: new Map() };
    row.values.set(metric, value);
    found.set(key, row);
  };
  if (by.length === 1 && only && core(only)) {
    for (const metric of metrics)
      for (const row of (await readMetric(ctx.data, ctx.shop, { metric, period, by: only, where })).rows)
        put([row.key ?? ""], [row.label ?? row.key ?? ""], metric, row.value);
    return found;
  }
  const cells = await crossFunnel(ctx.data, ctx.shop, { period, by, where });
  const known = stepsSent(cells);
  const titles = await labelsOf(
    ctx.data,
    by.includes("product") ? "product" : undefined,
    cells.flatMap((cell) => cell.keys),
  );
  for (const cell of cells)
    for (const metric of metrics.filter(cellMetric))
      put(
        cell.keys,
        cell.keys.map((key, at) => (by[at] === "product" ? (titles.get(key) ?? key) : key)),
        metric,
        metricOfCell(metric, cell, known),
      );
  return found;
}
