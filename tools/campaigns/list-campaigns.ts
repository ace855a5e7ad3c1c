import { z } from "zod";
import { addDays } from "../../core/time.ts";
import { campaignStates, listCampaigns as campaigns, liveCoupons } from "../../db/campaigns.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { couponFacts, couponShape } from "./coupon-facts.ts";

const row = z.object({ campaignId: z.string(), name: z.string(), kind: z.string(), state: z.enum(campaignStates) });

export const listCampaigns = defineTool({
  name: "list_campaigns",
  title: "Campaigns",
  description:
    "Campaigns that run, come or ended (in a period), with days and budget, and the coupons that are good today.",
  input: z.object({
    states: z.array(z.enum(campaignStates)).min(1).default(["running", "coming"]),
    from: z.iso.date().optional().describe("Ended campaigns: the first day of the period they ended in"),
    to: z.iso.date().optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  output: z.object({ campaigns: z.array(row), coupons: z.array(couponShape) }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ states, from, to, limit }, ctx) {
    shopSideOnly(ctx);
    const today = addDays(ctx.asOf, 1);
    const ended = from ? { from, to: to ?? ctx.asOf } : null;
    const rows = await campaigns(ctx.data, today, ctx.shop.timezone, states, ended, limit);
    const coupons = states.includes("running") ? await liveCoupons(ctx.data, today, ctx.shop.timezone, 10) : [];
    const all = {
      table: "campaigns",
      filter: states.join(", "),
      rows: rows.length,
      ...(ended ? { period: ended } : {}),
    };
    return {
      data: {
        campaigns: rows.map((each) => ({
          campaignId: each.campaign_id,
          name: each.name,
          kind: each.kind,
          state: each.state,
        })),
        coupons: coupons.map(({ code, kind }) => ({ code, kind })),
      },
      facts: [
        ...campaignStates.map((state) =>
          fact(state, `campaigns ${state}`, rows.filter((each) => each.state === state).length, "count", all),
        ),
        ...rows.flatMap((each, index) => {
          const own = { table: "campaigns", ids: [each.campaign_id] };
          return [
            fact(`${index}.name`, "campaign", each.name, "text", own),
            fact(`${index}.starts`, `first day of ${each.name}`, each.starts_on, "date", own),
            fact(`${index}.ends`, `last day of ${each.name}`, each.ends_on, "date", own),
            fact(`${index}.budget`, `budget of ${each.name}`, each.budget_minor, "money", own, ctx.shop.currency),
          ];
        }),
        ...coupons.flatMap((each, index) => couponFacts(each, `coupon.${index}`, ctx)),
      ],
    };
  },
});
