import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError, notFound } from "../../core/errors.ts";
import { Audience } from "../../core/flows/flow.ts";
import { minorFromDecimal } from "../../core/money.ts";
import { addDays, daysBetween } from "../../core/time.ts";
import { findPlan, type PlanRow } from "../../db/campaign-plans.ts";
import { audienceToday } from "../audience.ts";
import { hashOf } from "../change-gate.ts";
import { defineWriteTool, type RowChange } from "../define-tool.ts";
import { shopSideOnly } from "../shop-side.ts";
import { chooseProducts } from "./campaign-products.ts";
import { discounted, safeDiscount } from "./discount.ts";
import { foresee } from "./foresee.ts";
import { planFacts } from "./plan-facts.ts";

const ends = z.object({ low: z.number(), middle: z.number(), high: z.number() });
const pinned = z.object({
  id: z.string(),
  version: z.int(),
  skus: z.array(z.string()),
  discount: z.number(),
  below: z.int(),
  audience: Audience.nullable().default(null),
  foreseen: z.object({ units: ends, revenue: ends, usual: z.number(), of: z.int() }).nullable(),
  why: z.string().nullable(),
});
type Pinned = z.output<typeof pinned>;
const Input = z.object({
  planId: z.string().optional().describe("An earlier draft that this replaces"),
  drop: z.boolean().default(false).describe("Take the draft away"),
  name: z.string().trim().min(1).max(80).optional(),
  kind: z.enum(["ads", "coupon", "discount", "live", "message"]).optional(),
  goal: z.enum(["clear_stock", "win_back", "promote"]).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  discount: z.number().gt(0).lt(1).optional(),
  budget: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .optional(),
  productId: z.string().optional(),
  category: z.string().optional(),
  segment: z.string().min(1).max(80).optional().describe("the stored segment that it is for"),
  segmentVersion: z.int().min(1).optional(),
  limit: z.int().min(1).max(50).default(5),
  pinned: pinned.optional().describe("Left empty: what was foreseen when it was proposed"),
});
type Wish = z.output<typeof Input>;
const usual = { clear_stock: 0.2, win_back: 0.1, promote: 0.1 } as const;

async function earlier({ planId }: Wish, ctx: ShopContext): Promise<PlanRow | null> {
  if (!planId) return null;
  const row = await findPlan(ctx.data, planId);
  if (row?.status !== "draft") throw notFound("Draft", planId);
  return row;
}
/** Days, kind and name: as said, else as the draft before had them. */
function framed(wish: Wish, before: PlanRow | null) {
  const [from, to] = [wish.from ?? before?.from_on, wish.to ?? before?.to_on];
  if (!from || !to) throw new AppError("invalid_input", "Say from which day to which the campaign runs.");
  if (to < from) throw new AppError("invalid_input", "The campaign ends before it begins.");
  const kind = wish.kind ?? before?.kind ?? "discount";
  const goal = wish.goal ?? (before?.goal as "promote" | undefined) ?? "promote"; // written by this same tool
  return { from, to, kind, goal, name: wish.name ?? before?.name ?? `${kind} ${from}` };
}

async function pin(wish: Wish, ctx: ShopContext): Promise<Wish> {
  const before = await earlier(wish, ctx);
  const { from, to, goal } = framed(wish, before);
  const named = wish.productId !== undefined || wish.category !== undefined;
  const wanted = before && !named ? { skus: before.skus } : wish;
  const { products: chosen } = await chooseProducts(ctx, wanted, goal === "clear_stock", wish.limit);
  const discount = wish.discount ?? before?.discount ?? safeDiscount(chosen, usual[goal]);
  const { foreseen, why } = wish.drop
    ? { foreseen: null, why: null }
    : await foresee(chosen, discount, { from, to }, ctx);
  const audience = wish.segment
    ? await audienceToday(ctx, wish.segment, wish.segmentVersion)
    : (before?.audience ?? null);
  return {
    ...wish,
    pinned: {
      id: before?.plan_id ?? `cp_${hashOf({ ...wish, at: ctx.asOf }).slice(0, 10)}`,
      version: (before?.version ?? 0) + 1,
      skus: chosen.map(({ sku }) => sku),
      discount,
      below: chosen.filter((each) => discounted(each, discount).belowCost).length,
      foreseen,
      audience,
      why,
    },
  };
}

const madeOf = (ctx: ShopContext) => ({ kind: ctx.actor.kind, id: ctx.actor.id });
/** The draft's own prediction, for the ledger: settled when its last day is over. */
function predictionRow(plan: Omit<PlanRow, "status">, ctx: ShopContext): RowChange[] {
  const { foreseen, plan_id, version, name } = plan;
  if (!foreseen || daysBetween(ctx.asOf, plan.to_on) < 1) return [];
  const claim = { kind: "campaign", plan: plan_id, version, name, low: foreseen.units.low, high: foreseen.units.high };
  const after = {
    made_on: ctx.asOf,
    due_on: addDays(plan.to_on, 1),
    detector: "campaign",
    subject: `campaign ${plan_id}`,
    claim,
    probability: 0.8,
    muted: false,
  };
  return [{ table: "predictions", id: `p_${plan_id}_${version}`, before: null, after }];
}

export const saveCampaignPlan = defineWriteTool({
  name: "save_campaign_plan",
  title: "Keep a campaign draft",
  description:
    "Proposes a draft of a campaign for the calendar (who, what, when, discount, budget) with what it is expected to sell from the shop's own history, written into the advice ledger; or another version of an earlier draft, or its removal. Nothing is started.",
  input: Input,
  risk: "write",
  permission: "campaigns:write",
  merchantOnly: true,
  idempotencyKey: ({ pinned: _, ...wish }) => `save_campaign_plan:${hashOf(wish).slice(0, 24)}`,
  pin,
  async plan(asked, ctx) {
    shopSideOnly(ctx);
    const wish = asked.pinned ? asked : await pin(asked, ctx);
    const { id, version, skus, discount, foreseen, below, audience }: Pinned = wish.pinned ?? pinned.parse(wish.pinned);
    const { from, to, kind, goal, name } = framed(wish, await earlier(wish, ctx));
    const budget = wish.budget ? minorFromDecimal(wish.budget, ctx.shop.currency) : null;
    const row = {
      plan_id: id,
      version,
      name,
      kind,
      goal,
      from_on: from,
      to_on: to,
      discount,
      budget_minor: budget,
      skus,
      foreseen,
      audience,
    };
    const { plan_id: _, ...fields } = row;
    const after = {
      ...fields,
      status: wish.drop ? "dropped" : "draft",
      made_by: madeOf(ctx),
      made_at: ctx.now().toISOString(),
    };
    const risk =
      below > 0
        ? { zh: `;注意 ${below} 个 SKU 低于成本`, en: `; mind that ${below} SKUs are below cost` }
        : { zh: "", en: "" };
    return {
      rows: [{ table: "campaign_plans", id, before: null, after }, ...(wish.drop ? [] : predictionRow(row, ctx))],
      summary: wish.drop
        ? { zh: `删除活动草案《${name}》`, en: `Drop the draft "${name}"` }
        : {
            zh: `保存活动草案《${name}》(${from} 至 ${to},${skus.length} 个 SKU${audience ? `,只对人群“${audience.name}”第 ${audience.version} 版` : ""})${risk.zh}`,
            en: `Keep the draft "${name}" (${from} to ${to}, ${skus.length} SKUs${audience ? `, only for the segment "${audience.name}", version ${audience.version}` : ""})${risk.en}`,
          },
      event: "campaign.planned",
      facts: planFacts(row, "", ctx.shop.currency),
    };
  },
});
