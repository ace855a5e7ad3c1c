import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, rows, simulatedShop, talk } from "../support/demo-shops.ts";
import { addShop } from "../support/stores.ts";
import paraphrases from "./complaint-paraphrases.json" with { type: "json" };

const shop = "home-storage-demo";
const lastDay = "2026-03-31";
const here = "current_setting('app.shop_id')";
let house: House;
const raw = <Row>(text: string, values: unknown[] = []) => rows<Row>(house.db, shop, text, values);
const ask = async (text: string, id = shop) => (await talk(house, id, merchant())).say(text);
type Told = Awaited<ReturnType<typeof ask>>;
const said = (answer: Told, label: string) => answer.facts.find((fact) => fact.label === label)?.value;

/** What a test can count by hand: P018 begins to smell in March, P017 is asked about by many whom it does not sell to, two
 * prices moved, and every third parcel to 海南 is late. */
async function plant(): Promise<void> {
  const review = (id: string, day: string, stars: number, body: string) =>
    raw(
      `insert into reviews (shop_id, review_id, product_id, rating, created_at, body) values (${here}, $1, 'P018', $2, $3, $4)`,
      [id, stars, `${day}T10:00:00+08:00`, body],
    );
  for (let at = 0; at < 30; at++)
    await review(`W-${at}`, "2026-01-15", at === 0 ? 2 : 5, at === 0 ? "颜色差得多" : "很好");
  for (let at = 0; at < 12; at++)
    await review(
      `N-${at}`,
      "2026-03-20",
      at < 8 ? 1 : 5,
      at < 4 ? "味道刺鼻,晾了一周" : at < 8 ? "有異味" : "没有异味,好评",
    );
  const turn = (id: string, by: string, body: string, product: string | null, customer: string | null) =>
    raw(
      `insert into past_turns (shop_id, conversation_id, turn, said_at, said_by, body, product_id, customer_id)
         values (${here}, $1, $2, '2026-03-22T11:00:00+08:00', $3, $4, $5, $6)`,
      [id, by === "buyer" ? 1 : 2, by, body, product, customer],
    );
  for (let at = 0; at < 60; at++) {
    await turn(`ASK-${at}`, "buyer", at % 2 ? "这个尺寸多大?放得下A4吗" : "能便宜一点吗?", "P017", `ASKER-${at}`);
    await turn(`ASK-${at}`, "agent", "您好", "P017", `ASKER-${at}`);
  }
  // As many look at it as before, and from March on nobody buys it.
  await raw(`delete from order_lines l using variants v, orders o where v.sku = l.sku and o.order_id = l.order_id
    and v.product_id = 'P017' and o.paid_at >= '2026-03-01T00:00:00+08:00'`);
  await turn("SMELL-1", "buyer", "P018到手一股刺鼻的味道", null, null);
  await turn("SMELL-2", "buyer", "P018会有味道吗?", null, null);
  await raw(`insert into price_history (shop_id, sku, valid_from, price_minor)
    select ${here}, v.sku, d::timestamptz, v.price_minor + extra from (select sku, price_minor from variants where product_id = 'P018' order by sku limit 1) v,
      (values ('2026-01-01T00:00:00+08:00', 0), ('2026-03-10T00:00:00+08:00', 1000), ('2026-03-20T00:00:00+08:00', -500)) as p(d, extra)
    on conflict do nothing`);
  await raw(`insert into orders (shop_id, order_id, placed_at, paid_at, status, total_minor, region)
    select ${here}, 'LATE-' || i, '2026-03-01T10:00:00+08:00', '2026-03-01T10:00:00+08:00', 'delivered', 100, '海南' from generate_series(1, 60) i`);
  await raw(`insert into shipments (shop_id, shipment_id, order_id, carrier, promised_at, delivered_at)
    select ${here}, 'LATE-' || i, 'LATE-' || i, '慢递', '2026-03-08T12:00:00+08:00',
      case when i % 3 = 0 then timestamptz '2026-03-10T12:00:00+08:00' else timestamptz '2026-03-08T20:00:00+08:00' end from generate_series(1, 60) i`);
}
beforeAll(async () => {
  house = await openShopHouse([simulatedShop(lastDay, 300)], () => new Date("2026-04-01T01:00:00Z"));
  await plant();
});
afterAll(() => house.db.close());

describe("paraphrases in both languages", () => {
  test.each(Object.entries(paraphrases))("%s is reached by at least nine in ten", async (name, sentences) => {
    const missed: string[] = [];
    for (const text of sentences) {
      const answer = await ask(text);
      const reached = answer.tools.some((tool) =>
        name === "refunds_by_product"
          ? tool.ok &&
            /^query_metric|compare_metric$/.test(tool.name) &&
            tool.input["by"] === "product" &&
            JSON.stringify(tool.input).includes("refund")
          : tool.ok && tool.name === name,
      );
      if (!reached) missed.push(`${answer.intent}, ${answer.tools.map((tool) => tool.name)}: ${text}`);
    }
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(sentences.length / 10);
  });
});

