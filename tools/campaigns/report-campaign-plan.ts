import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import { addDays, daysOf } from "../../core/time.ts";
import { findPlan, plansIn, soldOf } from "../../db/campaign-plans.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { planFacts } from "./plan-facts.ts";

const verdictOf = (sold: number, { low, high }: { low: number; high: number }): "below" | "within" | "above" =>
  sold < low ? "below" : sold > high ? "above" : "within";

export const reportCampaignPlan = defineTool({
  name: "report_campaign_plan",
  title: "A campaign against its forecast",
  description:
    "What a draft's SKUs sold in its days beside what was foreseen when it was kept, and beside as many days before; without a name, the draft that ended last.",
  input: z.object({ planId: z.string().optional() }),
  output: z.object({
    planId: z.string(),
    over: z.boolean(),
    foreseen: z.boolean(),
    verdict: z.enum(["below", "within", "above"]).nullable(),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ planId }, ctx) {
    shopSideOnly(ctx);
    const past = await plansIn(ctx.data, { from: addDays(ctx.asOf, -365), to: ctx.asOf });
    const plan = planId
      ? await findPlan(ctx.data, planId)
      : [...past].sort((one, two) => (one.to_on < two.to_on ? 1 : -1))[0];
    if (plan?.status !== "draft") throw notFound("Draft", planId ?? "of the past year");
    const [until = ctx.asOf] = [plan.to_on, ctx.asOf].sort();
    const over = plan.to_on <= ctx.asOf;
    const period = { from: plan.from_on, to: until };
    const began = plan.from_on <= ctx.asOf;
    const days = began ? daysOf(period) : 0;
    const before = { from: addDays(plan.from_on, -days), to: addDays(plan.from_on, -1) };
    const zone = ctx.shop.timezone;
    const [now, then] = began
      ? [await soldOf(ctx.data, plan.skus, period, zone), await soldOf(ctx.data, plan.skus, before, zone)]
      : [null, null];
    const { foreseen } = plan;
    const verdict = over && foreseen && now ? verdictOf(now.units, foreseen.units) : null;
    const sold = { table: "order_lines, orders", ids: plan.skus, period };
    const money = (id: string, label: string, value: number | null, source: typeof sold) =>
      fact(id, label, value, "money", source, ctx.shop.currency);
    return {
      data: { planId: plan.plan_id, over, foreseen: foreseen !== null, verdict },
      facts: [
        ...planFacts(plan, "", ctx.shop.currency),
        fact("days", "days so far", days, "days", sold),
        fact("sold", `units sold in the days of ${plan.name}`, now?.units ?? null, "count", sold),
        money("earned", `revenue in the days of ${plan.name}`, now?.revenue ?? null, sold),
        fact("before", "units sold in as many days before", then?.units ?? null, "count", { ...sold, period: before }),
        money("earned.before", "revenue in as many days before", then?.revenue ?? null, { ...sold, period: before }),
      ],
    };
  },
});
