import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { shopId } from "../../core/ids.ts";
import { liftStop } from "../../db/stops.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { relayOutbox } from "../../server/jobs/relay-outbox.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, rows, talk, tauRetail } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { say } from "../support/model-endpoint/reply.ts";
import { withModel } from "../support/model-house.ts";

const shop = "tau-retail";
const path = `/v1/shops/${shop}`;
let house: House;
let http: HttpHouse;
let [shopkeeper, operator, order, customer] = ["", "", "", ""];
beforeAll(async () => {
  house = await openShopHouse([tauRetail]);
  http = await openHttp(house);
  [shopkeeper, operator] = [await http.token(shop, "merchant", "mei"), await http.token(null, "operator", "ops")];
  const [row] = await rows<{ id: string; customer: string }>(
    house.db,
    shop,
    "select order_id as id, customer_id as customer from orders where status = 'pending' order by order_id limit 1",
  );
  [order, customer] = [row?.id ?? "", row?.customer ?? ""];
});
beforeEach(async () => {
  const deed = { by: { kind: "operator", id: "test" }, why: "the next test", at: new Date() };
  for (const stopped of [null, shopId(shop)]) await liftStop(house.db, { ...deed, shop: stopped });
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});
const post = (what: string, token: string, body: unknown = { why: "测试价格" }) =>
  http.call("POST", `${path}/${what}`, { token, body });
const statusOf = async () =>
  (await rows<{ status: string }>(house.db, shop, "select status from current_orders where order_id = $1", [order]))[0]
    ?.status;

test("a buyer's yes while the shop is stopped changes nothing and says so; the same yes does it afterwards", async () => {
  const chat = await talk(house, shop, buyer(customer));
  await chat.say(`cancel order ${order}, no longer needed`);
  expect((await post("stop", shopkeeper)).body.stopped).toMatchObject({ why: "测试价格", everywhere: false });
  const refused = await chat.say("yes");
  expect(refused.answer).toContain("makes no changes for the moment");
  expect(refused.answer).not.toContain("测试价格");
  expect([refused.actions[0]?.status, await statusOf()]).toEqual(["awaiting_approval", "pending"]);
  await post("resume", shopkeeper, {});
  const done = await chat.say("yes");
  expect([done.actions[0]?.status, await statusOf()]).toEqual(["executed", "cancelled"]);
});
test("a merchant reads since when and why, in his language, and what was done stays as it is", async () => {
  const [action] = (await http.call("GET", `${path}/actions?status=executed`, { token: shopkeeper })).body.actions;
  await post("stop", shopkeeper);
  const undone = await http.call("POST", `${path}/actions/${action.id}/undo`, { token: shopkeeper, body: {} });
  expect([undone.status, undone.body.detail]).toEqual([503, expect.stringContaining("(测试价格)")]);
  const chat = await talk(house, shop, merchant("mei"));
  const [row] = await rows<{ id: string }>(
    house.db,
    shop,
    "select order_id as id from orders where status = 'pending' order by order_id desc limit 1",
  );
  await chat.say(`取消订单 ${row?.id},客户不要了`);
  expect((await chat.say("确认")).answer).toMatch(/停办一切改动\(原因:测试价格\)/);
});
test("the list of actions and the metrics show it; who may stop what is told apart", async () => {
  const [program, somebody] = [await http.token(shop, "agent"), await http.token(shop, "buyer", customer)];
  for (const token of [program, somebody]) expect((await post("stop", token)).status).toBe(403);
  expect((await post("stop", shopkeeper, { why: "x", all: true })).status).toBe(403);
  expect((await post("stop", shopkeeper, { why: " " })).status).toBe(400);
  expect((await http.call("GET", `${path}/actions`, { token: program })).body.stopped).toBe(null);
  await post("stop", operator, { why: "a breach", all: true });
  const listed = (await http.call("GET", `${path}/actions`, { token: program })).body.stopped;
  expect(listed).toMatchObject({ by: { kind: "operator" }, why: "a breach", everywhere: true });
  expect((await http.call("GET", "/metrics")).text).toContain('zhanggui_changes_stopped{scope="all"} 1');
  expect((await post("knowledge", shopkeeper, { title: "Gifts", body: "We wrap gifts." })).status).toBe(503);
  expect((await post("resume", shopkeeper, {})).status).toBe(403);
  expect((await post("resume", operator, { all: true })).body).toEqual({ stopped: null });
});
test("no model is asked while the shop is stopped, and the merchant reads why", async () => {
  await post("stop", shopkeeper);
  const world = await withModel(house, [say("Sleep well.")]);
  try {
    const chat = await talk(world.house, shop, merchant());
    const { answer } = await chat.say("imagine you were me: would you sleep well tonight, business-wise?");
    expect(answer).toContain("changes are stopped here");
    expect(world.endpoint.requests).toEqual([]);
  } finally {
    await world.endpoint.close();
  }
});
test("work that follows from an event of a stopped shop waits in the outbox", async () => {
  const added: string[] = [];
  const queue = { add: async (kind: { name: string }) => void added.push(kind.name) } as never; // all that the relay uses
  await relayOutbox(house, queue);
  added.length = 0;
  await post("stop", shopkeeper);
  const event = "insert into outbox (shop_id, topic, payload) values ($1, 'shop.imported', '{}')";
  await rows(house.db, shop, event, [shop]);
  await relayOutbox(house, queue);
  expect(added).toEqual([]);
  await post("resume", shopkeeper, {});
  await relayOutbox(house, queue);
  expect(added).toEqual(["roll-up"]);
});