test("a complaint that began is told with its share of reviews and conversations, in either script, and its sources", async () => {
  for (const text of ["哪些商品的抱怨比之前多了", "which products get more complaints than before?"]) {
    const answer = await ask(text);
    const [row] = await raw<{ said: number; all: number; before: number }>(
      `select (count(*) filter (where rating <= 3 and body ~ '刺鼻|異味|异味' and created_at >= '2026-03-04T00:00:00+08:00'))::int as said,
         (count(*) filter (where created_at >= '2026-03-04T00:00:00+08:00'))::int as all,
         (count(*) filter (where created_at < '2026-03-04T00:00:00+08:00' and created_at >= '2025-12-04T00:00:00+08:00'))::int as before
         from reviews where product_id = 'P018' and created_at < '2026-04-01T00:00:00+08:00'`,
    );
    expect(said(answer, "reviews that complain about smell of P018")).toBe(row?.said);
    expect(said(answer, "reviews of P018")).toBe(row?.all);
    expect(said(answer, "conversations that complain about smell of P018")).toBe(1);
    expect(said(answer, "conversations about P018")).toBe(2);
    expect(said(answer, "voices about P018 before")).toBe(row?.before);
    const { source } = answer.facts.find(({ label }) => label === "reviews that complain about smell of P018") ?? {};
    expect(source?.ids).toEqual(expect.arrayContaining(["N-0", "N-7", "SMELL-1"]));
    expect(answer.facts.filter(({ label }) => label === "product")).toHaveLength(1);
  }
});
test("the complaints of one product come with how often and since when", async () => {
  const [row] = await raw<{ title: string }>("select title from products where product_id = 'P018'");
  const answer = await ask(`${row?.title}最近差评都在说什么`);
  expect(answer.answer).toMatch(/气味/);
  expect(said(answer, "share that complains about smell of P018")).toBeGreaterThan(0.3);
});
test("asked much and bought little is found with what they ask, and known askers who bought are counted", async () => {
  for (const text of ["哪些商品问的人多买的人少", "which products are asked about a lot but sell little"]) {
    const answer = await ask(text);
    expect(said(answer, "buyers who asked about P017")).toBe(60);
    const [row] = await raw<{ n: number }>(
      `select count(distinct visitor_id)::int as n from events where event_name = 'view_item' and product_id = 'P017' and on_date > date '2026-03-31' - 28`,
    );
    expect(said(answer, "visitors who looked at P017")).toBe(row?.n);
    expect(said(answer, "questions about size of P017")).toBe(30);
    expect(said(answer, "questions about price of P017")).toBe(30);
    expect(said(answer, "of them bought P017 by the day after")).toBe(0);
  }
});
test("price changes are those of the price history, and only the raised ones where these are asked for", async () => {
  const answer = await ask("三月改过哪些价格");
  const [row] = await raw<{ n: number }>(
    `select count(*)::int as n from (select valid_from, price_minor, lag(price_minor) over (partition by sku order by valid_from) as before from price_history) h
      where before <> price_minor and valid_from >= '2026-03-01T00:00:00+08:00' and valid_from < '2026-04-01T00:00:00+08:00'`,
  );
  expect(said(answer, "changes of price")).toBe(row?.n);
  const up = await ask("which prices went up in March 2026");
  expect(said(up, "of them lowered")).toBe(0);
});
test("late parcels by region equal the raw rows, and the region that stands out is named", async () => {
  for (const text of ["三月哪些地区的快递经常晚到", "which regions had late deliveries in March 2026"]) {
    const answer = await ask(text);
    const parts = await raw<{ region: string; due: number; late: number }>(
      `select o.region, count(*)::int as due, (count(*) filter (where s.delivered_at is null or (s.delivered_at at time zone 'Asia/Shanghai')::date > (s.promised_at at time zone 'Asia/Shanghai')::date))::int as late
         from shipments s join orders o using (shop_id, order_id) where (s.promised_at at time zone 'Asia/Shanghai')::date between '2026-03-01' and '2026-03-31' and o.status <> 'cancelled'
        group by 1 having count(*) >= 20`,
    );
    for (const { region, due, late } of parts) {
      expect(said(answer, `parcels due, region ${region}`)).toBe(due);
      expect(said(answer, `parcels late, region ${region}`)).toBe(late);
    }
    expect(answer.answer).toMatch(/海南.*(?:明显高于|clearly more)/);
  }
});
test("a shop without the files says which one is missing", async () => {
  await addShop(house.db, "bare");
  for (const [text, missing] of [
    ["哪些商品的抱怨比之前多了", /reviews\.csv/],
    ["哪些商品问的人多买的人少", /conversations\.jsonl/],
    ["最近有调价吗", /price_history/],
    ["哪些地区的快递经常晚到", /promised_at/],
  ] as const) {
    const answer = await ask(text, "bare");
    expect(answer.answer).toMatch(missing);
    expect(answer.answer).toMatch(/答不了|没有/);
  }
});
