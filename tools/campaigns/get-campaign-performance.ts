import { z } from "zod";
import type { Source } from "../../core/facts.ts";
import { campaignPerformance, type PerformanceRow } from "../../db/campaigns.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

const measures = ["impressions", "clicks", "spend", "orders", "revenue"] as const;
type Measure = (typeof measures)[number];
type Sums = Pick<PerformanceRow, Measure>;
/** The sum of what is known; null where nothing is. */
const sumOf = (rows: readonly Sums[], name: Measure): number | null =>
  rows.every((row) => row[name] === null) ? null : rows.reduce((all, row) => all + (row[name] ?? 0), 0);
/** A ratio over the campaigns that know both: revenue without a known spend would flatter the return on the rest. */
function ratio(rows: readonly Sums[], above: Measure, below: Measure): number | null {
  const both = rows.filter((row) => row[above] !== null && row[below] !== null);
  const [top, bottom] = [sumOf(both, above), sumOf(both, below)];
  return both.length > 0 && top !== null && bottom ? top / bottom : null;
}
const missingOf = (rows: readonly Sums[]) => measures.filter((name) => sumOf(rows, name) === null);

/** Facts of one campaign or of several together; ROAS = revenue ÷ spend, ROI = (revenue − spend) ÷ spend. */
function performanceFacts(rows: readonly Sums[], prefix: string, of: string, source: Source, currency: string) {
  const roas = ratio(rows, "revenue", "spend");
  const count = (name: Measure) => fact(prefix + name, `${name} of ${of}`, sumOf(rows, name), "count", source);
  const money = (name: string, value: number | null) =>
    fact(prefix + name, `${name} of ${of}`, value, "money", source, currency);
  return [
    count("impressions"),
    count("clicks"),
    fact(`${prefix}ctr`, `click rate of ${of}`, ratio(rows, "clicks", "impressions"), "share", source),
    money("spend", sumOf(rows, "spend")),
    money("cpc", ratio(rows, "spend", "clicks")),
    count("orders"),
    money("revenue", sumOf(rows, "revenue")),
    fact(`${prefix}roas`, `revenue per unit spent of ${of}`, roas, "ratio", source),
    fact(`${prefix}roi`, `return on spend of ${of}`, roas === null ? null : roas - 1, "change", source),
  ];
}

export const getCampaignPerformance = defineTool({
  name: "get_campaign_performance",
  title: "Campaign performance",
  description:
    "Impressions, clicks, click rate, spend, orders, revenue, ROAS and ROI of each campaign that ran in a period, and together. What is not on record is null, and named as missing.",
  input: z.object({ from: z.iso.date(), to: z.iso.date(), campaignId: z.string().optional() }),
  output: z.object({
    campaigns: z.array(
      z.object({
        campaignId: z.string(),
        name: z.string(),
        kind: z.string(),
        known: z.boolean(),
        missing: z.array(z.enum(measures)),
      }),
    ),
    missing: z.array(z.enum(measures)),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ from, to, campaignId }, ctx) {
    shopSideOnly(ctx);
    const period = { from, to };
    const rows = await campaignPerformance(ctx.data, period, ctx.shop.timezone, campaignId ?? null);
    const known = rows.filter((row) => row.days > 0);
    const { currency } = ctx.shop;
    const source = (filter: string, days: number) => ({ table: "campaign_daily", filter, rows: days, period });
    const days = known.reduce((sum, row) => sum + row.days, 0);
    return {
      data: {
        campaigns: rows.map((row) => ({
          campaignId: row.campaign_id,
          name: row.name,
          kind: row.kind,
          known: row.days > 0,
          missing: missingOf([row]),
        })),
        missing: missingOf(known),
      },
      facts: [
        ...performanceFacts(known, "", "all campaigns", source("all campaigns", days), currency),
        ...rows.flatMap((row, index) => [
          fact(`${index}.name`, "campaign", row.name, "text", { table: "campaigns", ids: [row.campaign_id] }),
          ...performanceFacts(
            [row],
            `${index}.`,
            row.name,
            source(`campaign_id = ${row.campaign_id}`, row.days),
            currency,
          ),
        ]),
      ],
    };
  },
});
