import { afterAll, beforeAll, expect, test } from "vitest";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, rows, simulatedShop, talk, tauRetail } from "../support/demo-shops.ts";

const shop = "home-storage-demo";
const lastDay = "2026-03-31";
let house: House;
beforeAll(async () => {
  house = await openShopHouse([tauRetail, simulatedShop(lastDay, 900)], () => new Date("2026-04-01T01:00:00Z"));
});
afterAll(() => house.db.close());

const ask = async (text: string, id = shop) => (await talk(house, id, merchant())).say(text);
/** One number straight from the imported rows, past every rollup, view and metric of ours. */
const number = async (text: string, values: unknown[] = []) =>
  Number((await rows<{ n: number }>(house.db, shop, text, values))[0]?.n);
const local = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;
const paid = `select sum(amount_minor) as n from payments where kind = 'payment' and ${local("paid_at")} between $1 and $2`;
const came = "select count(distinct visitor_id)::int as n from events where on_date between $1 and $2";

test("what was sold yesterday equals the payments of that day, in both languages", async () => {
  const expected = await number(paid, [lastDay, lastDay]);
  for (const text of ["昨天卖了多少", "how much did we sell yesterday?"]) {
    const answer = await ask(text);
    expect(answer.facts.find((fact) => fact.label === `revenue ${lastDay}…${lastDay}`)?.value).toBe(expected);
  }
});
test("each channel of two weeks equals its own query over the raw rows", async () => {
  const answer = await ask("last 7 days vs the week before, by channel");
  const weeks = [
    ["2026-03-25", "2026-03-31"],
    ["2026-03-18", "2026-03-24"],
  ] as const;
  for (const channel of ["搜索", "推荐", "直播", "付费广告", "站外"])
    for (const [from, to] of weeks) {
      const expected = await number(
        `select sum(p.amount_minor) as n from payments p join orders o using (shop_id, order_id) where p.kind = 'payment' and ${local("p.paid_at")} between $1 and $2 and o.channel = $3`,
        [from, to, channel],
      );
      expect(answer.facts.find((fact) => fact.label === `revenue ${from}…${to}, channel ${channel}`)?.value).toBe(
        expected,
      );
    }
});
test("visitors are distinct over the period, not added up by day", async () => {
  const answer = await ask("上周访客数多少");
  const fact = answer.facts.find((each) => each.label.startsWith("visitors 2026-03-23…2026-03-29"));
  expect(fact?.value).toBe(await number(came, ["2026-03-23", "2026-03-29"]));
});
test("“那上周呢” leans on the question before", async () => {
  const chat = await talk(house, shop, merchant());
  await chat.say("昨天访客数多少");
  const answer = await chat.say("那上周呢");
  expect(answer.facts.some((fact) => fact.label.startsWith("visitors 2026-03-23…2026-03-29"))).toBe(true);
});
test("two questions in one message are both answered", async () => {
  const answer = await ask("昨天卖了多少?哪些货该补了?");
  expect(answer.tools.map((tool) => tool.name)).toEqual(expect.arrayContaining(["compare_metric", "list_restock"]));
});
test("why conversion fell: the rival that took the best-seller's carts is named, with facts", async () => {
  const answer = await ask("昨天转化为什么掉了?");
  expect(answer.answer).toMatch(/实木/);
  expect(answer.facts.length).toBeGreaterThan(5);
});
test("the stock that is said equals the newest row, and the unserved niche is found", async () => {
  const restock = await ask("哪些货该补了");
  for (const fact of restock.facts.filter((each) => each.label.startsWith("stock of "))) {
    const sku = fact.label.slice("stock of ".length);
    expect(fact.value).toBe(
      await number("select on_hand as n from inventory where sku = $1 order by on_date desc limit 1", [sku]),
    );
  }
  const gaps = await ask("有什么没被满足的需求可以做");
  expect(gaps.answer).toMatch(/猪槽/);
  const searches = await number(
    "select sum(searches)::int as n from search_terms where term = '猪槽收纳盒' and on_date > date '2026-03-31' - 28",
    [],
  );
  expect(gaps.facts.find((fact) => fact.label === "searches for 猪槽收纳盒")?.value).toBe(searches);
});
test("a question about data that the shop does not have says so", async () => {
  const answer = await ask("哪些货该补了", "tau-retail");
  expect(answer.answer).toMatch(/没有库存数据/);
});
