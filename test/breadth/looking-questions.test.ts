import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../agents/answer.ts";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { rows, talk } from "../support/demo-shops.ts";
import { addShop } from "../support/stores.ts";
import paraphrases from "./looking-paraphrases.json" with { type: "json" };
import { lastDay, openLookingHouse, shop } from "./looking-world.ts";

let house: House;
beforeAll(async () => {
  house = await openLookingHouse();
});
afterAll(() => house.db.close());
const ask = async (text: string, id = shop) => (await talk(house, id, merchant())).say(text);
/** Rows straight from the imported tables, past every rollup, view and metric of ours. */
const raw = <Row>(text: string, values: unknown[] = []) => rows<Row>(house.db, shop, text, values);
const said = (answer: Answer, label: string) => answer.facts.find((fact) => fact.label === label)?.value;
const week = ["2026-03-25", lastDay] as const;
const span = `${week[0]}…${week[1]}`;
const local = (column: string) => `(${column} at time zone 'Asia/Shanghai')`;
/** Buyers and money by any column of orders, from the payments themselves. */
const paidBy = (column: string, from: string, to: string) =>
  raw<{ key: string; buyers: number; paid: number }>(
    `select ${column} as key, count(distinct coalesce(o.customer_id, o.order_id))::int as buyers, sum(p.amount_minor)::float8 as paid
       from payments p join orders o using (shop_id, order_id)
      where p.kind = 'payment' and ${local("p.paid_at")}::date between $1 and $2 group by 1`,
    [from, to],
  );

describe("paraphrases in both languages", () => {
  test.each(Object.entries(paraphrases))("%s is reached by at least nine in ten", async (name, sentences) => {
    const missed: string[] = [];
    for (const text of sentences) {
      const answer = await ask(text);
      // compare_metric stands here for "what lost most", which it ranks by the loss.
      const right = (input: Record<string, unknown>) => name !== "compare_metric" || "order" in input;
      if (!answer.tools.some((tool) => tool.ok && tool.name === name && right(tool.input)))
        missed.push(`${answer.intent}, ${answer.tools.map((tool) => tool.name)}: ${text}`);
    }
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(sentences.length / 10);
  });
});

