import { afterAll, beforeAll, expect, test } from "vitest";
import { lastCompleteDay } from "../../core/time.ts";
import { bindSpending } from "../../db/model-calls.ts";
import { findShop, listShops } from "../../db/shops.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, simulatedShop } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";

const now = () => new Date("2026-11-15T04:00:00Z");
let house: House;
let http: HttpHouse;
let shop: string;
let person: string;
beforeAll(async () => {
  house = await openShopHouse([simulatedShop(lastCompleteDay(now(), "Asia/Shanghai"), 40)], now);
  http = await openHttp(house);
  shop = `/v1/shops/${(await listShops(house.db))[0]?.id}`;
  person = await http.token(shop.split("/").at(-1) ?? "", "merchant");
}, 120_000);
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

test("a token is shown once, opens the shop until it is ended, and its name opens nothing", async () => {
  const made = await http.call("POST", `${shop}/tokens`, { token: person, body: { as: "merchant", who: "小林" } });
  const { token } = made.body;
  expect(made.headers.get("cache-control")).toBe("no-store");
  const list = await http.call("GET", `${shop}/tokens`, { token });
  const mine = list.body.tokens.find(({ who }: { who: string }) => who === "小林");
  expect(list.text).not.toContain(token);
  expect((await http.call("GET", `${shop}/tokens`, { token: mine.id })).status).toBe(401);
  expect((await http.call("POST", `${shop}/tokens/${mine.id}/revoke`, { token: person, body: {} })).status).toBe(200);
  expect((await http.call("GET", `${shop}/tokens`, { token })).status).toBe(401);
  expect((await http.call("POST", `${shop}/tokens/${mine.id}/revoke`, { token: person, body: {} })).status).toBe(404);
});

test("programs and buyers neither see nor make tokens, and none is kept for a repeat", async () => {
  const id = shop.split("/").at(-1) ?? "";
  for (const kind of ["agent", "buyer"] as const) {
    const token = await http.token(id, kind);
    expect((await http.call("GET", `${shop}/tokens`, { token })).status).toBe(403);
    const body = { as: "merchant", who: "me" };
    expect((await http.call("POST", `${shop}/tokens`, { token, body })).status).toBe(403);
    expect((await http.call("GET", `${shop}/spending`, { token })).status).toBe(403);
  }
  const headers = { "idempotency-key": "again" };
  const asked = { token: person, headers, body: { as: "agent", who: "erp" } };
  expect((await http.call("POST", `${shop}/tokens`, asked)).status).toBe(400);
});

test("spending adds up the shop's day and its month, and nothing of the month before", async () => {
  const found = await findShop(house.db, shop.split("/").at(-1) ?? "");
  const most = { calls: 100, tokens: 1e6, costMicro: 1e8 };
  const spend = (scope: string, tokens: number) =>
    bindSpending(house.db.shop(found.id), { [scope]: most }, { tokens, costMicro: tokens * 10 });
  for (const [day, tokens] of [
    ["day:2026-10-31", 7000],
    ["day:2026-11-01", 500],
    ["day:2026-11-15", 40],
    ["conversation:c1", 9000],
  ] as const)
    await spend(day, tokens);
  const { body } = await http.call("GET", `${shop}/spending`, { token: person });
  expect(body).toMatchObject({
    model: null,
    day: "2026-11-15",
    today: { calls: 1, tokens: 40, dollars: 0.0004 },
    month: { calls: 2, tokens: 540, dollars: 0.0054 },
  });
});

test("what the shop has is told file by file, with what it lacks", async () => {
  const { files } = (await http.call("GET", `${shop}/data`, { token: person })).body;
  const named = Object.fromEntries(files.map((each: { file: string }) => [each.file, each]));
  expect(named["orders"]).toMatchObject({ newest: "2026-11-14" });
  expect(named["orders"].required).toContain("order_id");
  expect(Object.keys(named)).toContain("knowledge");
});

test("an article keeps its versions, and a draft that was left out does not come back", async () => {
  const write = (body: string) =>
    http.call("POST", `${shop}/knowledge`, { token: person, body: { title: "几天发货", body } });
  const { id } = (await write("48 小时内发货。")).body;
  await write("24 小时内发货。");
  const { versions } = (await http.call("GET", `${shop}/knowledge/${id}/versions`, { token: person })).body;
  expect(versions.map(({ version, body }: { version: number; body: string }) => [version, body])).toEqual([
    [2, "24 小时内发货。"],
    [1, "48 小时内发货。"],
  ]);
  const drafts = async () => (await http.call("GET", `${shop}/knowledge/drafts`, { token: person })).body.drafts;
  const [first] = await drafts();
  if (first) {
    await http.call("POST", `${shop}/knowledge/drafts/discard`, {
      token: person,
      body: { title: first.title, body: first.body },
    });
    expect((await drafts()).map(({ title }: { title: string }) => title)).not.toContain(first.title);
  }
});

test("an import tells how far it is while it runs", async () => {
  const form = new FormData();
  form.append("file", new Blob(["product_id,title,category,price\np-new,新品,收纳,1990\n"]), "products.csv");
  const { text } = await http.call("POST", `${shop}/imports`, {
    token: person,
    form,
    headers: { accept: "text/event-stream" },
  });
  expect(text).toContain("event: done");
  expect(JSON.parse(text.split("event: done\ndata: ")[1] ?? "").files).toHaveProperty("products");
});
