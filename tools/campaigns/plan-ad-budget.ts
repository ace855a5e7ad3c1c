import { z } from "zod";
import {
  leastDays,
  moveBudget,
  noResponse,
  type SpendDay,
  spendResponse,
} from "../../analytics/budget/spend-response.ts";
import type { Fact } from "../../core/facts.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { spendDays } from "../../db/campaign-plans.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";

const row = z.object({ campaignId: z.string(), known: z.boolean(), why: z.enum(noResponse).nullable() });

export const planAdBudget = defineTool({
  name: "plan_ad_budget",
  title: "Where advertising money brings most",
  description:
    "What one more unit of advertising money brings in each campaign, with 80 % intervals from its own days, and how much of the daily budget to move from where to where, where that is certain enough. Refused where spending never varied or days are few.",
  input: z.object({ days: z.int().min(28).max(365).default(120) }),
  output: z.object({ campaigns: z.array(row), move: z.object({ from: z.string(), to: z.string() }).nullable() }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ days }, ctx) {
    shopSideOnly(ctx);
    const period = { from: addDays(ctx.asOf, 1 - days), to: ctx.asOf };
    const rows = await spendDays(ctx.data, period);
    const campaigns = [...new Set(rows.map((each) => each.campaign_id))].map((id) => {
      const own = rows.filter((each) => each.campaign_id === id);
      const spent: SpendDay[] = own.map(({ day, spend, revenue }) => ({
        at: daysBetween(period.from, day),
        spend,
        revenue,
      }));
      return { id, name: own[0]?.name ?? id, answered: spendResponse(spent), days: own.length };
    });
    const move = moveBudget(
      campaigns.flatMap(({ id, answered }) => (answered.known ? [{ id, response: answered.response }] : [])),
    );
    const { currency } = ctx.shop;
    const nameOf = (id: string) => campaigns.find((each) => each.id === id)?.name ?? id;
    const facts: Fact[] = campaigns.flatMap(({ id, name, answered, days: count }, at) => {
      const source = { table: "campaign_daily", filter: `campaign_id = ${id}`, rows: count, period };
      const known = answered.known ? answered.response : null;
      const money = (key: string, label: string, value: number | null) =>
        fact(`${at}.${key}`, `${label} of ${name}`, value, "money", source, currency);
      const ratio = (key: string, label: string, value: number | null) =>
        fact(`${at}.${key}`, `${label} of ${name}`, value, "ratio", source);
      return [
        fact(`${at}.name`, "campaign", name, "text", { table: "campaigns", ids: [id] }),
        fact(`${at}.days`, `days with spending of ${name}`, count, "count", source),
        money("spend", "spending of a usual day", known ? Math.round(known.spend) : null),
        money("revenue", "revenue of a usual day", known ? Math.round(known.revenue) : null),
        ratio("marginal", "what one unit more brings", known?.marginal.middle ?? null),
        ratio("marginal.low", "what one unit more brings, low end", known?.marginal.low ?? null),
        ratio("marginal.high", "what one unit more brings, high end", known?.marginal.high ?? null),
      ];
    });
    const moved = { table: "campaign_daily", rows: rows.length, period };
    const gain = (key: string, label: string, value: number | null) =>
      fact(key, label, value, "money_change", moved, currency);
    return {
      data: {
        campaigns: campaigns.map(({ id, answered }) => ({
          campaignId: id,
          known: answered.known,
          why: answered.known ? null : answered.why,
        })),
        move: move ? { from: move.from, to: move.to } : null,
      },
      facts: [
        ...facts,
        fact("least", "days that are needed", leastDays, "count", { table: "rule" }),
        fact("amount", "money a day to move", move?.amount ?? null, "money", moved, currency),
        fact("from", "campaign to take it from", move ? nameOf(move.from) : null, "text", {
          table: "campaigns",
          ids: move ? [move.from] : [],
        }),
        fact("to", "campaign to give it to", move ? nameOf(move.to) : null, "text", {
          table: "campaigns",
          ids: move ? [move.to] : [],
        }),
        gain("gain", "revenue a day that this should bring", move?.gain.middle ?? null),
        gain("gain.low", "the same, low end", move?.gain.low ?? null),
        gain("gain.high", "the same, high end", move?.gain.high ?? null),
      ],
    };
  },
});
