import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShopContext } from "../../core/context.ts";
import { shopId } from "../../core/ids.ts";
import type { Database } from "../../db/database.ts";
import { plantWorld } from "../../db/metrics/small-world.ts";
import { openMemory } from "../../test/support/images.ts";
import { runTool } from "../run-tool.ts";
import { checkCopy } from "./check-copy.ts";
import { writeCopy } from "./write-copy.ts";

let db: Database;
const now = new Date("2026-11-18T02:00:00Z");
const context = (): ShopContext => ({
  shop: {
    id: shopId("s"),
    name: "灯铺",
    currency: "CNY",
    timezone: "Asia/Shanghai",
    locale: "zh-CN",
    platform: null,
    policies: { marketing: { voice: "warm" } },
    simulated: false,
  },
  actor: { kind: "merchant", id: "m", permissions: new Set(["campaigns:read"]) },
  runId: "r",
  conversationId: null,
  data: db.shop(shopId("s")),
  asOf: "2026-11-17",
  knownUntil: "2026-11-17",
  now: () => now,
  signal: new AbortController().signal,
  incident: String,
});
const run = async (tool: typeof checkCopy | typeof writeCopy, input: object) => {
  const outcome = await runTool(tool, input, context());
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return { data: outcome.data, text: outcome.facts.find(({ id }) => id === "text")?.value };
};

beforeAll(async () => {
  db = await openMemory();
  await plantWorld(db, "s", "Asia/Shanghai", {
    products: [
      { product_id: "p", title: "亚麻落地灯", category: "灯", attributes: { 材质: "亚麻", 卖点: "全网最低价" } },
      { product_id: "q", title: "马克杯", category: "杯" },
    ],
    variants: [
      { sku: "p-1", product_id: "p", price_minor: 8000 },
      { sku: "q-1", product_id: "q", price_minor: 2500 },
    ],
    inventory: [{ on_date: "2026-11-17", sku: "p-1", on_hand: 3 }],
    price_history: [
      { sku: "p-1", valid_from: "2026-09-01T00:00:00Z", price_minor: 10_000 },
      { sku: "p-1", valid_from: "2026-11-10T00:00:00Z", price_minor: 8000 },
    ],
    coupons: [
      { code: "LAMP20", kind: "amount", value: 20, ends_at: "2026-11-20T15:59:59Z", min_total_minor: 15_000, used: 4 },
    ],
    articles: [
      {
        article_id: "a",
        title: "退换货",
        body: "签收后15天内可无理由退货。",
        status: "live",
        updated_at: "2026-10-01T00:00:00Z",
      },
    ],
  });
}, 120_000);
afterAll(() => db.close());

test("what rows bear passes, what they do not is refused with what they say", async () => {
  const good = "亚麻落地灯仅剩3件，原价100元，现价80元，15天无理由退货，用券满150减20";
  expect((await run(checkCopy, { text: good, productIds: ["p"], language: "zh" })).data).toMatchObject({ ok: true });
  const { data } = await run(checkCopy, {
    text: "亚麻落地灯仅剩2件，全网最低价，30天无理由退货",
    productIds: ["p"],
    language: "zh",
  });
  expect(data).toMatchObject({
    ok: false,
    claims: [
      { kind: "scarcity", why: "库存记录是 3 件", instead: "现有库存 3 件" },
      { kind: "lowest_price", ok: false },
      { kind: "guarantee", ok: false },
    ],
  });
});
test("the same sentence is refused once the stock has changed", async () => {
  await db.shop(shopId("s")).query("update inventory set on_hand = 40");
  expect((await run(checkCopy, { text: "仅剩3件", productIds: ["p"] })).data).toMatchObject({ ok: false });
  await db.shop(shopId("s")).query("update inventory set on_hand = 3");
});
test("a title is made of the record, within the channel, and leaves out what nothing bears", async () => {
  const { data, text } = await run(writeCopy, {
    purpose: "title",
    productId: "p",
    language: "zh",
    channel: "taobao_title",
  });
  expect(text).toBe("亚麻落地灯 亚麻");
  expect(data).toMatchObject({ ok: true, voice: "warm" });
});
test("an offer names the coupon that is good, and none where there is none", async () => {
  const { text } = await run(writeCopy, { purpose: "offer", productId: "q", language: "en" });
  expect(text).toContain("LAMP20");
  await db.shop(shopId("s")).query("update coupons set ends_at = '2026-11-01T00:00:00Z'");
  expect((await run(writeCopy, { purpose: "offer", language: "zh" })).data).toMatchObject({
    ok: false,
    hasOffer: false,
  });
});
test("another's draft goes through the same check, its numbers too", async () => {
  const { data, text } = await run(writeCopy, {
    purpose: "description",
    productId: "q",
    language: "zh",
    draft: "马克杯，容量350毫升，最佳选择",
  });
  expect(text).toBeNull();
  expect(data["problems"]).toHaveLength(2);
});
