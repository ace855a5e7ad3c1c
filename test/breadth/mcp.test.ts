import { setMaxListeners } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueToken } from "../../db/tokens.ts";
import type { House } from "../../server/shop-context.ts";
import { allTools } from "../../tools/directory.ts";
import { openShopHouse, rows, tauRetail } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { called, eras, overHttp } from "../support/mcp-clients.ts";

const shop = "tau-retail";
const path = `/v1/shops/${shop}/mcp`;
let house: House;
let http: HttpHouse;
let merchant = "";
let order = "";
let later = 0;
beforeAll(async () => {
  house = await openShopHouse([tauRetail], () => new Date(Date.now() + later));
  http = await openHttp(house);
  merchant = await http.token(shop, "merchant");
  const [row] = await rows<{ id: string }>(
    house.db,
    shop,
    "select order_id as id from orders where status = 'pending'",
  );
  order = row?.id ?? "";
});
afterAll(async () => {
  await http?.close();
  await house?.db.close();
});

const hello = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "t", version: "1" } },
};
const json = { accept: "application/json, text/event-stream" };
const send = (body: unknown, headers: Record<string, string> = {}, token?: string) =>
  http.call("POST", path, { body, headers: { ...json, ...headers }, ...(token ? { token } : {}) });

describe("the door", () => {
  test("a page of another origin is refused, this machine's own and programs are not", async () => {
    const statusFor = async (origin?: string) => (await send(hello, origin ? { origin } : {}, merchant)).status;
    expect(await statusFor("http://evil.example")).toBe(403);
    expect(await statusFor("null")).toBe(403);
    expect(await statusFor("http://localhost:6274")).toBe(200);
    expect(await statusFor()).toBe(200);
  });
  test("without a bearer token nothing is said, and a console's cookie is none", async () => {
    const unsigned = await send(hello);
    expect([unsigned.status, unsigned.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect((await send(hello, {}, "zg_forged")).status).toBe(401);
    const cookie = { cookie: `zhanggui_session=${merchant}`, "x-zhanggui-console": "1" };
    expect((await send(hello, cookie)).status).toBe(401);
  });
  test("a token whose time is over opens nothing any more", async () => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    const token = await issueToken(house.db, { shop_id: shop, actor_kind: "merchant", actor_id: "m", expiresAt });
    const client = await overHttp(http.base, shop, token);
    expect((await client.listTools()).tools.length).toBeGreaterThan(50);
    later = 3_600_001;
    await expect(called(client, "list_actions")).rejects.toThrow(/no longer valid/);
    later = 0;
    await client.close();
  });
  test("a body that is too large or no JSON-RPC is refused with a sentence; no sessions, so nothing to get or delete", async () => {
    const large = await send({ ...hello, params: "x".repeat(1_100_000) }, {}, merchant);
    expect([large.status, large.body.detail]).toEqual([400, "The request is too large."]);
    expect((await send({ hello: "world" }, {}, merchant)).status).toBe(400);
    expect((await send([], {}, merchant)).status).toBe(400);
    for (const method of ["GET", "DELETE"])
      expect(
        (await http.call(method, path, { token: merchant, headers: { accept: "text/event-stream" } })).status,
      ).toBe(405);
  });
  test("calls count against the token's rate like every other request", async () => {
    const strict = await openHttp(house, 5);
    const client = await overHttp(strict.base, shop, await strict.token(shop, "merchant", "eager"));
    const calls = Array.from({ length: 8 }, () => called(client, "list_actions").then(() => "done", String));
    expect((await Promise.all(calls)).join()).toMatch(/More than 5 requests|429/);
    await client.close();
    await strict.close();
  });
});

test("titles and descriptions come in the language that is asked for, else in the shop's own", async () => {
  const titleIn = async (query: string) => {
    const client = await overHttp(http.base, shop, merchant, "auto", query);
    const { tools } = await client.listTools();
    await client.close();
    return tools.find(({ name }) => name === "get_order")?.title;
  };
  expect(await titleIn("")).toBe("Look up an order");
  expect(await titleIn("?language=zh")).toBe("看一笔订单");
  const wrong = await http.call("POST", `${path}?language=fr`, { token: merchant, body: hello, headers: json });
  expect(wrong.status).toBe(400);
  const client = await overHttp(http.base, shop, merchant, "auto", "?language=zh");
  expect((await called(client, "cancel_order", { orderId: order })).text).toMatch(/还没有执行。需要商家同意/);
  await client.close();
});

/** The least that a tool's input takes. */
const leastFor: Record<string, Record<string, unknown>> = {
  get_customer_profile: { customerId: "yusuf_rossi_9620" },
  get_order_choices: { wish: "return_items" },
  search_knowledge: { question: "returns" },
  find_customers: { text: "yusuf" },
  hand_over: { reason: "a test", customerSaid: "hello" },
  get_traffic_breakdown: { by: ["channel"] },
  query_metric: { metrics: ["revenue"] },
  compare_metric: { metric: "revenue" },
  search_products: { text: "shirt" },
  preview_segment: { words: "bought at least once" },
  get_segment: { name: "nobody" },
  simulate_change: { change: -0.1 },
  write_copy: { purpose: "title", language: "en" },
  check_copy: { text: "A plain shirt." },
  try_flow: { flow: "unpaid_order" },
  get_flow_results: { flow: "unpaid_order" },
};
/** What is looked up by a name that this shop keeps none of, and what only a customer may do for himself. */
const keptNowhere =
  /^(?:get_segment|report_campaign_plan): .* was not found in this shop\.$|^stop_messages: Only a customer who is signed in/;
test("every tool that looks answers in the very shape it declares", async () => {
  const client = await overHttp(http.base, shop, merchant);
  await client.listTools(); // from here on the client checks each answer against the declared shape
  const [product] = await rows<{ id: string }>(house.db, shop, "select product_id as id from products limit 1");
  const given = { orderId: order, productId: product?.id, left: product?.id, right: product?.id };
  const [variant] = await rows<{ sku: string }>(house.db, shop, "select sku from variants limit 1");
  const days = { from: "2026-01-01", to: "2026-01-31", beforeFrom: "2025-12-01", beforeTo: "2025-12-31" };
  const rest = { date: "2026-01-31", of: "orders", items: [{ id: variant?.sku, quantity: 1 }] };
  const said: string[] = [];
  for (const tool of allTools.filter(({ risk }) => risk === "read")) {
    const least = { ...given, ...days, ...rest, ...leastFor[tool.name] };
    const input = Object.fromEntries(Object.entries(least).filter(([name]) => name in tool.input.shape));
    const answer = await called(client, tool.name, input);
    said.push(`${tool.name}: ${answer.isError ? answer.text : "done"}`);
  }
  await client.close();
  expect(said.filter((line) => !line.endsWith(": done") && !keptNowhere.test(line))).toEqual([]);
});

test("no schema lets a caller name the shop or an actor", async () => {
  const client = await overHttp(http.base, shop, merchant);
  for (const { name, inputSchema } of (await client.listTools()).tools)
    expect([name, Object.keys(inputSchema.properties ?? {})]).not.toEqual([
      name,
      expect.arrayContaining([expect.stringMatching(/^(shop|shopId|actor|token)$/)]),
    ]);
  await client.close();
});

test.each(eras)("what is called off is not carried out, nor later (%s)", async (era) => {
  const client = await overHttp(http.base, shop, merchant, era);
  const proposals = async () => (await rows(house.db, shop, "select 1 from proposals")).length;
  const before = await proposals();
  const others = await rows<{ id: string }>(
    house.db,
    shop,
    "select order_id as id from orders where status = 'pending' order by 1 desc limit 60 offset $1",
    [eras.indexOf(era) * 60],
  );
  const stop = new AbortController();
  setMaxListeners(100, stop.signal);
  const calls = others.map(({ id }) =>
    client.callTool({ name: "cancel_order", arguments: { orderId: id } }, { signal: stop.signal }),
  );
  await Promise.race(calls);
  stop.abort();
  const done = (await Promise.allSettled(calls)).filter(({ status }) => status === "fulfilled").length;
  await client.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const soon = await proposals();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await proposals()).toBe(soon);
  expect(done).toBeGreaterThan(0);
  expect(soon - before).toBeLessThan(30);
});
