import { afterAll, beforeAll, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, simulatedShop } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

const shop = "home-storage-demo";
let house: House;
let http: HttpHouse;
let token: string;
beforeAll(async () => {
  house = await openShopHouse([simulatedShop("2026-03-18", 100)], () => new Date("2026-03-19T02:00:00Z"));
  http = await openHttp(house);
  token = await http.token(shop, "merchant", "lin");
});
afterAll(async () => {
  await http.close();
  await house.db.close();
});
const post = (path: string, body: unknown, as = token) =>
  http.call("POST", `/v1/shops/${shop}${path}`, { token: as, body });
const drafts = async () => (await post("/tools/list_product_drafts", {})).body.data.drafts;

test("a niche becomes a draft product after a yes, no buyer sees it, and an undo takes it away", async () => {
  const [niche] = (await post("/tools/find_opportunities", {})).body.data.opportunities;
  const term = niche.terms[0];
  const proposed = await post("/tools/draft_product", { term });
  expect(proposed.status).toBe(202);
  expect(await drafts()).toEqual([]);
  await post(`/actions/${proposed.body.action}/approve`, {});
  const [draft] = await drafts();
  expect(draft).toMatchObject({ category: niche.category, words: expect.arrayContaining([term]) });
  const buyer = await http.token(shop, "buyer", "c1");
  const looked = await post("/tools/get_product", { productId: draft.productId }, buyer);
  expect(looked.status).not.toBe(200);
  const asked = await post("/conversations/new/messages", { text: `${term}多少钱?` }, buyer);
  expect(asked.text).not.toContain(draft.productId);
  expect((await post(`/actions/${proposed.body.action}/undo`, {})).status).toBe(200);
  expect(await drafts()).toEqual([]);
});

test("a term that is no niche is refused with a sentence, and a buyer may not even ask", async () => {
  const refused = await post("/tools/draft_product", { term: "没人搜的词" });
  expect(refused).toMatchObject({ status: 404, body: { detail: "Niche 没人搜的词 was not found in this shop." } });
  const buyer = await http.token(shop, "buyer", "c1");
  expect((await post("/tools/draft_product", { term: "x" }, buyer)).status).toBe(403);
});
