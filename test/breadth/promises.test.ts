import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { inspectShop } from "../../inspection/inspect-shop.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { personDoes } from "../../server/handoff/persons.ts";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

const hour = 3_600_000;
let clock = Date.parse("2026-03-10T02:00:00Z"); // a Tuesday, ten in Shanghai
const shopFiles: Record<string, string> = {
  "shop.json": JSON.stringify({
    id: "word",
    name: "守信灯铺",
    currency: "CNY",
    timezone: "Asia/Shanghai",
    locale: "zh-CN",
    policies: { ships_within_hours: 48 },
  }),
  "policy.yaml":
    "otherwise: answer\nrules:\n  - name: 投诉先记下\n    intents: [complaint]\n    then: say\n    zh: 已经记下,明天上午十点前有人联系您。\n    en: Noted. Somebody writes to you tomorrow by 10am.\n",
  "products.csv": "product_id,title,category\nP1,小夜灯,灯具\n",
  "variants.csv": "product_id,sku,price\nP1,S1,300\n",
  "customers.csv": "customer_id,name\nC1,甲\nC2,乙\nC3,丙\n",
  "orders.csv":
    "order_id,placed_at,status,total,customer_id,paid_at,shipped_at\nA1,2026-03-10T08:00:00+08:00,pending,300,C1,2026-03-10T08:01:00+08:00,\nA2,2026-03-01T08:00:00+08:00,shipped,300,C2,2026-03-01T08:01:00+08:00,2026-03-02T08:00:00+08:00\n",
  "order_lines.csv": "order_id,line,sku,quantity,unit_price\nA1,1,S1,1,300\nA2,1,S1,1,300\n",
  "shipments.csv":
    "shipment_id,order_id,carrier,tracking_number,shipped_at,promised_at,delivered_at\nB2,A2,SF,SF1,2026-03-02T08:00:00+08:00,2026-03-12T18:00:00+08:00,\n",
};
let house: House;
let http: HttpHouse;
let folder: string;
const shop = () => findShop(house.db, "word");
async function importThem(more: Record<string, string> = {}) {
  for (const [name, text] of Object.entries({ ...shopFiles, ...more })) await writeFile(join(folder, name), text);
  await importFiles(house, folder, { format: "canonical" });
}
beforeAll(async () => {
  house = await openTestHouse(() => new Date(clock));
  folder = await mkdtemp(join(tmpdir(), "zhanggui-word-"));
  await importThem();
  http = await openHttp(house);
});
afterAll(async () => {
  await http.close();
  await house.db.close();
  await rm(folder, { recursive: true, force: true });
});
type Row = { promise_id: string; kind: string; status: string; due: string; order_id: string | null; by: string };
const ledger = () =>
  rows<Row>(
    house.db,
    "word",
    `select promise_id, kind, status, to_char(due_at at time zone timezone, 'YYYY-MM-DD HH24:MI') as due, order_id, promised_by->>'kind' as by
       from promises order by created_at, kind`,
  );
const say = async (customer: string, text: string) => (await talk(house, "word", buyer(customer))).say(text);
const morning = async (date: string) =>
  (await inspectShop(house.db.shop((await shop()).id), await shop(), date, false)).report;

test("a shop that promised nothing hears nothing of promises", async () => {
  const report = await morning("2026-03-09");
  expect(JSON.stringify([report.todo, report.notes])).not.toMatch(/承诺/);
  const { say: ask } = await talk(house, "word", merchant("boss"));
  expect((await ask("哪些承诺快要违约了")).answer).toMatch(/^近一个月还没有对买家作过承诺。$/);
});

test("what an answer promises is kept once, with its time, its proof and who gave it", async () => {
  expect((await say("C1", "我的订单A1到哪了")).answer).toMatch(/最晚 .*前发货/);
  await say("C1", "A1 什么时候发货");
  expect((await say("C2", "A2 到哪了")).answer).toMatch(/前送达/);
  await say("C3", "你们太差劲了,我要投诉");
  expect(await ledger()).toMatchObject([
    { kind: "answer", order_id: null, due: "2026-03-11 10:00", status: "open", by: "template" },
    { kind: "deliver", order_id: "A2", due: "2026-03-12 18:00", status: "open", by: "template" },
    { kind: "ship", order_id: "A1", due: "2026-03-12 08:01", status: "open", by: "template" },
  ]);
});

