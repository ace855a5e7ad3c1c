import { afterAll, beforeAll, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { buyer } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { addShop } from "../support/stores.ts";

const clock = Date.parse("2026-03-10T02:00:00Z");
let house: House;
let http: HttpHouse;
let boss: string;
beforeAll(async () => {
  house = await openTestHouse(() => new Date(clock));
  await addShop(house.db, "s", { timezone: "Asia/Shanghai", locale: "zh-CN", currency: "CNY" });
  await house.db.query(
    `update shops set policies = '{"replies": "otherwise: answer\\nrules: []\\n"}' where shop_id = 's'`,
  );
  http = await openHttp(house);
  boss = await http.token("s", "merchant", "boss");
});
afterAll(async () => {
  await http.close();
  await house.db.close();
});
const call = (method: string, path: string, body?: unknown, token = boss) =>
  http.call(method, `/v1/shops/s/policy${path}`, { token, ...(body === undefined ? {} : { body }) });
const ask = async (text: string) => (await talk(house, "s", buyer("C1"))).say(text);
const table = `otherwise: answer
# 大额的由人来
rules:
  - name: 生气找人
    when: { feeling: angry }
    then: person
`;

test("the table of the files counts until somebody writes another, and both are shown", async () => {
  expect((await call("GET", "")).body).toMatchObject({
    version: 0,
    otherwise: "answer",
    mode: "automatic",
    layers: [{ layer: "file" }, { layer: "usual" }],
  });
  const put = await call("PUT", "", { source: table, note: "first" });
  expect(put.body).toMatchObject({
    version: 1,
    by: { id: "boss" },
    rules: [{ name: "生气找人", when: { feeling: "angry" } }],
  });
  expect(put.body.layers.map(({ layer }: { layer: string }) => layer)).toEqual(["here", "file", "usual"]);
});

test("a table with faults is refused whole, and each fault names its line, row and column", async () => {
  const faulty = `otherwise: answer
rules:
  - name: a
    when: { feeling: angry }
    then: perhaps
  - name: b
    when: { order.total: lots }
    then: person
modes:
  - { mode: assist, hour: noon }
`;
  const refused = await call("PUT", "", { source: faulty });
  expect(refused.status).toBe(400);
  expect(refused.body.errors).toEqual([
    expect.objectContaining({ line: 3, list: "rules", row: 1, column: "then" }),
    expect.objectContaining({ line: 7, list: "rules", row: 2, column: "when.order.total" }),
    expect.objectContaining({ line: 10, list: "modes", row: 1, column: "hour" }),
  ]);
  const asRows = await call("PUT", "", {
    rows: { rules: [JSON.parse('{"name": "a", "when": {"no_such": 1}, "then": "person"}')] },
  });
  expect(asRows.body.errors).toEqual([expect.objectContaining({ row: 1, column: "when.no_such" })]);
  expect((await call("GET", "")).body.version).toBe(1);
});

test("modes by intent, hour and tier count from the next message on, and the rules stay as they are written", async () => {
  expect((await ask("你们几点上班")).handoff).toBeNull();
  const put = await call("PUT", "", { modes: { mode: "automatic", modes: [{ mode: "off", hour: "9-12" }] } });
  expect(put.body.source).toContain("# 大额的由人来");
  expect((await ask("你们几点上班")).handoff).not.toBeNull();
  const assist = { mode: "automatic", modes: [{ mode: "assist", intents: ["order_status"] }] };
  await call("PUT", "", { modes: assist });
  expect((await ask("你们几点上班")).handoff).toBeNull();
  const drafted = await ask("我的订单到哪了");
  const [ticket] = await rows<{ reply: string }>(
    house.db,
    "s",
    "select packet->'reply'->>'text' as reply from tickets where ticket_id = $1",
    [drafted.handoff?.ticket],
  );
  expect(ticket?.reply).not.toMatch(/我是人工客服/);
});

test("who writes over a version they have not seen is told so, versions come back, and all of it is audited", async () => {
  const stale = await call("PUT", "", { source: table, version: 1 });
  expect([stale.status, stale.body.detail]).toEqual([409, expect.stringContaining("you saw 1")]);
  const back = await call("POST", "/restore", { version: 1 });
  expect(back.body).toMatchObject({ version: 4, source: table });
  expect((await call("POST", "/restore", { version: 0 })).body).toMatchObject({
    version: 5,
    layers: [{ layer: "file" }, { layer: "usual" }],
  });
  expect((await findShop(house.db, "s")).policies["replies"]).toBe("otherwise: answer\nrules: []\n");
  const first = await call("GET", "/versions?limit=3");
  expect(first.body.versions.map(({ version }: { version: number }) => version)).toEqual([5, 4, 3]);
  expect((await call("GET", `/versions?before=${first.body.next}`)).body.versions).toHaveLength(2);
  const [audited] = await rows<{ n: number }>(
    house.db,
    "s",
    "select count(*)::int as n from audit where action = 'policy.changed'",
  );
  expect(audited?.n).toBe(5);
});

test("trying says which rule would answer and why, and leaves no trace", async () => {
  const count = async () =>
    (
      await rows<{ n: number }>(
        house.db,
        "s",
        "select (select count(*) from messages) + (select count(*) from tickets) + (select count(*) from audit) as n",
      )
    )[0];
  const before = await count();
  const tried = await call("POST", "/try", { text: "什么破东西,气死我了,骗子!", source: table });
  expect(tried.body).toMatchObject({
    outcome: "person",
    rule: { row: 1, name: "生气找人" },
    because: [{ fact: "feeling", is: "angry", holds: true }],
  });
  const calm = await call("POST", "/try", {
    text: "什么破东西,气死我了,骗子!",
    source: table,
    facts: { feeling: "neu" },
  });
  expect(calm.body).toMatchObject({
    outcome: "answer",
    rule: null,
    others: [{ row: 1, holds: false, missing: [{ fact: "feeling" }] }],
  });
  expect(await count()).toEqual(before);
});

test("only the shop's own people may look or write", async () => {
  for (const kind of ["buyer", "agent"] as const) {
    const other = await http.token("s", kind, "C1");
    for (const [method, path] of [
      ["GET", ""],
      ["PUT", ""],
      ["POST", "/try"],
      ["POST", "/restore"],
    ] as const)
      expect((await call(method, path, method === "GET" ? undefined : {}, other)).status).toBe(403);
  }
});
