import { z } from "zod";
import { cellMetrics, metricUnits } from "../../core/metrics.ts";
import { contracts } from "../../db/metrics/contracts.ts";
import { labelsOf } from "../../db/metrics/labels.ts";
import { type CellMetric, metricOfCell, stepsSent } from "../../db/traffic-cell.ts";
import { type CrossRow, crossDimensions, crossFunnel } from "../../db/traffic-cross.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const getTrafficBreakdown = defineTool({
  name: "get_traffic_breakdown",
  title: "Traffic by any dimension",
  description:
    "Metrics of the funnel by one dimension or two crossed: channel, device, region, product, category, campaign, hour of the day, weekday (1 Monday … 7 Sunday), day, week, month. People are distinct in each cell, so cells do not add up. `order` time keeps hours and days in order.",
  input: z.object({
    metrics: z.array(z.enum(cellMetrics)).min(1).max(6).default(["visitors"]),
    by: z.array(z.enum(crossDimensions)).min(1).max(2),
    from: z.iso.date(),
    to: z.iso.date(),
    where: z
      .object({
        product: z.string().optional(),
        category: z.string().optional(),
        channel: z.string().optional(),
        device: z.string().optional(),
        region: z.string().optional(),
      })
      .default({}),
    order: z.enum(["most", "least", "time"]).default("most"),
    limit: z.int().min(1).max(400).default(24),
  }),
  output: z.object({
    cells: z.int().describe("How many cells there are; rows may be fewer"),
    rows: z.array(z.object({ keys: z.array(z.string()), labels: z.array(z.string()) })),
    unknown: z.array(z.string()).describe("Metrics that this shop's data cannot tell so"),
  }),
  risk: "read",
  permission: "metrics:read",
  async handle({ metrics, by, from, to, where, order, limit }, ctx) {
    const period = { from, to };
    const cells = await crossFunnel(ctx.data, ctx.shop, { period, by, where });
    const known = stepsSent(cells);
    const value = (name: CellMetric, cell: CrossRow) => metricOfCell(name, cell, known);
    const lead = metrics[0] ?? "visitors";
    const sign = order === "least" ? -1 : 1;
    const byKey = (one: CrossRow, two: CrossRow) => one.keys.join().localeCompare(two.keys.join());
    const rank = (one: CrossRow, two: CrossRow) => (value(lead, two) ?? -1) - (value(lead, one) ?? -1);
    const sorted = [...cells].sort((one, two) => (order === "time" ? 0 : sign * rank(one, two)) || byKey(one, two));
    const shown = sorted.slice(0, limit);
    const titles = await labelsOf(
      ctx.data,
      by.includes("product") ? "product" : undefined,
      shown.flatMap((cell) => cell.keys),
    );
    const labels = (cell: CrossRow) =>
      cell.keys.map((key, at) => (by[at] === "product" ? (titles.get(key) ?? key) : key));
    const filter = Object.entries(where).map(([name, is]) => `${name} = ${is}`);
    const peak = [...cells].sort(rank)[0];
    const factOf = (id: string, name: CellMetric, cell: CrossRow) =>
      fact(
        id,
        `${name} ${from}…${to}, ${by.map((dimension, at) => `${dimension} ${labels(cell)[at] || "(none)"}`).join(", ")}`,
        value(name, cell),
        metricUnits[name],
        {
          table: by.includes("hour") || by.includes("campaign") ? "events, orders" : "visitor_days, orders",
          filter: [...filter, ...by.map((dimension, at) => `${dimension} = ${cell.keys[at]}`)].join("; "),
          rows: cell.visitors,
          period,
          metric: name,
          version: contracts[name].version,
        },
        ctx.shop.currency,
      );
    return {
      data: {
        cells: cells.length,
        rows: shown.map((cell) => ({ keys: [...cell.keys], labels: labels(cell) })),
        unknown: metrics.filter((name) => cells.every((cell) => value(name, cell) === null)),
      },
      facts: [
        ...shown.flatMap((cell, index) => metrics.map((name) => factOf(`${name}.${index}`, name, cell))),
        ...(peak ? [factOf("peak", lead, peak)] : []),
      ],
    };
  },
});
