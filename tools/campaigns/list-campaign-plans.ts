import { z } from "zod";
import { addDays } from "../../core/time.ts";
import { plansIn } from "../../db/campaign-plans.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { planFacts } from "./plan-facts.ts";

export const listCampaignPlans = defineTool({
  name: "list_campaign_plans",
  title: "Campaign calendar",
  description:
    "Drafts of campaigns whose days touch a period, with discount, budget, SKUs and what they are expected to sell.",
  input: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  output: z.object({
    plans: z.array(
      z.object({ planId: z.string(), version: z.int(), kind: z.string(), goal: z.string(), foreseen: z.boolean() }),
    ),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ from, to }, ctx) {
    shopSideOnly(ctx);
    const period = { from: from ?? addDays(ctx.asOf, -60), to: to ?? addDays(ctx.asOf, 180) };
    const plans = await plansIn(ctx.data, period);
    return {
      data: {
        plans: plans.map((each) => ({
          planId: each.plan_id,
          version: each.version,
          kind: each.kind,
          goal: each.goal,
          foreseen: each.foreseen !== null,
        })),
      },
      facts: [
        fact("count", "drafts", plans.length, "count", { table: "campaign_plans", rows: plans.length, period }),
        ...plans.flatMap((each, at) => planFacts(each, `${at}.`, ctx.shop.currency)),
      ],
    };
  },
});