test("visitors by channel and device are distinct people of the raw events, in both languages", async () => {
  const cells = await raw<{ channel: string; device: string; n: number }>(
    "select channel, device, count(distinct visitor_id)::int as n from events where on_date between $1 and $2 group by 1, 2",
    [...week],
  );
  for (const text of ["近7天各渠道分设备的访客", "visitors by channel and device, last 7 days"]) {
    const answer = await ask(text);
    for (const { channel, device, n } of cells)
      expect(said(answer, `visitors ${span}, channel ${channel}, device ${device}`), channel).toBe(n);
  }
});
test("each hour of yesterday, and the busiest one, equal the raw events", async () => {
  const answer = await ask("昨天几点来的人最多");
  const hours = await raw<{ hour: string; n: number }>(
    `select to_char(${local("happened_at")}, 'HH24') as hour, count(distinct visitor_id)::int as n from events where on_date = $1 group by 1 order by n desc, 1`,
    [lastDay],
  );
  for (const { hour, n } of hours) expect(said(answer, `visitors ${lastDay}…${lastDay}, hour ${hour}`)).toBe(n);
  expect(answer.answer).toContain(`最高的是${Number(hours[0]?.hour)} 点`);
});
test("conversion by weekday is buyers of the payments over visitors of the events", async () => {
  const answer = await ask("conversion by weekday, last 28 days");
  const [from, to] = ["2026-03-04", lastDay];
  const days = await raw<{ key: string; n: number }>(
    "select extract(isodow from on_date)::int::text as key, count(distinct visitor_id)::int as n from events where on_date between $1 and $2 group by 1",
    [from, to],
  );
  const paid = await paidBy(`extract(isodow from ${local("p.paid_at")})::int::text`, from, to);
  for (const { key, n } of days)
    expect(said(answer, `conversion_rate ${from}…${to}, weekday ${key}`)).toBeCloseTo(
      (paid.find((row) => row.key === key)?.buyers ?? 0) / n,
      12,
    );
});
test("visitors and orders of a campaign come from the events that carry it", async () => {
  const answer = await ask("visitors and orders by campaign, last 7 days");
  const [came] = await raw<{ n: number; orders: number }>(
    `select count(distinct visitor_id)::int as n, (count(distinct order_id) filter (where event_name = 'purchase'))::int as orders
       from events where campaign = 'AD-01' and on_date between $1 and $2`,
    [...week],
  );
  expect(said(answer, `visitors ${span}, campaign AD-01`)).toBe(came?.n);
  expect(said(answer, `orders ${span}, campaign AD-01`)).toBe(came?.orders);
});
test("the quality of every channel equals its own query over events and payments", async () => {
  const answer = await ask("哪个渠道质量最好");
  const steps = await raw<{ key: string; came: number; saw: number; added: number }>(
    `select channel as key, count(distinct visitor_id)::int as came, (count(distinct visitor_id) filter (where event_name = 'view_item'))::int as saw,
       (count(distinct visitor_id) filter (where event_name = 'add_to_cart'))::int as added from events where on_date between $1 and $2 group by 1`,
    [...week],
  );
  const paid = await paidBy("o.channel", ...week);
  for (const { key, came, saw, added } of steps) {
    const money = paid.find((row) => row.key === key);
    expect(said(answer, `visitors ${span}, channel ${key}`)).toBe(came);
    expect(said(answer, `view_rate ${span}, channel ${key}`)).toBeCloseTo(saw / came, 12);
    expect(said(answer, `cart_rate ${span}, channel ${key}`)).toBeCloseTo(added / saw, 12);
    expect(said(answer, `conversion_rate ${span}, channel ${key}`)).toBeCloseTo((money?.buyers ?? 0) / came, 12);
    expect(said(answer, `uv_value ${span}, channel ${key}`)).toBeCloseTo((money?.paid ?? 0) / came, 9);
  }
});
test("“那上个月呢” keeps to the quality of channels", async () => {
  const chat = await talk(house, shop, merchant());
  await chat.say("哪个渠道质量最好");
  const answer = await chat.say("那上个月呢");
  expect(answer.tools).toMatchObject([{ name: "compare_channels", input: { from: "2026-03-01", to: "2026-03-31" } }]);
});
test("days out of stock are the raw days without stock; ten days at two a day lose twenty", async () => {
  for (const text of ["近30天断过货的商品列一下", "which items were out of stock in the last 30 days"]) {
    const answer = await ask(text);
    const out = await raw<{ sku: string; days: number }>(
      `select sku, count(*)::int as days from (select sku, on_date from inventory where on_date between '2026-03-02' and $1
         group by 1, 2 having sum(on_hand - coalesce(reserved, 0)) <= 0) d group by 1`,
      [lastDay],
    );
    expect(out.length).toBeGreaterThan(0);
    for (const { sku, days } of out) expect(said(answer, `days out of stock of ${sku}`), sku).toBe(days);
    expect(said(answer, "units a day expected meanwhile, Z-OUT")).toBe(2);
    expect(said(answer, "estimated units lost of Z-OUT")).toBe(20);
    expect(said(answer, "estimated sales lost of Z-OUT")).toBe(52_000);
    expect(Number(said(answer, "estimated units lost of Z-OUT, low end"))).toBeLessThan(20);
    expect(Number(said(answer, "estimated units lost of Z-OUT, high end"))).toBeGreaterThan(20);
    expect(said(answer, "out of stock since, Z-OUT")).toBe("2026-03-11");
    expect(said(answer, "out of stock until, Z-OUT")).toBe("2026-03-20");
  }
});
test("what never sold is a slow mover, with its stock at cost", async () => {
  const answer = await ask("滞销品列一下");
  expect(said(answer, "stock at cost of Z-DEAD")).toBe(100_000);
  const listed = answer.facts.filter((fact) => fact.label.startsWith("stock at cost of "));
  for (const fact of listed) {
    const [row] = await raw<{ n: number }>(
      `select i.on_hand * v.cost_minor as n from inventory i join variants v using (shop_id, sku) where i.sku = $1 and i.on_date = $2`,
      [fact.label.slice("stock at cost of ".length), lastDay],
    );
    expect(fact.value).toBe(Number(row?.n));
  }
});
test("twenty left at two a day last ten days", async () => {
  for (const text of ["Z-OUT还够卖多久", "when will Z-OUT run out of stock"]) {
    const answer = await ask(text);
    expect(said(answer, "units a day of Z-OUT")).toBe(2);
    expect(said(answer, "days until Z-OUT runs out")).toBe(10);
    expect(said(answer, "day on which Z-OUT runs out")).toBe("2026-04-10");
    expect(answer.facts.some((fact) => fact.label === "days until P001-1 runs out")).toBe(false);
  }
});
test("visitors lost to rivals, both prices and the attribute that differs", async () => {
  const answer = await ask("四门收纳柜的访客流失到哪家了");
  const [row] = await raw<{ n: number }>(
    "select sum(visitors)::int as n from lost_visitors where product_id = 'P001' and on_date between $1 and $2",
    [...week],
  );
  expect(said(answer, "visitors lost to rivals")).toBe(row?.n);
  expect(answer.answer).toMatch(/对方卖 ¥279\.00,我们 ¥269\.00/);
  expect(answer.answer).toMatch(/材质:对方实木,我们人造板/);
});
test("a rising term's searches and growth equal the raw rows, and a burst is called one", async () => {
  const answer = await ask("哪些搜索词涨得最快");
  const [row] = await raw<{ now: number; before: number }>(
    `select sum(searches) filter (where on_date > date '2026-03-31' - 28)::int as now, sum(searches) filter (where on_date <= date '2026-03-31' - 28)::int as before
       from search_terms where term = '猪槽收纳盒' and on_date > date '2026-03-31' - 56`,
  );
  expect(said(answer, "searches for 猪槽收纳盒")).toBe(row?.now);
  expect(said(answer, "growth of searches for 猪槽收纳盒")).toBeCloseTo((row?.now ?? 0) / (row?.before ?? 1) - 1, 12);
  expect(answer.answer).toMatch(/网红同款收纳桶.*可能只是一阵风/);
});
test("searches without results are counted from the raw events and led to the nearest product", async () => {
  for (const text of ["站内搜索无结果词", "zero result search terms"]) {
    const answer = await ask(text);
    expect(said(answer, "searches in the shop")).toBe(8);
    expect(said(answer, "searches in the shop without results")).toBe(5);
    expect(said(answer, "searches without results for solid wood cabinet")).toBe(3);
    expect(said(answer, "share of searches for 真丝睡袍 without results")).toBeCloseTo(2 / 3, 12);
    expect(said(answer, "our product nearest to 真丝睡袍")).toBe("真丝睡袍挂袋 防尘");
    expect(said(answer, "searches for 折叠猫砂柜")).toBe(77);
  }
});
test("what lost most is ranked by the loss of money against the week before", async () => {
  const worst = await raw<{ title: string; lost: number }>(
    `with sold as (select v.product_id, l.quantity * l.unit_price_minor - coalesce(l.discount_minor, 0) as amount, ${local("p.paid_at")}::date as day
        from payments p join order_lines l using (shop_id, order_id) join variants v using (shop_id, sku) where p.kind = 'payment')
     select t.title, (coalesce(sum(amount) filter (where day between '2026-03-25' and '2026-03-31'), 0)
        - coalesce(sum(amount) filter (where day between '2026-03-18' and '2026-03-24'), 0))::float8 as lost
       from sold join products t using (product_id) where day >= '2026-03-18' group by 1 order by 2 limit 3`,
  );
  for (const text of ["哪个商品跌得最多", "which product lost the most"]) {
    const answer = await ask(text);
    const listed = answer.facts.filter((fact) => fact.label.startsWith("difference of revenue"));
    expect(listed.slice(0, 3).map((fact) => [fact.label, fact.value])).toEqual(
      worst.map(({ title, lost }) => [`difference of revenue, product ${title}`, lost]),
    );
  }
});
test("why refunds are up is told by the goods whose refunds rose most", async () => {
  for (const text of ["退款为什么涨了", "why are refunds up?"]) {
    const { tools } = await ask(text);
    expect(tools.map(({ name, input }) => [name, input["metric"], input["by"], input["order"]])).toEqual([
      ["compare_metric", "refund_amount", "product", "gain"],
    ]);
  }
});
test("“退款多少,访客多少” answers both", async () => {
  const answer = await ask("昨天退款多少,访客多少");
  const [came] = await raw<{ n: number }>(
    "select count(distinct visitor_id)::int as n from events where on_date = $1",
    [lastDay],
  );
  expect(said(answer, `visitors ${lastDay}…${lastDay}`)).toBe(came?.n);
  expect(answer.facts.some((fact) => fact.label === `refund_amount ${lastDay}…${lastDay}`)).toBe(true);
});
test("a shop without the files says which one is missing", async () => {
  await addShop(house.db, "bare");
  for (const [text, missing] of [
    ["现在有哪些货断货了", /库存/],
    ["滞销品列一下", /库存/],
    ["库存还能卖几天", /库存/],
    ["哪些竞品抢了我们的顾客", /lost_visitors/],
    ["站内搜索无结果词", /view_search_results/],
    ["哪些搜索词涨得最快", /搜索词/],
    ["昨天几点来的人最多", /events/],
  ] as const) {
    const answer = await ask(text, "bare");
    expect(answer.answer).toMatch(missing);
    expect(answer.answer).toMatch(/答不了|没有/);
  }
});
