import { z } from "zod";
import type { Fact, FactUnit } from "../../core/facts.ts";
import { metricUnits, type Unit } from "../../core/metrics.ts";
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
    order: z
      .enum(["size", "loss", "gain"])
      .default("size")
      .describe("Rows with the most weight first, or those that lost or gained most"),
    limit: z.int().min(1).max(50).default(12),
  }),
  output: z.object({ rows: z.array(row), known: z.boolean(), beforeKnown: z.boolean() }),
  risk: "read",
  permission: "metrics:read",
  async handle(input, ctx) {
    const { metric: name, by, limit, order } = input;
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
    const gain = (key: string | null) => gained(of(nowBy.rows, key), of(beforeBy.rows, key), unit);
    const moved = order === "size" ? keys : keys.filter((key) => (order === "loss" ? gain(key) < 0 : gain(key) > 0));
    const sign = order === "loss" ? 1 : -1;
    const shown = moved
      .sort(
        (left, right) =>
          (order === "size" ? weight(right) - weight(left) : sign * (gain(left) - gain(right))) ||
          String(left).localeCompare(String(right)),
      )
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
        ...shown.flatMap((key, index) => {
          const [left, right] = [of(nowBy.rows, key), of(beforeBy.rows, key)];
          const scope = `, ${by} ${labelOf(key)}`;
          const both = values(`${index}.`, scope, left?.value ?? null, right?.value ?? null);
          if (order === "size") return both;
          const difference = fact(
            `${index}.difference`,
            `difference of ${name}${scope}`,
            gained(left, right, unit),
            differenceUnits[unit] ?? "count_change",
            { ...now.source, period: periods[0] },
            ctx.shop.currency,
          );
          return [...both, difference];
        }),
      ],
    };
  },
});

/** How much weight a part has: a ratio's denominator, or the value itself. */
const size = (row: { value: number | null; denominator?: number } | undefined): number =>
  row?.denominator ?? row?.value ?? 0;

const differenceUnits: Partial<Record<Unit, FactUnit>> = { money: "money_change", share: "share_change" };
type Row = { value: number | null; denominator?: number };

/** What a part gained (lost: negative). A part that is absent sold nothing; a rate needs both values, and some weight: under
 * 20 trials on one side a rate's move is chance. */
function gained(now: Row | undefined, before: Row | undefined, unit: Unit): number {
  const ratio = [now, before].some((row) => row?.denominator !== undefined);
  if (!ratio && (unit === "money" || unit === "count")) return (now?.value ?? 0) - (before?.value ?? 0);
  const thin = [now, before].some((row) => row?.denominator !== undefined && row.denominator < 20);
  if (thin || now?.value == null || before?.value == null) return 0;
  return now.value - before.value;
}
