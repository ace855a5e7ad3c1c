import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { personDoes, personDoesWith } from "../../server/handoff/persons.ts";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import { Packet } from "../../tools/tickets/packet.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";

const minute = 60_000;
const clock = Date.parse("2026-03-03T03:00:00Z"); // a Tuesday, eleven in Shanghai
const service = `lease: 10 minutes
vip: [V3]
large_order: 500
teams:
  - name: 白班
    hours: { 周一至周五: 9:00-18:00 }
    languages: [zh]
    members:
      - { id: mei, name: 小美, capacity: 1 }
  - name: Abroad
    hours: { daily: 8:00-20:00 }
    timezone: America/New_York
    languages: [en]
    members: [rob]
`;
const order = (id: string, who: string, total: number, promised: string) => ({
  orders: `${id},2026-02-20T10:00:00+08:00,shipped,${total},${who},2026-02-20T10:01:00+08:00,2026-02-21T10:00:00+08:00`,
  lines: `${id},1,S1,1,${total}`,
  parcels: `${id}-1,${id},${promised}`,
});
const all = [
  order("A1", "C1", 600, "2026-03-20T10:00:00+08:00"),
  order("A2", "C2", 80, "2026-02-25T10:00:00+08:00"),
  order("A3", "C3", 90, "2026-03-20T10:00:00+08:00"),
];
const files: Record<string, string> = {
  "shop.json": JSON.stringify({
    id: "desk",
    name: "小灯铺",
    currency: "CNY",
    timezone: "Asia/Shanghai",
    locale: "zh-CN",
  }),
  "service.yaml": service,
  "products.csv": "product_id,title,category\nP1,小夜灯,灯具\n",
  "variants.csv": "product_id,sku,price\nP1,S1,300\n",
  "customers.csv": "customer_id,name,vip_tier\nC1,甲,\nC2,乙,\nC3,丙,V3\n",
  "orders.csv": `order_id,placed_at,status,total,customer_id,paid_at,shipped_at\n${all.map((each) => each.orders).join("\n")}\n`,
  "order_lines.csv": `order_id,line,sku,quantity,unit_price\n${all.map((each) => each.lines).join("\n")}\n`,
  "shipments.csv": `shipment_id,order_id,promised_at\n${all.map((each) => each.parcels).join("\n")}\n`,
};
let house: House;
let folder: string;
beforeAll(async () => {
  house = await openTestHouse(() => new Date(clock));
  folder = await mkdtemp(join(tmpdir(), "zhanggui-desk-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await importFiles(house, folder, { format: "canonical" });
});
afterAll(async () => {
  await house.db.close();
  await rm(folder, { recursive: true, force: true });
});
type Ticket = { packet: unknown; urgency: string; team: string; language: string; due_at: Date };
const ticketOf = async (id: string | undefined) => {
  const [row] = await rows<Ticket>(house.db, "desk", "select * from tickets where ticket_id = $1", [id]);
  if (!row) throw new Error(`no ticket ${id}`);
  return { ...row, packet: Packet.parse(row.packet) };
};
const say = async (customer: string, text: string) => (await talk(house, "desk", buyer(customer))).say(text);

test.each([
  ["C2", "我要转人工"],
  ["C2", "A2 收到的灯是坏的"],
  ["C2", "A2 少发了一件"],
  ["C2", "A2 我要退差价"],
  ["C2", "你们太差了,我要投诉"],
  ["C2", "我的账号登不上去"],
  ["guest", "I want to speak to a human"],
  ["C2", "A2 the parcel is lost"],
  ["C2", "A2 付款失败了,扣了两次钱"],
])("whatever is handed over comes with a whole packet, each fact with its run and rows: %s, %s", async (who, text) => {
  const { handoff } = await say(who, text);
  expect(handoff).not.toBeNull();
  const { packet } = await ticketOf(handoff?.ticket);
  expect(packet.said).toContain(text);
  expect(packet.summary.zh).toContain(text);
  for (const fact of packet.facts) {
    expect(fact.run).toMatch(/^run_/);
    expect(String(fact.source["table"])).not.toBe("undefined");
  }
  if (/A2/.test(text) && packet.order) expect(packet.facts.map(({ value }) => value)).toContain("A2");
  const runs = await rows<{ n: number }>(
    house.db,
    "desk",
    "select count(*)::int as n from runs where run_id = any($1)",
    [[...new Set([...packet.facts, ...packet.tried].map(({ run }) => run))]],
  );
  expect(runs[0]?.n).toBe(new Set([...packet.facts, ...packet.tried].map(({ run }) => run)).size);
});

test.each([
  ["C1", "A1 收到的灯是坏的", "amount", /600\.00/],
  ["C2", "A2 收到的灯是坏的", "promise", /已经过了/],
  ["C3", "A3 收到的灯是坏的", "tier", /V3/],
])("what presses says why: %s %s", async (who, text, sign, words) => {
  const ticket = await ticketOf((await say(who, text)).handoff?.ticket);
  expect(ticket.urgency).toBe("high");
  expect(ticket.packet.why).toContainEqual(expect.objectContaining({ sign, zh: expect.stringMatching(words) }));
  expect(ticket.due_at.getTime()).toBe(clock + 60 * minute);
});

test("the merchant's list of tickets says what presses and why", async () => {
  const { answer } = await (await talk(house, "desk", merchant())).say("有哪些待处理的工单?");
  expect(answer).toMatch(/重要客户.V3/);
  expect(answer).toMatch(/承诺的时间已经过了/);
});

test("a ticket goes to who speaks the language; outside of the hours the buyer hears when somebody is back", async () => {
  const chinese = await say("C1", "我要转人工");
  expect(await ticketOf(chinese.handoff?.ticket)).toMatchObject({
    team: "白班",
    language: "zh",
    packet: { suited: ["mei"] },
  });
  expect(chinese.answer).toMatch(/前面还有 \d+ 位,还没有足够的数据/);
  // 22:00 in New York.
  const english = await say("C1", "can you connect me with an agent please");
  expect(await ticketOf(english.handoff?.ticket)).toMatchObject({
    team: "Abroad",
    language: "en",
    due_at: new Date("2026-03-03T21:00:00Z"),
  });
  expect(english.answer).toMatch(/Nobody is there now; people are back from 3 Mar 2026,? 21:00 \(shop time\)/);
  expect(english.answer).not.toMatch(/minute/);
});

test("once enough was measured a wait is told as an interval, and a longer queue says longer", async () => {
  await rows(house.db, "desk", "update tickets set status = 'closed', closed_at = created_at where status <> 'closed'");
  for (let index = 0; index < 12; index++) {
    const at = new Date(clock - (index + 1) * 86_400_000 + 30 * minute);
    if ([0, 6].includes(at.getUTCDay())) continue;
    await rows(
      house.db,
      "desk",
      `insert into tickets (shop_id, ticket_id, kind, reason, packet, status, team, created_at, taken_at, closed_at, ended_as)
       values (current_setting('app.shop_id'), $1, 'question', 'x', '{}', 'closed', '白班', $2, $3, $4, 'closed')`,
      [`old_${index}`, at, new Date(at.getTime() + 2 * minute), new Date(at.getTime() + (8 + index) * minute)],
    );
  }
  const minutesIn = (answer: string) => (/大约 (\d+) 到 (\d+) 分钟/.exec(answer) ?? []).slice(1).map(Number);
  const first = await say("C1", "我要转人工");
  const [low = 0, high = 0] = minutesIn(first.answer);
  expect([low, high]).toEqual([2, 3]);
  expect(first.facts.map(({ label }) => label)).toContain("tickets before this one");
  await say("C2", "我要转人工");
  const third = await say("C2", "我要转人工");
  const [later = 0, latest = 0] = minutesIn(third.answer);
  expect(later).toBeGreaterThan(high - 2);
  expect(latest).toBeGreaterThan(high);
});

test("a person takes, answers and closes; the buyer reads it all in order, and a takeover has a whole packet as well", async () => {
  const shop = await findShop(house.db, "desk");
  const me = await talk(house, "desk", buyer("C1"));
  const { conversation } = await me.say("有小夜灯吗");
  const taken = await personDoes(house, shop, merchant("mei"), conversation, { verb: "take" });
  expect((await ticketOf(taken.ticket ?? "")).packet).toMatchObject({ kind: "takeover", said: "有小夜灯吗" });
  await personDoesWith(house, shop, merchant("mei"), taken.ticket ?? "", { verb: "reply", text: "有的,300 元。" });
  await personDoesWith(house, shop, merchant("mei"), taken.ticket ?? "", { verb: "close" });
  const said = await rows<{ body: string }>(
    house.db,
    "desk",
    "select body from messages where conversation_id = $1 order by turn",
    [conversation],
  );
  expect(said.map(({ body }) => body).slice(2)).toEqual([
    "客服 小美 来为您服务,接下来由人工回复您。",
    "有的,300 元。",
    expect.stringContaining("已经处理完"),
  ]);
});

test("a plan with a fault is not let in, with its line", async () => {
  await writeFile(join(folder, "service.yaml"), `${service}    kinds: [refunds]\n`);
  await expect(importFiles(house, folder, { format: "canonical" })).rejects.toThrow(
    /service\.yaml has faults; nothing was imported\. line 15: .*"refunds" is no kind of ticket/,
  );
});
