import { z } from "zod";
import { type Metric, metricUnits } from "../../core/metrics.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { dimension, metric, row, where } from "./metric-input.ts";

export const queryMetric = defineTool({
  name: "query_metric",
  title: "Read metrics",
  description:
    "One or more metrics of the shop over some days, whole or by channel, device, region, product, category, day, week or month.",
  input: z.object({
    metrics: z.array(metric).min(1).max(10),
    from: z.iso.date(),
    to: z.iso.date(),
    by: dimension.optional(),
    where: where.optional(),
    limit: z.int().min(1).max(400).default(20),
    order: z.enum(["most", "least", "time"]).default("most"),
  }),
  output: z.object({ rows: z.array(row), unknown: z.array(z.string()) }),
  risk: "read",
  permission: "metrics:read",
  async handle({ metrics, from, to, by, where: filter, limit, order }, ctx) {
    const period = { from, to };
    const unit = (name: Metric) => metricUnits[name];
    const results = [];
    for (const name of metrics)
      results.push({
        name,
        ...(await readMetric(ctx.data, ctx.shop, {
          metric: name,
          period,
          ...(by ? { by } : {}),
          ...(filter ? { where: filter } : {}),
        })),
      });
    const lead = results[0];
    const time = by === "day" || by === "week" || by === "month";
    const ranked = [...(lead?.rows ?? [])].filter((each) => each.value !== null);
    if (order === "time" || time) ranked.sort((left, right) => String(left.key).localeCompare(String(right.key)));
    else
      ranked.sort(
        (left, right) =>
          (order === "least" ? 1 : -1) * ((left.value ?? 0) - (right.value ?? 0)) ||
          String(left.key).localeCompare(String(right.key)),
      );
    const rows = by ? ranked.slice(0, limit) : [{ key: null, label: null }];
    return {
      data: {
        rows: rows.map(({ key, label }) => ({ key, label })),
        unknown: results.filter((each) => each.rows.every((one) => one.value === null)).map((each) => each.name),
      },
      facts: results.flatMap((result) =>
        rows.map(({ key, label }, index) => {
          const value = result.rows.find((each) => each.key === key)?.value ?? null;
          const scope = key === null ? "" : `, ${by} ${label ?? key}`;
          return fact(
            by ? `${result.name}.${index}` : result.name,
            `${result.name} ${from}…${to}${scope}`,
            value,
            unit(result.name),
            { ...result.source, period },
            ctx.shop.currency,
          );
        }),
      ),
    };
  },
});
