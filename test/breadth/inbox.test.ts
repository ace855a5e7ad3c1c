import { afterAll, beforeAll, expect, test } from "vitest";
import type { House } from "../../server/shop-context.ts";
import { cornerShop } from "../support/corner-shop.ts";
import { openShopHouse, rows } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

let house: House;
let http: HttpHouse;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  house = await openShopHouse([cornerShop("s", "en")]);
  http = await openHttp(house);
  for (const who of ["mei", "rob"]) tokens[who] = await http.token("s", "merchant", who);
  for (const who of ["cora", "dan", "eve"]) tokens[who] = await http.token("s", "buyer", who);
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
const post = (who: string, path: string, body: unknown = {}) =>
  http.call("POST", `/v1/shops/s${path}`, { token: tokens[who] ?? "", body });
const get = (who: string, path: string) => http.call("GET", `/v1/shops/s${path}`, { token: tokens[who] ?? "" });
const say = (who: string, conversation: string, text: string) =>
  post(who, `/conversations/${conversation}/messages`, { text });
const listed = async (who: string, query: string): Promise<string[]> =>
  (await get(who, `/inbox?${query}`)).body.conversations.map((each: { conversation: string }) => each.conversation);

test("conversations are found by who has the word, language, and what was said; the page goes on where it stopped", async () => {
  await say("cora", "machine-1", "where is my order A1001?");
  await say("dan", "person-1", "I want to talk to a person");
  await say("eve", "chinese-1", "你们支持七天无理由退货吗?");
  expect(await listed("mei", "view=needs_person")).toEqual(["person-1"]);
  expect(await listed("mei", "view=machine")).toEqual(["chinese-1", "machine-1"]);
  expect(await listed("mei", "language=zh")).toEqual(["chinese-1"]);
  expect(await listed("mei", "search=A1001")).toEqual(["machine-1"]);
  expect(await listed("mei", "search=100%25")).toEqual([]);
  for (const search of ["Dan", "dan", "person-1"])
    expect(await listed("mei", `search=${search}`)).toEqual(["person-1"]);
  expect(await listed("mei", "search=A1001&language=zh")).toEqual([]);
  const first = (await get("mei", "/inbox?limit=2")).body;
  expect(first.counts).toEqual({ needsPerson: 1, mine: 0, breaking: expect.any(Number) });
  expect(await listed("mei", `limit=2&cursor=${first.next}`)).toEqual(["machine-1"]);
  const { ticket } = first.conversations[1];
  await post("mei", `/tickets/${ticket.id}/take`);
  expect([await listed("mei", "view=mine"), await listed("rob", "view=mine")]).toEqual([["person-1"], []]);
  expect((await get("cora", "/inbox")).status).toBe(403);
});

test("behind an answer stand its tools and its facts with their rows; a mark on it is kept and can be taken back", async () => {
  const { body } = await get("mei", "/inbox/machine-1");
  const [asked, answer] = body.turns;
  expect(asked).toMatchObject({ saidBy: "buyer", tools: [], facts: [] });
  expect(answer.tools.map(({ name }: { name: string }) => name)).toContain("get_order");
  expect(answer.facts[0].source).toMatchObject({ table: expect.any(String) });
  expect((await post("mei", "/inbox/machine-1/marks", { turn: answer.turn, mark: "wrong", note: "late" })).status).toBe(
    200,
  );
  expect((await get("rob", "/inbox/machine-1")).body.turns[1].mark).toEqual({ mark: "wrong", note: "late" });
  expect(await listed("rob", "mark=wrong")).toEqual(["machine-1"]);
  expect((await post("mei", "/inbox/machine-1/marks", { turn: asked.turn, mark: "good" })).status).toBe(404);
  await post("mei", "/inbox/machine-1/marks", { turn: answer.turn, mark: null });
  expect(await listed("rob", "mark=wrong")).toEqual([]);
});

const traces = async () =>
  Object.fromEntries(
    await Promise.all(
      ["messages", "runs", "facts", "proposals", "tickets", "outbox", "audit", "promises", "effects"].map(
        async (table) => [
          table,
          (await rows<{ n: number }>(house.db, "s", `select count(*)::int as n from ${table}`))[0]?.n,
        ],
      ),
    ),
  );
test("a suggestion says what the machine would say and change, and leaves no trace", async () => {
  await say("cora", "assist-1", "hello");
  await post("mei", "/conversations/assist-1/take");
  await say("cora", "assist-1", "please cancel order A1001, I no longer need it");
  const before = await traces();
  const { body } = await post("mei", "/inbox/assist-1/suggest");
  expect(body).toMatchObject({ from: "machine", intent: "cancel_order", agreed: [] });
  expect(body.text).toContain("A1001");
  expect(body.facts.length).toBeGreaterThan(0);
  expect(body.changes).toMatchObject([{ tool: "cancel_order", input: { orderId: "A1001" } }]);
  expect(await traces()).toEqual(before);
  expect((await get("mei", "/inbox/assist-1")).body).toMatchObject({ speaker: "person", person: "mei", me: "mei" });
  const { tool, input } = body.changes[0];
  expect((await post("mei", `/tools/${tool}`, input)).status).toBe(202);
});

test("where the buyer said yes to a change, nothing says that it is done before it is", async () => {
  await say("dan", "assist-2", "please cancel order A1003, ordered by mistake");
  const [{ proposal_id }] = (await rows<{ proposal_id: string }>(
    house.db,
    "s",
    "select proposal_id from proposals where conversation_id = 'assist-2' and status = 'awaiting_approval'",
  )) as [{ proposal_id: string }]; // the one that was just made
  await post("mei", "/conversations/assist-2/take");
  await say("dan", "assist-2", "yes");
  const { body } = await post("mei", "/inbox/assist-2/suggest");
  expect(body).toMatchObject({ text: "", agreed: [proposal_id] });
  const [row] = await rows<{ status: string }>(
    house.db,
    "s",
    "select status from current_orders where order_id = 'A1003'",
  );
  expect(row?.status).toBe("pending");
});

test("the packet's first words are suggested where the machine would hand over", async () => {
  await say("eve", "assist-3", "I want to talk to a human being");
  const { body } = await post("mei", "/inbox/assist-3/suggest");
  const { ticket } = (await get("mei", "/inbox/assist-3")).body;
  expect(body).toMatchObject({ from: "packet", text: ticket.packet.reply.text });
});
