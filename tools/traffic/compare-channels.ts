import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { type Metric, metricUnits } from "../../core/metrics.ts";
import type { DayRange } from "../../core/time.ts";
import { type MetricAnswer, type MetricRow, readMetric } from "../../db/metrics/read-metric.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { againstRest, calls, shareDifferenceOf } from "./channel-tests.ts";

const shown = ["visitors", "view_rate", "cart_rate", "pay_rate", "conversion_rate", "uv_value"] as const;
type Shown = (typeof shown)[number];

export const compareChannels = defineTool({
  name: "compare_channels",
  title: "Quality of channels",
  description:
    "How good the visitors of each channel (or device, region) are: visitors, view, cart and pay rate, conversion, revenue per visitor, the change of visitors and conversion on an earlier period, and which differences from the rest of the shop or from before are more than chance.",
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    beforeFrom: z.iso.date(),
    beforeTo: z.iso.date(),
    by: z.enum(["channel", "device", "region"]).default("channel"),
    limit: z.int().min(1).max(30).default(10),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        key: z.string(),
        standing: z.enum(["better", "worse", "same", "unknown"]).describe("Conversion against the rest of the shop"),
        moved: z.enum(["up", "down", "no", "unknown"]).describe("Conversion against the period before"),
      }),
    ),
    best: z.string().nullable(),
    worst: z.string().nullable(),
  }),
  risk: "read",
  permission: "metrics:read",
  async handle({ from, to, beforeFrom, beforeTo, by, limit }, ctx) {
    const period = { from, to };
    const now = await readAll(shown, period, by, ctx);
    const before = await readAll(["visitors", "conversion_rate"], { from: beforeFrom, to: beforeTo }, by, ctx);
    const keys = now.visitors.rows.flatMap((row) => (row.key === null ? [] : [row.key])).slice(0, limit);
    const rest = keys.map((key) => againstRest(key, now.conversion_rate.rows));
    const then = keys.map((key) =>
      shareDifferenceOf(find(now.conversion_rate, key), find(before.conversion_rate, key)),
    );
    const [standing, moved] = [calls(rest), calls(then)];
    const rows = keys.map((key, at) => ({
      key,
      standing:
        standing[at] === undefined
          ? ("unknown" as const)
          : ((["worse", "same", "better"] as const)[(standing[at] ?? 0) + 1] ?? "same"),
      moved:
        moved[at] === undefined
          ? ("unknown" as const)
          : ((["down", "no", "up"] as const)[(moved[at] ?? 0) + 1] ?? "no"),
    }));
    const rated = rows
      .map((row) => ({ ...row, rate: find(now.conversion_rate, row.key)?.value ?? 0 }))
      .sort((one, two) => two.rate - one.rate);
    return {
      data: {
        rows,
        best: rated.find((row) => row.standing === "better")?.key ?? null,
        worst: rated.findLast((row) => row.standing === "worse")?.key ?? null,
      },
      facts: keys.flatMap((key, index) => [
        ...shown.map((name) =>
          factOf(`${index}.${name}`, name, find(now[name], key), now[name], { by, key, period }, ctx),
        ),
        changeOf(`${index}.visitors.change`, "visitors", key, by, now.visitors, before.visitors, period),
        changeOf(
          `${index}.conversion.change`,
          "conversion_rate",
          key,
          by,
          now.conversion_rate,
          before.conversion_rate,
          period,
        ),
      ]),
    };
  },
});

async function readAll<Name extends Metric>(
  names: readonly Name[],
  period: DayRange,
  by: Scope["by"],
  ctx: ShopContext,
) {
  const found: Partial<Record<Name, MetricAnswer>> = {};
  for (const metric of names) found[metric] = await readMetric(ctx.data, ctx.shop, { metric, period, by });
  return found as Record<Name, MetricAnswer>; // every name was read
}
type Scope = { by: "channel" | "device" | "region"; key: string; period: DayRange };
const find = (answer: MetricAnswer, key: string) => answer.rows.find((row) => row.key === key);

const factOf = (
  id: string,
  name: Shown,
  row: MetricRow | undefined,
  { source }: MetricAnswer,
  { by, key, period }: Scope,
  ctx: ShopContext,
): Fact =>
  fact(
    id,
    `${name} ${period.from}…${period.to}, ${by} ${key || "(none)"}`,
    row?.value ?? null,
    metricUnits[name],
    { ...source, filter: `${source.filter}; ${by} = ${key}`, period },
    ctx.shop.currency,
  );

function changeOf(
  id: string,
  name: Metric,
  key: string,
  by: string,
  now: MetricAnswer,
  before: MetricAnswer,
  period: DayRange,
): Fact {
  const [value, earlier] = [find(now, key)?.value ?? null, find(before, key)?.value ?? null];
  const change = value === null || !earlier ? null : value / earlier - 1;
  return fact(id, `change of ${name}, ${by} ${key || "(none)"}`, change, "change", { ...now.source, period });
}
