import { z } from "zod";
import { reportMetrics } from "../../../core/metrics.ts";
import { Fact } from "./shapes.ts";

const Metric = z.enum(reportMetrics);
const Where = z
  .object({
    product: z.string(),
    sku: z.string(),
    category: z.string(),
    channel: z.string(),
    device: z.string(),
    region: z.string(),
    campaign: z.string(),
    term: z.string(),
  })
  .partial()
  .meta({ description: "{} is the whole shop" });
const Finding = z.object({
  id: z.string(),
  metric: Metric,
  direction: z.enum(["up", "down"]),
  from: z.string().meta({ description: "the days compared with, first/last" }),
  to: z.string().meta({ description: "the days looked at, first/last" }),
  change: z.number().meta({ description: "-0.32 is 32 % down" }),
  impact: z
    .object({ amount: z.number(), currency: z.string(), low: z.number().optional(), high: z.number().optional() })
    .meta({ description: "of a day; low and high hold it in nine of ten cases" }),
  step: z.enum(["visit", "view", "cart", "checkout", "pay", "ship", "deliver", "after_sale"]).optional(),
  kind: z.enum(["rate", "mix", "volume"]),
  causes: z.array(
    z.object({
      factor: z.string(),
      where: Where,
      share: z.number(),
      confidence: z.number(),
      evidence: z.array(z.string()).meta({ description: "ids of facts" }),
      text: z.string(),
    }),
  ),
});
export const Opportunity = z.object({
  terms: z.array(z.string()),
  category: z.string(),
  searches: z.number(),
  growth: z.number(),
  supplyDemandRatio: z.number().meta({ description: "searches per item on sale" }),
  spilloverFrom: z.array(z.string()).optional(),
  sublines: z.array(z.string()),
  score: z.number(),
  confidence: z.number(),
  evidence: z.array(z.string()),
  text: z.string(),
});
/** The inspection of a day with its facts. */
export const Report = z.object({
  shop: z.string(),
  date: z.string(),
  kpis: z.array(
    z.object({
      metric: Metric,
      value: z.number(),
      unit: z.string(),
      baseline: z.number(),
      change: z.number(),
      significant: z.boolean(),
      pValue: z.number().optional(),
      fact: z.string(),
    }),
  ),
  findings: z.array(Finding).meta({ description: "most money first, at most five" }),
  opportunities: z.array(Opportunity),
  todo: z.array(
    z.object({ id: z.string(), text: z.string(), finding: z.string().optional(), action: z.string().optional() }),
  ),
  notes: z.array(z.string()).meta({ description: "what could not be looked at, and why" }),
  ledger: z
    .object({
      today: z.array(
        z.object({
          madeOn: z.string(),
          text: z.string(),
          probability: z.number(),
          outcome: z.enum(["right", "wrong", "void"]),
        }),
      ),
      right: z.int(),
      wrong: z.int(),
      brier: z.number().nullable(),
      muted: z.array(z.string()),
    })
    .optional()
    .meta({ description: "how earlier advice turned out" }),
  facts: z.array(Fact),
});

const value = z.number().nullable();
const pair = { before: value, after: value };
const Count = z.string().meta({ description: "visitors, viewers, adders, checkouts, buyers, orders, revenue" });
/** What the pictures of a day are drawn from. */
export const Pictures = z.object({
  date: z.string(),
  days: z.array(z.string()),
  comparedWith: z
    .array(z.string())
    .meta({ description: "the same weekday of the weeks before: `before` is their mean" }),
  series: z.array(
    z.object({
      metric: Metric,
      unit: z.string(),
      values: z.array(value),
      usual: z
        .object({ low: z.number(), high: z.number() })
        .nullable()
        .meta({ description: "eight of ten days before lie in here" }),
    }),
  ),
  bridge: z
    .object({
      before: z.number(),
      after: z.number(),
      parts: z.array(z.object({ from: Count.nullable(), to: Count, effect: z.number() })),
    })
    .nullable()
    .meta({ description: "from the usual revenue to the day's; the effects add up to the difference" }),
  funnel: z.array(z.object({ step: Count, ...pair })),
  segments: z.array(
    z.object({
      dimension: z.string(),
      rows: z.array(
        z.object({
          value: z.string(),
          label: z.string(),
          visitors: z.object(pair),
          cells: z.array(z.object({ metric: Metric, ...pair })),
        }),
      ),
    }),
  ),
});
