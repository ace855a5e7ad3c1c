import { afterAll, beforeAll, expect, test } from "vitest";
import { buyer } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, simulatedShop, talk } from "../support/demo-shops.ts";

let house: House;
beforeAll(async () => {
  house = await openShopHouse([simulatedShop("2026-03-31", 40)], () => new Date("2026-04-01T02:00:00Z"));
}, 120_000);
afterAll(() => house?.db.close());

test("a buyer's budget is kept to, with things of the kind that was asked for, and what is not there is said", async () => {
  const { say } = await talk(house, "home-storage-demo", buyer(null));
  const within = (await say("推荐一个30块以内的收纳盒")).answer;
  expect(within).toContain("电线收纳盒");
  expect(within).not.toMatch(/衣架|挂袋/u);
  const over = (await say("can you recommend a shoe rack under 50?")).answer;
  expect(over).toContain("nothing within that price");
  expect(over).toContain("鞋架");
});