test("what a person promises is read and recorded as theirs, not held back", async () => {
  clock += hour;
  const talked = await say("C2", "转人工");
  const conversation = talked.conversation;
  await personDoes(house, await shop(), merchant("mei"), conversation, { verb: "take" });
  const text = "您好,A2 我们明天给您补发一个,今晚8点前我再回复您。";
  const replied = await personDoes(house, await shop(), merchant("mei"), conversation, {
    verb: "reply",
    text,
    id: "r1",
  });
  await personDoes(house, await shop(), merchant("mei"), conversation, { verb: "reply", text, id: "r1" });
  expect(replied.turn).not.toBeNull();
  const own = (await ledger()).filter(({ by }) => by === "person");
  expect(own).toEqual([
    expect.objectContaining({ kind: "answer", due: "2026-03-10 20:00" }),
    expect.objectContaining({ kind: "replace", order_id: "A2", due: "2026-03-11 23:59" }),
  ]);
  clock += hour;
  await personDoes(house, await shop(), merchant("mei"), conversation, { verb: "reply", text: "仓库已经在准备了。" });
});

test("the morning's list names what is about to break, and the merchant hears it when asking in both languages", async () => {
  const report = await morning("2026-03-10");
  expect(report.todo.find(({ id }) => id === "promises.due")?.text).toMatch(/2 条.*今天到期.*人工回复 C3.*补发 A2/);
  expect(report.notes.join()).toMatch(/当天到期的承诺 1 条:兑现 1 条,违约 0 条/);
  expect(report.findings).toEqual([]);
  clock = Date.parse("2026-03-11T01:00:00Z"); // nine in the morning
  const { say: ask } = await talk(house, "word", merchant("boss"));
  const zh = await ask("哪些承诺快要违约了");
  expect(zh.tools.map(({ name }) => name)).toEqual(["list_promises"]);
  expect(zh.answer).toMatch(/快到期的承诺 2 条.*\n.*快到期:人工回复/);
  const en = await ask("which promises are about to break?");
  expect(en.answer).toMatch(/about to break: 2/);
});

test("later rows decide: sent in time is kept, late is broken, and an import that comes late turns a verdict over", async () => {
  clock = Date.parse("2026-03-13T02:00:00Z");
  const token = await http.token("word", "merchant", "boss");
  const list = async (query: string) =>
    (await http.call("GET", `/v1/shops/word/promises?${query}`, { token })).body.promises as Record<string, unknown>[];
  expect((await list("state=broken")).map(({ kind }) => kind).sort()).toEqual(["answer", "deliver", "replace", "ship"]);
  await importThem({
    "orders.csv": (shopFiles["orders.csv"] ?? "").replace("+08:00,\n", "+08:00,2026-03-11T20:00:00+08:00\n"),
  });
  expect(await list("state=kept")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: "ship",
        order: "A1",
        dueLocal: "2026-03-12T08:01:00+08:00",
        because: "done_in_time",
      }),
    ]),
  );
  const first = await http.call("GET", "/v1/shops/word/promises?limit=2", { token });
  const second = await http.call("GET", `/v1/shops/word/promises?limit=20&cursor=${first.body.next}`, { token });
  expect([first.body.promises.length, second.body.promises.length]).toEqual([2, 3]);
  const [replaced] = await list("state=broken&order=A2");
  const settled = await http.call("POST", `/v1/shops/word/promises/${replaced?.["id"]}/settle`, {
    token,
    body: { state: "withdrawn", why: "买家改主意了" },
  });
  expect(settled.body).toMatchObject({ state: "withdrawn" });
  expect((await list("state=withdrawn")).map(({ id }) => id)).toEqual([replaced?.["id"]]);
  const stranger = await http.token("word", "buyer", "C2");
  expect((await http.call("GET", "/v1/shops/word/promises", { token: stranger })).status).toBe(403);
});
