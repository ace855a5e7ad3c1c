import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShopContext } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import { addDays, eachDay } from "../../core/time.ts";
import type { Database } from "../../db/database.ts";
import { randomStream } from "../../db/metrics/random-world.ts";
import { plantWorld, type TableRow } from "../../db/metrics/small-world.ts";
import { openMemory } from "../../test/support/images.ts";
import { approve, undo } from "../decide-change.ts";
import { runTool } from "../run-tool.ts";
import { listCampaignPlans } from "./list-campaign-plans.ts";
import { planAdBudget } from "./plan-ad-budget.ts";
import { reportCampaignPlan } from "./report-campaign-plan.ts";
import { saveCampaignPlan } from "./save-campaign-plan.ts";
import { simulateChange } from "./simulate-change.ts";

let db: Database;
const first = "2026-03-01";
const last = "2026-10-31";
const days = eachDay({ from: first, to: last });
const at = (day: string) => `${day}T04:00:00Z`;

/** Fifty SKUs that each change their price once; buyers answer with an elasticity of two. */
function world() {
  const random = randomStream(5);
  const skus = Array.from({ length: 50 }, (_, index) => ({
    index,
    turn: 60 + Math.floor(random() * 130),
    factor: random() < 0.5 ? 0.85 : 1.15,
  }));
  const orders: TableRow[] = [];
  const lines: TableRow[] = [];
  for (const { index, turn, factor } of skus)
    for (const [position, day] of days.entries()) {
      const price = position < turn ? 1000 : Math.round(1000 * factor);
      const units = Math.round(4 * (price / 1000) ** -2 * (0.6 + 0.8 * random()));
      if (units === 0) continue;
      const id = `o${index}-${position}`;
      orders.push({
        order_id: id,
        placed_at: at(day),
        paid_at: at(day),
        status: "delivered",
        total_minor: price * units,
      });
      lines.push({ order_id: id, line: 1, sku: `s${index}`, quantity: units, unit_price_minor: price });
    }
  return {
    products: skus.map(({ index }) => ({ product_id: `p${index}`, title: `Lamp ${index}`, category: "lamps" })),
    variants: skus.map(({ index, factor }) => ({
      sku: `s${index}`,
      product_id: `p${index}`,
      price_minor: Math.round(1000 * factor),
      cost_minor: 400,
    })),
    orders,
    order_lines: lines,
    campaigns: ["a", "b"].map((id) => ({ campaign_id: id, name: `ads ${id}`, kind: "ads", starts_at: at(first) })),
    campaign_daily: days.slice(-100).flatMap((day) =>
      ["a", "b"].map((id) => {
        const spend = Math.round(5000 + 5000 * random());
        return {
          on_date: day,
          campaign_id: id,
          spend_minor: spend,
          revenue_minor: Math.round((id === "a" ? 60 * spend ** 0.3 : 8 * spend ** 0.95) * (0.9 + 0.2 * random())),
        };
      }),
    ),
  };
}
const context = (asOf = last): ShopContext => ({
  shop: {
    id: shopId("s"),
    name: "s",
    currency: "CNY",
    timezone: "Asia/Shanghai",
    locale: "en",
    platform: null,
    policies: {},
    simulated: false,
  },
  actor: { kind: "merchant", id: "m", permissions: new Set(["campaigns:read", "campaigns:write", "metrics:read"]) },
  runId: "r",
  conversationId: null,
  data: db.shop(shopId("s")),
  asOf,
  knownUntil: last,
  now: () => new Date(`${addDays(asOf, 1)}T02:00:00Z`),
  signal: new AbortController().signal,
  incident: String,
});

beforeAll(async () => {
  db = await openMemory();
  await plantWorld(db, "s", "Asia/Shanghai", world());
}, 180_000);
afterAll(() => db.close());

test("a tenth off is foreseen with its interval, ten times the price is not", async () => {
  const seen = await runTool(simulateChange, { productId: "p3", change: -0.1 }, context());
  if (seen.status !== "done") throw new Error(JSON.stringify(seen));
  const value = (id: string) => Number(seen.facts.find((each) => each.id === id)?.value);
  expect(value("changed.units")).toBeGreaterThan(value("unchanged.units"));
  expect(value("changed.units.low")).toBeLessThan(value("changed.units"));
  expect(value("changed.profit")).toBeGreaterThan(0);
  const far = await runTool(simulateChange, { productId: "s3", price: "115" }, context());
  expect(far).toMatchObject({ status: "done", data: { supported: false, why: "never_this_far" } });
});
test("a draft is kept with its forecast by approval, replaced, dropped and given back", async () => {
  const wish = { productId: "p7", from: "2026-10-20", to: "2026-10-26", discount: 0.15, name: "week" };
  const proposed = await runTool(saveCampaignPlan, wish, context("2026-10-19"));
  if (proposed.status !== "awaiting_approval") throw new Error(JSON.stringify(proposed));
  await approve(saveCampaignPlan, proposed.proposalId, context("2026-10-19"));
  const listed = await runTool(listCampaignPlans, {}, context("2026-10-19"));
  if (listed.status !== "done") throw new Error("no list");
  expect(listed.data).toMatchObject({ plans: [{ version: 1, foreseen: true }] });
  const kept = "select claim, due_on::text from predictions where detector = 'campaign'";
  expect(await db.shop(shopId("s")).query(kept)).toMatchObject([{ claim: { name: "week" }, due_on: "2026-10-27" }]);
  const { planId } = (listed.data as { plans: { planId: string }[] }).plans[0] ?? { planId: "" };
  const dropped = await runTool(saveCampaignPlan, { planId, drop: true }, context("2026-10-19"));
  if (dropped.status !== "awaiting_approval") throw new Error(JSON.stringify(dropped));
  await approve(saveCampaignPlan, dropped.proposalId, context("2026-10-19"));
  expect(await runTool(listCampaignPlans, {}, context("2026-10-19"))).toMatchObject({ data: { plans: [] } });
  await undo(dropped.proposalId, context("2026-10-19"));
  const report = await runTool(reportCampaignPlan, { planId }, context());
  expect(report).toMatchObject({ status: "done", data: { over: true, foreseen: true } });
  expect(["within", "above", "below"]).toContain(report.status === "done" ? report.data["verdict"] : null);
});
test("a draft waits for a person's approval, and nothing is kept before", async () => {
  const before = await db.shop(shopId("s")).query("select 1 from campaign_plans");
  await runTool(saveCampaignPlan, { productId: "p9", from: "2026-11-02", to: "2026-11-05" }, context());
  expect(await db.shop(shopId("s")).query("select 1 from campaign_plans")).toHaveLength(before.length);
});
test("advertising money goes where the last unit brings most", async () => {
  const seen = await runTool(planAdBudget, {}, context());
  expect(seen).toMatchObject({ status: "done", data: { move: { from: "a", to: "b" } } });
});
