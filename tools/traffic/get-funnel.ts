import { z } from "zod";
import type { Metric } from "../../core/metrics.ts";
import { metricUnits } from "../../core/metrics.ts";
import { readMetric } from "../../db/metrics/read-metric.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

const steps = [
  "visitors",
  "view_rate",
  "cart_rate",
  "checkout_rate",
  "pay_rate",
  "conversion_rate",
  "bounce_rate",
] as const satisfies readonly Metric[];

export const getFunnel = defineTool({
  name: "get_funnel",
  title: "The funnel",
  description:
    "Visitors and the share that goes on at each step (view, cart, checkout, pay), now and in an earlier period; the step that lost most.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    beforeFrom: z.iso.date(),
    beforeTo: z.iso.date(),
    product: z.string().optional(),
    channel: z.string().optional(),
  }),
  output: z.object({ steps: z.array(z.string()), worst: z.string().nullable() }),
  risk: "read",
  permission: "metrics:read",
  async handle({ from, to, beforeFrom, beforeTo, product, channel }, ctx) {
    const where = { ...(product ? { product } : {}), ...(channel ? { channel } : {}) };
    const read = async (name: Metric, period: { from: string; to: string }) =>
      readMetric(ctx.data, ctx.shop, { metric: name, period, where });
    const rows = [];
    for (const name of steps) {
      const [now, before] = [await read(name, { from, to }), await read(name, { from: beforeFrom, to: beforeTo })];
      const [left, right] = [now.rows[0]?.value ?? null, before.rows[0]?.value ?? null];
      rows.push({ name, left, right, change: left === null || !right ? null : left / right - 1, now, before });
    }
    const known = rows.filter((row) => row.left !== null);
    const losing = known.filter(
      (row) => ["view_rate", "cart_rate", "checkout_rate", "pay_rate"].includes(row.name) && (row.change ?? 0) < 0,
    );
    const worst = losing.sort((left, right) => (left.change ?? 0) - (right.change ?? 0))[0];
    return {
      data: { steps: known.map((row) => row.name), worst: worst?.name ?? null },
      facts: known.flatMap((row) => [
        fact(`${row.name}.now`, `${row.name} ${from}…${to}`, row.left, metricUnits[row.name], {
          ...row.now.source,
          period: { from, to },
        }),
        fact(`${row.name}.before`, `${row.name} ${beforeFrom}…${beforeTo}`, row.right, metricUnits[row.name], {
          ...row.before.source,
          period: { from: beforeFrom, to: beforeTo },
        }),
        fact(`${row.name}.change`, `change of ${row.name}`, row.change, "change", {
          ...row.now.source,
          period: { from, to },
        }),
      ]),
    };
  },
});
