import { connect, Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { tapesOf } from "../../db/tapes.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { replayTurn } from "../../server/replay/replay.ts";
import type { TurnTape } from "../../server/replay/turn-tape.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, rows, simulatedShop, talk, tauRetail } from "../support/demo-shops.ts";
import { callTools, type Reply, say, slow } from "../support/model-endpoint/reply.ts";
import type { Script } from "../support/model-endpoint/script.ts";
import { withModel } from "../support/model-house.ts";

const day = "2026-03-31";
const [desk, orders] = ["home-storage-demo", "tau-retail"];
let house: House;
beforeAll(async () => {
  house = {
    ...(await openShopHouse([tauRetail, simulatedShop(day, 200)], () => new Date("2026-04-01T02:00:00Z"))),
    keepTurns: "all",
  };
});
afterAll(() => house.db.close());

const kept = async (shop: string, conversation: string) =>
  (await tapesOf(house.db.shop(shop as never), conversation)) ?? []; // ids of these shops are plain text

/** Every turn of a conversation given again, with all sockets blocked: from the record, and by today's code. */
async function replay(shop: string, conversation: string) {
  const turns = await kept(shop, conversation);
  const blocked = vi.spyOn(Socket.prototype, "connect").mockImplementation(() => {
    throw new Error("A replay opened a socket.");
  });
  try {
    expect(() => connect(1)).toThrow("opened a socket");
    const found = [];
    for (const todays of [false, true]) for (const turn of turns) found.push(await replayTurn(turn, todays));
    return found;
  } finally {
    blocked.mockRestore();
  }
}
const verdicts = async (shop: string, conversation: string) =>
  (await replay(shop, conversation)).map(({ verdict, what }) => what ?? verdict);

/** A conversation of a buyer or the merchant with a model behind a stand-in endpoint. */
async function withScript(
  script: Script,
  shop: string,
  texts: readonly string[],
  settings: Record<string, string> = {},
) {
  const world = await withModel(house, script, settings);
  try {
    const chat = await talk(world.house, shop, shop === desk ? merchant() : buyer("yusuf_rossi_9620"), day);
    let conversation = "";
    for (const text of texts) ({ conversation } = await chat.say(text));
    return conversation;
  } finally {
    await world.endpoint.close();
  }
}
const unforeseen = "imagine you were me: would you sleep well tonight, business-wise?";
const delegate = (...names: string[]): Reply => callTools(names.map((name) => ({ name, args: { brief: "Revenue" } })));
const lookAt = (metric: string): Reply =>
  callTools([{ name: "query_metric", args: { metrics: [metric], from: day, to: day } }]);

test("turns of both sides and both languages are given again byte for byte, without tools or network", async () => {
  const seller = await talk(house, desk, merchant(), day);
  await seller.say("昨天卖了多少");
  await seller.say("why did conversion fall last week?");
  const { conversation } = await seller.say("哪些货该补了");
  expect(await verdicts(desk, conversation)).toEqual(Array(6).fill("same"));
  const client = await talk(house, orders, buyer("yusuf_rossi_9620"));
  await client.say("where is my order?");
  const asked = await client.say("#W2378156");
  expect(await verdicts(orders, asked.conversation)).toEqual(Array(4).fill("same"));
});
test("a change that was shown, approved and done is told again, and not done again", async () => {
  const [own] = await rows<{ id: string }>(
    house.db,
    orders,
    "select min(order_id) as id from current_orders where status = 'pending' and customer_id is not null",
  );
  const [who] = await rows<{ id: string }>(
    house.db,
    orders,
    "select customer_id as id from orders where order_id = $1",
    [own?.id],
  );
  const client = await talk(house, orders, buyer(who?.id ?? ""));
  await client.say(`cancel order ${own?.id}`);
  await client.say("no longer needed");
  const done = await client.say("yes");
  expect(done.actions.map(({ status }) => status)).toEqual(["executed"]);
  const effects = () => rows(house.db, orders, "select * from effects order by effect_id");
  const before = await effects();
  expect(await verdicts(orders, done.conversation)).toEqual(Array(6).fill("same"));
  expect(await effects()).toEqual(before);
});
test("a conversation that a person has is told again, its silence too", async () => {
  const client = await talk(house, orders, buyer("yusuf_rossi_9620"));
  await client.say("I want to talk to a human");
  await client.say("hello? is anybody there?");
  const { conversation } = await client.say("still waiting");
  const found = await verdicts(orders, conversation);
  expect(found).toEqual(Array(6).fill("same"));
});
test("a model's turn is given again without its endpoint, agents side by side among it", async () => {
  const script: Script = (request) => {
    const said = JSON.stringify(request.messages);
    const manages = request.tools?.some(({ function: { name } }) => name === "data_analyst");
    if (manages)
      return said.includes('"role":"tool"') ? say("It was [[f1]], and [[f2]].") : delegate("data_analyst", "marketing");
    if (said.includes('"role":"tool"')) return say("Found: [[f1]].");
    return request.tools?.some(({ function: { name } }) => name === "query_metric")
      ? slow(200, lookAt("revenue"))
      : callTools([{ name: "list_vip_customers", args: {} }]);
  };
  const conversation = await withScript(script, desk, [unforeseen, "昨天卖了多少"]);
  const [first] = await kept(desk, conversation);
  const tape = JSON.parse(first?.tape ?? "{}") as TurnTape;
  // What was asked first came last: the order in which steps ended is what names the facts.
  const asked = tape.events.filter(({ kind }) => kind === "model");
  expect(asked.map(({ agent }) => agent).slice(0, 3)).toEqual(["store-manager", "data-analyst", "marketing"]);
  expect(asked[1]?.done).toBeGreaterThan(asked[2]?.done ?? 0);
  expect(await verdicts(desk, conversation)).toEqual(Array(4).fill("same"));
});
test("a model's lie that was mended, its fault, its loop and its call for a person are all told again", async () => {
  const lie = [delegate("data_analyst"), lookAt("revenue"), say("Revenue was $99,999.")];
  const conversations = [
    await withScript([...lie, say("Revenue was [[f1]].")], desk, [unforeseen]),
    await withScript([...lie, say("It was $99,999, believe me.")], desk, [unforeseen]),
    await withScript(() => lookAt("revenue"), desk, [unforeseen], { MODEL_CALLS_A_TURN: "3" }),
    await withScript([], desk, [unforeseen], { MODEL_CALLS_A_DAY: "0" }),
  ];
  for (const each of conversations) expect(await verdicts(desk, each)).toEqual(["same", "same"]);
  const person: Script = [callTools([{ name: "bring_in_person", args: { why: "cannot help" } }]), say("Wait.")];
  const handed = await withScript(person, orders, ["qwerty zxcvb plugh xyzzy", "and now?"]);
  expect(await verdicts(orders, handed)).toEqual(Array(4).fill("same"));
});
test("a turn that a newer message called off, and one whose time was over, are told again", async () => {
  let asked = 0;
  const world = await withModel(house, () => slow(++asked === 2 ? 5000 : 0, say("Well.")));
  try {
    const chat = await talk(world.house, desk, merchant(), day);
    const { conversation } = await chat.say(unforeseen);
    const older = chat.say(unforeseen);
    await vi.waitFor(() => expect(world.endpoint.requests).toHaveLength(2), 5000);
    const [silenced] = await Promise.all([older, chat.say(unforeseen)]);
    expect(silenced.answer).toBe("");
    expect(await verdicts(desk, conversation)).toEqual(Array(6).fill("same"));
  } finally {
    await world.endpoint.close();
  }
  const late = await withScript(() => slow(1500, lookAt("revenue")), desk, [unforeseen], { MODEL_SECONDS_A_TURN: "1" });
  expect(await verdicts(desk, late)).toEqual(["same", "same"]);
});
test("today's code that goes another way is named with its first step: reading, tool, model or words", async () => {
  const conversation = await withScript([delegate("data_analyst"), lookAt("revenue"), say("[[f1]]")], desk, [
    unforeseen,
  ]);
  const [turn] = await kept(desk, conversation);
  const altered = async (change: (tape: TurnTape) => void) => {
    const tape = JSON.parse(turn?.tape ?? "{}") as TurnTape;
    change(tape);
    const one = { turn: 2, sent: turn?.sent ?? null, tape: JSON.stringify(tape) };
    return (await replayTurn(one, true)).what ?? "same";
  };
  const of = (tape: TurnTape, kind: string) => tape.events.find((each) => each.kind === kind);
  expect(await altered(() => {})).toBe("same");
  expect(await altered((tape) => Object.assign(of(tape, "note")?.input ?? {}, { language: "zh" }))).toContain(
    `the understanding's reading: language is "en" and was "zh"`,
  );
  expect(await altered((tape) => Object.assign(of(tape, "model")?.input ?? {}, { hash: "0" }))).toMatch(
    /^model request 1 \(store-manager\), under the prompt .+: the request's hash differs$/,
  );
  expect(await altered((tape) => Object.assign(of(tape, "tool")?.input ?? {}, { from: "2026-03-30" }))).toBe(
    `tool call 1 (query_metric): from is "${day}" and was "2026-03-30"`,
  );
  expect(await altered((tape) => Object.assign(tape.answer, { text: `${tape.answer.text}!` }))).toContain(
    "the words of the answer",
  );
});
test("what the conversation holds is compared with the record, and turns without a tape are named", async () => {
  const client = await talk({ ...house, keepTurns: "model" }, orders, buyer("yusuf_rossi_9620"));
  const { conversation } = await client.say("hello");
  expect(await verdicts(orders, conversation)).toEqual(Array(2).fill("no tape was kept of this turn"));
  const other = await talk(house, orders, buyer("yusuf_rossi_9620"));
  const told = await other.say("hello");
  await rows(house.db, orders, "update messages set body = 'Hi.' where conversation_id = $1 and said_by = 'agent'", [
    told.conversation,
  ]);
  expect((await replay(orders, told.conversation))[0]).toMatchObject({ verdict: "differs" });
});
