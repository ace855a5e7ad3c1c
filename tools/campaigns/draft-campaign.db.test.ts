import { afterAll, beforeAll, expect, test } from "vitest";
import type { Permission, ShopContext } from "../../core/context.ts";
import { addDays, eachDay } from "../../core/time.ts";
import type { Database } from "../../db/database.ts";
import { plantWorld } from "../../db/metrics/small-world.ts";
import { openDatabase } from "../../db/open-database.ts";
import { merchant } from "../../server/actors.ts";
import { testContext } from "../../test/support/context.ts";
import { approve } from "../decide-change.ts";
import { runTool } from "../run-tool.ts";
import { findOpportunities } from "../search-trends/find-opportunities.ts";
import { draftCampaign } from "./draft-campaign.ts";
import { saveCampaignPlan } from "./save-campaign-plan.ts";

const last = "2026-06-30";
const now = () => new Date("2026-07-01T02:00:00Z");
const terms = [
  ...["lamp shade", "wall shelf", "laundry basket", "desk organizer", "spice jar", "towel hook", "bed frame"].map(
    (term, at) => ({ term, items: 2000 + 500 * at, daily: () => 60 + 12 * at }),
  ),
  { term: "trough bin", items: 40, daily: (ago: number) => (ago < 28 ? 40 : 15) },
];
const world = {
  products: [
    ["bin", "Trough bin with lid"],
    ["gone", "Trough bin, grey"],
    ["rack", "Shoe rack"],
  ].map(([product_id = "", title = ""]) => ({ product_id, title, category: "Home > Storage" })),
  variants: ["bin", "gone", "rack"].map((sku) => ({ sku, product_id: sku, price_minor: 2000, cost_minor: 900 })),
  inventory: eachDay({ from: addDays(last, -40), to: last }).flatMap((on_date) => [
    { sku: "bin", on_date, on_hand: 30 },
    { sku: "gone", on_date, on_hand: 0 },
    { sku: "rack", on_date, on_hand: 400 },
  ]),
  search_terms: terms.flatMap(({ term, items, daily }) =>
    eachDay({ from: addDays(last, -83), to: last }).map((on_date, at) => ({
      on_date,
      term,
      category: "Home > Storage",
      items_online: items,
      searches: Math.round(daily(83 - at) * (1 + 0.1 * Math.sin(at * 1.3 + term.length))),
    })),
  ),
};

let db: Database;
beforeAll(async () => {
  db = await openDatabase("embedded:memory");
  await plantWorld(db, "bins", "UTC", world);
});
afterAll(() => db.close());
const contextOf = (actor = merchant()): ShopContext => ({ ...testContext(db, "bins", actor, { now }), asOf: last });
async function draft(goal: string, ctx = contextOf()) {
  const wish = { goal, from: "2026-07-03", to: "2026-07-09" };
  const outcome = await runTool(draftCampaign, wish, ctx);
  if (outcome.status !== "done") throw new RangeError(JSON.stringify(outcome));
  const facts = new Map(outcome.facts.map((each) => [each.id, each]));
  const products = (outcome.data as { products: { sku: string; why: string }[] }).products;
  return { facts, products };
}

test("a campaign promotes what buyers search for and few sell, then what ties up money, each with its evidence", async () => {
  const { products, facts } = await draft("promote");
  expect(products.map(({ sku, why }) => [sku, why])).toEqual([
    ["bin", "demand"],
    ["rack", "slow"],
  ]);
  const found = await runTool(findOpportunities, {}, contextOf());
  if (found.status !== "done") throw new RangeError(found.status);
  expect(found.data).toMatchObject({ opportunities: [{ terms: ["trough bin"] }] });
  const searches = found.facts.find(({ id }) => id === "0.searches");
  expect(facts.get("0.why.term")?.value).toBe("trough bin");
  expect(facts.get("0.why.searches")).toMatchObject({ value: searches?.value, source: { table: "search_terms" } });
  const [counted] = await db
    .shop("bins" as never)
    .query<{ n: number }>(
      "select sum(searches)::int as n from search_terms where term = 'trough bin' and on_date > $1::date - 28",
      [last],
    );
  expect(facts.get("0.why.searches")?.value).toBe(counted?.n);
  expect(facts.get("1.why.tied")?.value).toBe(400 * 900);
});
const slowest = [
  { sku: "rack", why: "slow" },
  { sku: "bin", why: "slow" },
];
test("clearing stock takes slow movers only, and who may not see the market's searches gets no product by them", async () => {
  expect((await draft("clear_stock")).products).toMatchObject(slowest);
  const actor = merchant();
  const blind = {
    ...actor,
    permissions: new Set([...actor.permissions].filter((each: Permission) => each !== "market:read")),
  };
  expect((await draft("promote", contextOf(blind))).products).toMatchObject(slowest);
});
test("a draft for a stored segment keeps the version of that day, and one that is not there is refused", async () => {
  const data = db.shop("bins" as never);
  const keep = (version: number) =>
    data.query(
      `insert into segments (shop_id, segment_id, version, name, tree, made_by, made_at)
       values ('bins', 'nobody-yet', $1, 'Nobody yet', '{"field":"orders","min":3}', '{}', now())`,
      [version],
    );
  await keep(1);
  await keep(2);
  const wish = { productId: "rack", from: "2026-07-03", to: "2026-07-09", name: "racks" };
  const drafted = await runTool(draftCampaign, { ...wish, segment: "nobody yet" }, contextOf());
  if (drafted.status !== "done") throw new RangeError(JSON.stringify(drafted));
  const value = (id: string) => drafted.facts.find((each) => each.id === id)?.value;
  expect([value("segment"), value("segment.version"), value("segment.count")]).toEqual(["Nobody yet", 2, 0]);
  const proposed = await runTool(saveCampaignPlan, { ...wish, segment: "Nobody yet", segmentVersion: 1 }, contextOf());
  if (proposed.status !== "awaiting_approval") throw new RangeError(JSON.stringify(proposed));
  expect(proposed.summary.en).toContain('only for the segment "Nobody yet", version 1');
  await approve(saveCampaignPlan, proposed.proposalId, contextOf());
  expect(await data.query("select audience from campaign_plans")).toEqual([
    { audience: { segment: "nobody-yet", name: "Nobody yet", version: 1 } },
  ]);
  expect(await runTool(saveCampaignPlan, { ...wish, segment: "Sleepers" }, contextOf())).toMatchObject({
    status: "refused",
    message: expect.stringContaining("Segment Sleepers was not found"),
  });
});
