import { afterAll, beforeAll, expect, test } from "vitest";
import { addressHash } from "../../core/flows/address.ts";
import { buyer } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";
import { addLampOrder, addLampShop, flowWorld } from "../support/flow-world.ts";

let house: House;
beforeAll(async () => {
  house = await openTestHouse(() => new Date("2026-03-10T12:00:00Z"));
  await addLampShop(house.db);
  await rows(
    house.db,
    "lamps",
    "insert into customers (shop_id, customer_id, name, email, accepts_marketing, locale) values ('lamps', 'eve', 'Eve', 'eve@mail.example', true, 'en')",
  );
  for (const customer of ["ann", "eve"]) await addLampOrder(house.db, { id: `10${customer}`, customer });
});
afterAll(() => house.db.close());
const out = () => rows(house.db, "lamps", "select kind, value, how from flow_optouts order by kind, value");
const ask = async (customer: string | null, text: string) =>
  (await (await talk(house, "lamps", buyer(customer))).say(text)).answer;

test("what only sounds like it, a question how, and a visitor unsubscribe nobody", async () => {
  expect(await ask("ann", "不要再发错货了")).not.toContain("退订");
  expect(await ask("ann", "please don't send me the wrong size again")).not.toContain("unsubscribed");
  expect(await ask("ann", "how do I unsubscribe?")).toContain('answer "unsubscribe me"');
  expect(await ask(null, "别再给我发消息了")).toContain("请登录后再说一次");
  expect(await ask(null, "stop sending me promotions")).toContain("sign in and say it again");
  expect(await out()).toEqual([]);
});
test("a buyer who wants no more messages is unsubscribed for ever, in one sentence, and no flow writes to him again", async () => {
  const conversation = await talk(house, "lamps", buyer("ann"));
  await conversation.say("where is my order?");
  const { answer } = await conversation.say("stop sending me promotions");
  expect(answer).toBe(
    "Done: you are unsubscribed, and we will send you no more reminders or offers; when you write to us, we still answer.",
  );
  expect(await out()).toEqual([
    { kind: "address", value: addressHash("ann@mail.example"), how: "said" },
    { kind: "customer", value: "ann", how: "said" },
  ]);
  expect(await ask("ann", "别再给我发消息了")).toContain("已为您退订");
  expect(await out()).toHaveLength(2);
  const world = flowWorld(house.db);
  await world.turnOn("unpaid_order");
  await world.pass();
  expect(world.sent.map(({ message }) => message.customer_id)).toEqual(["eve"]);
  expect(await rows(house.db, "lamps", "select why from flow_enrolments where customer_id = 'ann'")).toEqual([
    { why: "opted_out" },
  ]);
});
test.each([
  ["もうメールを送らないでください", "配信を停止しました"],
  ["no me envíen más mensajes", "está dado de baja"],
  ["больше не присылайте мне сообщения", "вы отписаны"],
  ["請不要再發訊息給我了", "已為您退訂"],
])("%s is understood and answered in its own language", async (text, says) => {
  expect(await ask("ann", text)).toContain(says);
});
test("he is unsubscribed as well while a person has the word, who reads what he wrote", async () => {
  const conversation = await talk(house, "lamps", buyer("eve"));
  await conversation.say("I want to speak to a real person");
  await conversation.say("and stop sending me promotions");
  expect(await rows(house.db, "lamps", "select kind, how from flow_optouts where value = 'eve'")).toEqual([
    { kind: "customer", how: "said" },
  ]);
});
