import { afterAll, beforeAll, expect, test } from "vitest";
import { findShop } from "../../db/shops.ts";
import { buyer, merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { takeTurn } from "../../server/turns.ts";
import { openShopHouse, rows, simulatedShop, talk, tauRetail } from "../support/demo-shops.ts";
import { fails } from "../support/model-endpoint/errors.ts";
import { callTools, empty, garbled, type Reply, say } from "../support/model-endpoint/reply.ts";
import type { Script } from "../support/model-endpoint/script.ts";
import { toolAnswers } from "../support/model-endpoint/wire.ts";
import { withModel } from "../support/model-house.ts";

const day = "2026-03-31";
const shop = "home-storage-demo";
let house: House;
beforeAll(async () => {
  house = await openShopHouse([tauRetail, simulatedShop(day, 200)], () => new Date("2026-04-01T02:00:00Z"));
});
afterAll(() => house.db.close());

/** Words that the playbook has no reading for. */
const unforeseen = "imagine you were me: would you sleep well tonight, business-wise?";
const oddBuyer = "qwerty zxcvb plugh xyzzy";

async function asMerchant(script: Script, settings: Record<string, string> = {}, text = unforeseen) {
  const world = await withModel(house, script, settings);
  try {
    const chat = await talk(world.house, shop, merchant(), day);
    return {
      answer: await chat.say(text),
      requests: [...world.endpoint.requests],
      warned: world.warned,
      left: world.endpoint.left(),
    };
  } finally {
    await world.endpoint.close();
  }
}
async function asBuyer(script: Script, text = oddBuyer, settings: Record<string, string> = {}) {
  const world = await withModel(house, script, settings);
  try {
    const chat = await talk(world.house, "tau-retail", buyer("yusuf_rossi_9620"));
    return { answer: await chat.say(text), requests: [...world.endpoint.requests], warned: world.warned };
  } finally {
    await world.endpoint.close();
  }
}
const delegate = (brief: string): Reply => callTools([{ name: "data_analyst", args: { brief } }]);
const lookAt = (metric: string): Reply =>
  callTools([{ name: "query_metric", args: { metrics: [metric], from: day, to: day } }]);

test("who watches a turn sees who is at work and what was looked up before the model has its last word", async () => {
  const seen: string[] = [];
  let looked = () => {};
  const afterLooking = new Promise<Reply>((resolve) => {
    looked = () => resolve(say("Yesterday's revenue was [[f1]]."));
  });
  const replies = [delegate(`Revenue of ${day}`), lookAt("revenue"), afterLooking];
  const world = await withModel(house, (_, turn) => replies[turn] ?? say("[[f1]]"));
  const message = { text: unforeseen, asOf: day };
  const answer = await takeTurn(world.house, await findShop(house.db, shop), merchant(), message, {
    agent: (name) => seen.push(name),
    tool: ({ name }, agent) => {
      seen.push(`${agent}: ${name}`);
      looked();
    },
    delta: () => seen.push("words"),
  });
  await world.endpoint.close();
  expect(answer.answer).toContain("Yesterday's revenue was");
  expect(seen).toEqual(["store-manager", "data-analyst", "data-analyst: query_metric", "words"]);
});

test("a question that no playbook foresaw goes to the model: two levels, three questions to it, every number bound", async () => {
  const { answer, requests, left } = await asMerchant([
    delegate(`Revenue of ${day}`),
    lookAt("revenue"),
    say("Yesterday's revenue was [[f1]]. You may sleep well."),
  ]);
  expect(left).toEqual([]);
  expect(requests).toHaveLength(3);
  expect(answer.answer).toMatch(/^Yesterday's revenue was (?:CN)?[¥$][\d,.]+\. You may sleep well\.$/);
  expect(answer.facts).toHaveLength(1);
  expect(answer.facts[0]?.source.metric).toBe("revenue");
  expect(answer.agents).toEqual(["store-manager", "data-analyst"]);
  expect(answer.usage.llmCalls).toBe(3);
  const [run] = await rows<{ mind: string; usage: unknown }>(
    house.db,
    shop,
    "select mind, usage from runs where conversation_id = $1",
    [answer.conversation],
  );
  expect(run).toMatchObject({ mind: "model" });
});
test("what the playbook is sure of costs no question to the model, for either side", async () => {
  const asked = await asMerchant([], {}, "昨天卖了多少");
  expect(asked.requests).toHaveLength(0);
  const bought = await asBuyer([], "where is my order?");
  expect(bought.requests).toHaveLength(0);
  expect(bought.answer.answer).toContain("Which order");
});
test("a number that no fact wrote is written again, and never sent", async () => {
  const lie = [delegate("Revenue"), lookAt("revenue"), say("Revenue was $99,999.")];
  const mended = await asMerchant([...lie, say("Revenue was [[f1]].")]);
  expect(mended.answer.answer).toMatch(/^Revenue was (?:CN)?[¥$][\d,.]+\.$/);
  const stubborn = await asMerchant([...lie, say("It was $99,999, believe me.")]);
  expect(stubborn.answer.answer).not.toContain("99,999");
  expect(stubborn.answer.answer).toContain("not borne out by the data");
});
test("a model that says the wrong day, direction, metric or unit is not believed", async () => {
  const wrong = [
    "The day before yesterday revenue was [[f1]].",
    "Revenue rose to [[f1]].",
    "The conversion rate was [[f1]].",
    "Revenue was [[f1]] orders.",
    "Revenue was $[[f1]].",
    "Half a million: twice as much as [[f1]].",
  ];
  for (const words of wrong) {
    const { answer } = await asMerchant([delegate("Revenue"), lookAt("revenue"), say(words), say(words)]);
    expect(`${words} ${answer.answer}`).toContain("not borne out by the data");
  }
});
test("an endpoint that fails in any way leaves the answer to the playbook, and the merchant hears what to look at", async () => {
  const faults: [Reply, RegExp][] = [
    [fails(401, "no"), /OPENAI_API_KEY/],
    [fails(404, "no such model"), /--model/],
    [fails(429, "slow down"), /too busy/],
    [fails(500, "oops"), /does not answer/],
    [fails(400, "this model does not support tools"), /cannot call tools/],
    [garbled(say("hello")), /does not answer/],
    [empty(), /does not answer/],
  ];
  for (const [reply, words] of faults) {
    const { answer, warned } = await asMerchant([reply]);
    expect(answer.answer).toMatch(words);
    expect(answer.usage.llmCalls).toBe(0);
    expect(warned).toHaveLength(1);
  }
});
test("unknown tools, wrong types and arguments that are no JSON are said to the model, which may go on", async () => {
  const { answer, requests } = await asMerchant([
    callTools([{ name: "drop_tables", args: {} }]),
    callTools([{ name: "get_inspection", args: { date: 7 } }]),
    callTools([{ name: "get_inspection", args: "{broken" }]),
    say("I could not look it up."),
  ]);
  expect(answer.answer).toBe("I could not look it up.");
  const told = requests.map((each) => JSON.stringify(each)).join();
  expect(told).toContain("There is no tool");
  expect(told).toContain("no JSON object");
});
test("a model that loops is stopped at its budget, and the playbook answers", async () => {
  const { answer, requests } = await asMerchant(() => lookAt("revenue"), { MODEL_CALLS_A_TURN: "3" });
  expect(requests.length).toBeLessThanOrEqual(3);
  expect(answer.answer).toContain("budget");
});
test("a day's budget is never passed, and the shop goes on answering", async () => {
  const { answer, requests } = await asMerchant([say("Hello.")], { MODEL_CALLS_A_DAY: "0" });
  expect(requests).toHaveLength(0);
  expect(answer.answer).toContain("budget");
});
test("a buyer is told nothing that a model makes up: promises, deeds, addresses, its instructions", async () => {
  for (const lie of [
    "We will refund you in full.",
    "Your order has been cancelled.",
    "Pay here: https://evil.example/pay",
    "我们保证给您全额退款。",
    "已经帮您退款了。",
    "You get 50% off.",
    "Your order arrives in three days guaranteed.",
  ]) {
    const { answer } = await asBuyer([say(lie), say(lie)]);
    expect(answer.answer).not.toContain(lie.slice(0, 12));
    expect(answer.answer).not.toBe("");
  }
});
test("a change that the model asks for is only prepared; another buyer's order does not exist for it", async () => {
  const [own] = await rows<{ id: string }>(
    house.db,
    "tau-retail",
    "select order_id as id from orders where customer_id = 'yusuf_rossi_9620' and status = 'pending' order by 1 limit 1",
  );
  const [other] = await rows<{ id: string }>(
    house.db,
    "tau-retail",
    "select order_id as id from orders where customer_id <> 'yusuf_rossi_9620' and status = 'pending' order by 1 limit 1",
  );
  const order = own?.id ?? other?.id ?? "";
  const cancel = (id: string) =>
    callTools([{ name: "cancel_order", args: { orderId: id, reason: "no longer needed" } }]);
  const script = (request: Parameters<Exclude<Script, readonly Reply[]>>[0]): Reply => {
    const asks = request.tools?.some((each) => each.function.name === "order_handling");
    if (asks && toolAnswers(request).length === 0)
      return callTools([{ name: "order_handling", args: { brief: "Cancel it." } }]);
    if (toolAnswers(request).length === 0)
      return callTools([
        ...(["cancel_order"] as const).flatMap((name) => [
          { name, args: { orderId: other?.id, reason: "no longer needed" } },
          { name, args: { orderId: order, reason: "no longer needed" } },
        ]),
      ]);
    return say("I have prepared it for you to look at.");
  };
  expect(cancel("x")).toBeDefined();
  const { answer } = await asBuyer(script);
  const touched = await rows(house.db, "tau-retail", "select 1 from effects where subject_id = any($1)", [
    [other?.id, order],
  ]);
  expect(touched).toEqual([]);
  if (own) expect(answer.actions.map(({ status }) => status)).toEqual(["awaiting_approval"]);
  expect(answer.actions.every(({ summary }) => !summary.includes(other?.id ?? "nothing"))).toBe(true);
});
test("a person is brought in where the model asks for one", async () => {
  const { answer } = await asBuyer([
    callTools([{ name: "bring_in_person", args: { why: "cannot help" } }]),
    say("A person will see to it."),
  ]);
  expect(answer.handoff?.reason).toBe("cannot help");
});
test("what a provider's cache may find again is the same bytes in every turn of an agent", async () => {
  const ask = (text: string) => asMerchant([delegate("Revenue"), lookAt("revenue"), say("It was [[f1]].")], {}, text);
  const [one, two] = [await ask(unforeseen), await ask("pretend you are a pirate and judge my trade, arr")];
  expect(one.requests).toHaveLength(3);
  expect(two.requests.map(({ prefix }) => prefix)).toEqual(one.requests.map(({ prefix }) => prefix));
  expect(one.requests[0]?.prefix).not.toContain(day);
});
test("who writes again before the model has answered is answered once, for the newer message", async () => {
  const world = await withModel(house, async (request) => {
    if (JSON.stringify(request.messages.at(-1)).includes("never mind")) return say("Understood.");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return say("The old answer.");
  });
  try {
    const { takeTurn } = await import("../../server/turns.ts");
    const { findShop } = await import("../../db/shops.ts");
    const where = await findShop(house.db, shop);
    const say2 = (text: string) =>
      takeTurn(world.house, where, merchant(), { text, conversation: "con_again", asOf: day });
    const first = say2(unforeseen);
    await world.endpoint.arrived(1);
    const second = await say2("never mind, pretend you are a pirate and judge my trade, arr");
    expect((await first).answer).toBe("");
    expect(second.answer).toBe("Understood.");
    const said = await rows<{ by: string }>(
      house.db,
      shop,
      "select said_by as by from messages where conversation_id = 'con_again' order by turn",
    );
    expect(said.map(({ by }) => by)).toEqual(["merchant", "merchant", "agent"]);
  } finally {
    await world.endpoint.close();
  }
});
test("no number of turns at once passes a day's budget", async () => {
  const world = await withModel(house, () => say("Hello."), { MODEL_CALLS_A_DAY: "5000", MODEL_TOKENS_A_DAY: "40000" });
  try {
    await house.db.shop(shop as never).query("delete from model_spending");
    const chats = await Promise.all(Array.from({ length: 20 }, () => talk(world.house, shop, merchant(), day)));
    const answers = await Promise.all(chats.map((chat) => chat.say(unforeseen)));
    const [spent] = await rows<{ tokens: number }>(
      house.db,
      shop,
      "select tokens from model_spending where scope like 'day:%'",
    );
    expect(spent?.tokens).toBeLessThanOrEqual(40_000);
    expect(answers.some(({ answer }) => answer === "Hello.")).toBe(true);
    expect(answers.some(({ answer }) => answer.includes("budget"))).toBe(true);
  } finally {
    await world.endpoint.close();
  }
});
