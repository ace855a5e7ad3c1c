import { z } from "zod";
import type { Fact } from "../../core/facts.ts";
import { metricUnits } from "../../core/metrics.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { dimension, metric, row, where } from "./metric-input.ts";

export const compareMetric = defineTool({
  name: "compare_metric",
  title: "Compare two periods",
  description:
    "One metric in two periods, whole and by a dimension: values, the change, and where the change is largest.",
  input: z.object({
    metric,
    from: z.iso.date(),
    to: z.iso.date(),
    beforeFrom: z.iso.date(),
    beforeTo: z.iso.date(),
    by: dimension.optional(),
    where: where.optional(),
    limit: z.int().min(1).max(50).default(12),
  }),
  output: z.object({ rows: z.array(row), known: z.boolean(), beforeKnown: z.boolean() }),
  risk: "read",
  permission: "metrics:read",
  async handle(input, ctx) {
    const { metric: name, by, limit } = input;
    const filter = input.where ? { where: input.where } : {};
    const read = (period: { from: string; to: string }, split: boolean) =>
      readMetric(ctx.data, ctx.shop, { metric: name, period, ...(split && by ? { by } : {}), ...filter });
    const periods = [
      { from: input.from, to: input.to },
      { from: input.beforeFrom, to: input.beforeTo },
    ] as const;
    const [now, before] = [await read(periods[0], false), await read(periods[1], false)];
    const unit = metricUnits[name];
    const values = (id: string, scope: string, left: number | null, right: number | null): Fact[] => [
      fact(
        `${id}now`,
        `${name} ${input.from}…${input.to}${scope}`,
        left,
        unit,
        { ...now.source, period: periods[0] },
        ctx.shop.currency,
      ),
      fact(
        `${id}before`,
        `${name} ${input.beforeFrom}…${input.beforeTo}${scope}`,
        right,
        unit,
        { ...before.source, period: periods[1] },
        ctx.shop.currency,
      ),
      fact(`${id}change`, `change of ${name}${scope}`, left === null || !right ? null : left / right - 1, "change", {
        ...now.source,
        period: periods[0],
      }),
    ];
    const totals = [now.rows[0]?.value ?? null, before.rows[0]?.value ?? null] as const;
    const facts = values("", "", totals[0], totals[1]);
    if (!by) return { data: { rows: [], known: totals[0] !== null, beforeKnown: totals[1] !== null }, facts };
    const [nowBy, beforeBy] = [await read(periods[0], true), await read(periods[1], true)];
    const keys = [...new Set([...nowBy.rows, ...beforeBy.rows].map((each) => each.key))];
    const of = (rows: typeof nowBy.rows, key: string | null) => rows.find((each) => each.key === key);
    const weight = (key: string | null) => Math.max(size(of(nowBy.rows, key)), size(of(beforeBy.rows, key)));
    const shown = keys
      .sort((left, right) => weight(right) - weight(left) || String(left).localeCompare(String(right)))
      .slice(0, limit);
    const labelOf = (key: string | null) => of(nowBy.rows, key)?.label ?? of(beforeBy.rows, key)?.label ?? key;
    return {
      data: {
        rows: shown.map((key) => ({ key, label: labelOf(key) })),
        known: totals[0] !== null,
        beforeKnown: totals[1] !== null,
      },
      facts: [
        ...facts,
        ...shown.flatMap((key, index) =>
          values(
            `${index}.`,
            `, ${by} ${labelOf(key)}`,
            of(nowBy.rows, key)?.value ?? null,
            of(beforeBy.rows, key)?.value ?? null,
          ),
        ),
      ],
    };
  },
});

/** How much weight a part has: a ratio's denominator, or the value itself. */
const size = (row: { value: number | null; denominator?: number } | undefined): number =>
  row?.denominator ?? row?.value ?? 0;
