import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { policyFacts } from "../../agents/playbook/policy/facts/all.ts";
import { findShop } from "../../db/shops.ts";
import { buyer } from "../../server/actors.ts";
import { importFiles } from "../../server/import-files.ts";
import { type House, shopContext } from "../../server/shop-context.ts";
import { getPolicyFacts } from "../../tools/policy/get-policy-facts.ts";
import { runTool } from "../../tools/run-tool.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";

const rules = `otherwise: answer
rules:
  - { name: 生气的人工接待, when: { feeling: angry }, then: person, urgent: true }
  - name: 大额退款人工
    intents: [refund_request, return_request]
    when: { order.total: over 500, feeling: not angry }
    then: person
  - name: 发票说明
    intents: [invoice_request]
    when: { feeling: not angry }
    then: say
    zh: 电子发票在签收后 3 天内开好,发到您的邮箱。
    en: An electronic invoice is sent to your e-mail within 3 days of delivery.
  - name: 老客户的物流由人工回
    intents: [order_status]
    when: { customer.orders: at least 2, feeling: not angry }
    then: draft
`;
const files = {
  "shop.json": JSON.stringify({
    id: "ruled",
    name: "小灯铺",
    currency: "CNY",
    timezone: "Asia/Shanghai",
    locale: "zh-CN",
  }),
  "policy.yaml": rules,
  "products.csv": "product_id,title,category\nP1,小夜灯,灯具\n",
  "variants.csv": "product_id,sku,price\nP1,S1,300\n",
  "customers.csv": "customer_id,name\nC1,甲\nC2,乙\n",
  "orders.csv":
    "order_id,placed_at,status,total,customer_id,paid_at,shipped_at,delivered_at\nA1,2026-03-01T10:00:00+08:00,delivered,600,C1,2026-03-01T10:01:00+08:00,2026-03-02T10:00:00+08:00,2026-03-04T10:00:00+08:00\nA2,2026-03-05T10:00:00+08:00,delivered,300,C2,2026-03-05T10:01:00+08:00,2026-03-06T10:00:00+08:00,2026-03-08T10:00:00+08:00\nA3,2026-03-06T10:00:00+08:00,shipped,300,C2,2026-03-06T10:01:00+08:00,2026-03-07T10:00:00+08:00,\n",
  "order_lines.csv": "order_id,line,sku,quantity,unit_price\nA1,1,S1,2,300\nA2,1,S1,1,300\nA3,1,S1,1,300\n",
};
let house: House;
let folder: string;
async function written(extra: Record<string, string> = {}): Promise<string> {
  for (const [name, text] of Object.entries({ ...files, ...extra })) await writeFile(join(folder, name), text);
  return folder;
}
beforeAll(async () => {
  house = await openTestHouse();
  folder = await mkdtemp(join(tmpdir(), "zhanggui-rules-"));
  await importFiles(house, await written(), { format: "canonical" });
});
afterAll(async () => {
  await house.db.close();
  await rm(folder, { recursive: true, force: true });
});
const say = async (customer: string, text: string) => (await talk(house, "ruled", buyer(customer))).say(text);

test("what a rule gives to people goes to one, with the rule in the ticket, and what it does not is answered", async () => {
  const large = await say("C1", "A1 我要退款");
  expect(large.handoff?.reason).toContain("大额退款人工");
  expect((await say("C2", "A2 我要退款")).handoff).toBeNull();
});
test("an angry buyer gets a person, and soon", async () => {
  const answer = await say("C2", "你们是骗子!太气人了,气死我了!!!");
  expect(answer.handoff?.reason).toContain("生气的人工接待");
  const [ticket] = await rows<{ urgency: string }>(
    house.db,
    "ruled",
    "select packet->>'urgency' as urgency from tickets where ticket_id = $1",
    [answer.handoff?.ticket],
  );
  expect(ticket?.urgency).toBe("high");
});
test("the shop's own words are said as they stand, in the buyer's language, and are a fact of the answer", async () => {
  const answer = await say("C2", "可以开发票吗");
  expect(answer.answer).toBe("电子发票在签收后 3 天内开好,发到您的邮箱。");
  expect(answer.facts.map(({ label }) => label)).toContain('the shop\'s rule "发票说明"');
  expect((await say("C2", "can I get an invoice?")).answer).toMatch(/within 3 days of delivery/);
});
test("a draft lies with the person's ticket and is not sent to the buyer", async () => {
  const answer = await say("C2", "A3 到哪了");
  expect(answer.handoff?.reason).toContain("老客户");
  expect(answer.answer).not.toContain("300");
  const [ticket] = await rows<{ found: string[] }>(
    house.db,
    "ruled",
    "select array(select jsonb_array_elements_text(packet->'found')) as found from tickets where ticket_id = $1",
    [answer.handoff?.ticket],
  );
  expect(ticket?.found.join()).toMatch(/Suggested reply: .*A3/s);
  expect((await say("C1", "A1 到哪了")).handoff).toBeNull();
});
test("a table with a fault is not let in, with the line and what to do, and the rules before it stay", async () => {
  const broken = `${rules}  - { name: 夜里, when: { hour: 22-8 }, then: answer }\n`;
  await expect(importFiles(house, await written({ "policy.yaml": broken }), { format: "canonical" })).rejects.toThrow(
    /policy\.yaml has faults; nothing was imported\. line 18: "夜里" and "生气的人工接待" \(line 3\) can both hold, for example feeling: angry, hour: 0, and do something else/,
  );
  await written();
  expect((await say("C1", "A1 我要退款")).handoff?.reason).toContain("大额退款人工");
});
test("every fact that the tool reads is one that rules may ask about, and a stranger's order is none", async () => {
  const shop = await findShop(house.db, "ruled");
  const groups = ["customer", "order", "product", "offers", "tickets", "calendar"];
  const ask = async (customer: string, orderId: string) => {
    const outcome = await runTool(
      getPolicyFacts,
      { groups, orderId, productId: "P1" },
      await shopContext(house, shop, buyer(customer)),
    );
    if (outcome.status !== "done") throw new Error("not read");
    return outcome.data["values"] as Record<string, unknown>;
  };
  const own = await ask("C1", "A1");
  expect(Object.keys(own).filter((name) => !policyFacts.has(name))).toEqual([]);
  const readElsewhere = ["message", "moment", "conversation"];
  const missing = [...policyFacts.values()].filter(
    ({ name, group }) => !readElsewhere.includes(group) && !(name in own),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
  expect(own).toMatchObject({ "order.total": 600, "order.paid": "yes", "customer.orders": 1, "product.price": 300 });
  expect(await ask("C2", "A1")).toMatchObject({ "order.exists": "no" });
  expect(await ask("C2", "A1")).not.toHaveProperty("order.total");
});
