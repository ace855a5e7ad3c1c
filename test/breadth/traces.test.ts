import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { observeModelCall } from "../../core/observe.ts";
import { buyer } from "../../server/actors.ts";
import { openBossQueue } from "../../server/jobs/boss-queue.ts";
import { rollUpJob } from "../../server/jobs/kinds.ts";
import { tracedQueue } from "../../server/jobs/traced-queue.ts";
import { createMeter } from "../../server/meter.ts";
import type { House } from "../../server/shop-context.ts";
import { testContext } from "../support/context.ts";
import { openShopHouse, talk, tauRetail } from "../support/demo-shops.ts";
import { type HttpHouse, openHttp } from "../support/http-house.ts";
import { type KeptTraces, type Tree, tracesInMemory } from "../support/kept-traces.ts";
import { called, overHttp } from "../support/mcp-clients.ts";
import { callTools, say } from "../support/model-endpoint/reply.ts";
import { withModel } from "../support/model-house.ts";
import { silentLog } from "../support/queues.ts";

const yusuf = "yusuf_rossi_9620";
const asked = "where is my order #W2378156? I am Yusuf, write to yusuf@example.com";
const above = "4bf92f3577b34da6a3ce929d0e0e4736";
const traceparent = `00-${above}-00f067aa0ba902b7-01`;
let house: House;
let http: HttpHouse;
let kept: KeptTraces;
beforeAll(async () => {
  house = await openShopHouse([tauRetail]);
  http = await openHttp(house);
  kept = tracesInMemory();
});
afterEach(() => kept.forget());
afterAll(async () => {
  await kept?.stop();
  await http?.close();
  await house?.db.close();
});
const find = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree?.name === name
    ? tree
    : tree?.below.reduce<Tree | undefined>((found, each) => found ?? find(each, name), undefined);
const turnOf = () => kept.trees().find(({ name }) => name === "invoke_workflow buyer_turn");
const step = (name: string) => kept.spans().find((span) => span.name === name)?.attributes;

test("one turn is a tree: the turn, its agent, the tool, the tables it read", async () => {
  const answer = await (await talk(house, "tau-retail", buyer(yusuf))).say(asked);
  const tool = find(find(turnOf(), "invoke_agent order-handling"), "execute_tool get_order");
  expect(tool?.below.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["SELECT current_orders", "SELECT payments", "SELECT refunds"]),
  );
  expect(step("invoke_workflow buyer_turn")).toMatchObject({
    "gen_ai.operation.name": "invoke_workflow",
    "gen_ai.conversation.id": answer.conversation,
    "zhanggui.road": "playbook",
    "zhanggui.intent": answer.intent,
    "zhanggui.tool_calls": 1,
  });
  expect(step("execute_tool get_order")).toMatchObject({
    "gen_ai.tool.name": "get_order",
    "zhanggui.tool.outcome": "done",
  });
  expect(step("SELECT payments")).toMatchObject({ "db.system.name": "postgresql", "db.collection.name": "payments" });
});

test("no trace holds a word of a message, a name, an address or a value of a statement", async () => {
  await (await talk(house, "tau-retail", buyer(yusuf))).say(asked);
  const said = JSON.stringify(
    kept.spans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
  );
  expect(kept.spans().length).toBeGreaterThan(8);
  for (const word of ["Yusuf", yusuf, "example.com", "W2378156", "where is"]) expect(said).not.toContain(word);
});

test("a request goes on with its sender's trace, down to the statements of the turn", async () => {
  const token = await http.token("tau-retail", "buyer", yusuf);
  await http.call("POST", "/v1/shops/tau-retail/conversations/new/messages", {
    token,
    body: { text: asked },
    headers: { traceparent },
  });
  const name = "POST /v1/shops/:shop/conversations/:conversation/messages";
  await expect.poll(() => kept.trees().map((tree) => tree.name)).toContain(name);
  const request = kept.trees().find((tree) => tree.name === name);
  expect(find(request, "execute_tool get_order")).toBeDefined();
  expect(step(name)).toMatchObject({ "http.response.status_code": 200, "http.request.method": "POST" });
  expect(new Set(kept.spans().map((span) => span.spanContext().traceId))).toEqual(new Set([above]));
});

test("a call over MCP is a step of the trace that its client names", async () => {
  const client = await overHttp(http.base, "tau-retail", await http.token("tau-retail", "merchant"));
  kept.forget();
  await client.callTool({ name: "find_orders", arguments: { limit: 1 }, _meta: { traceparent } });
  await called(client, "find_orders", { limit: 1 });
  await client.close();
  const calls = kept.spans().filter(({ name }) => name === "tools/call find_orders");
  expect(calls.map((span) => span.spanContext().traceId === above)).toEqual([true, false]);
  expect(
    find(
      kept.trees().find(({ name }) => name === "tools/call find_orders"),
      "execute_tool find_orders",
    ),
  ).toBeDefined();
});

test("a job runs below whatever added it", async () => {
  const bare = await openBossQueue(house.db, silentLog);
  const queue = tracedQueue(bare);
  const { below, inSpan } = await import("../../core/trace.ts");
  await queue.work(rollUpJob, async () => {});
  await below({ traceparent }, () =>
    inSpan({ name: "an import", attributes: () => ({}) }, () =>
      queue.add(rollUpJob, [{ id: "traced", data: { shop: "tau-retail" } }]),
    ),
  );
  await expect.poll(() => kept.spans().map(({ name }) => name), { timeout: 20_000 }).toContain("process roll-up");
  await queue.close(500);
  const job = kept.spans().find(({ name }) => name === "process roll-up");
  expect(job?.spanContext().traceId).toBe(above);
  expect(job?.attributes).toMatchObject({ "messaging.message.id": "traced" });
});

test("a call of a model is a step with its tokens, and counted by agent and shop, failed ones too", async () => {
  const meter = createMeter();
  const ctx = { ...testContext(house.db, "tau-retail", buyer(yusuf)), meter };
  const model = { agent: "data-analyst", model: "small-1", provider: "openai" };
  const used = { inputTokens: 120, outputTokens: 8, cost: { amount: 0.002, currency: "USD" } };
  await observeModelCall(
    ctx,
    model,
    async () => "hello",
    () => used,
  );
  const gone = observeModelCall(
    ctx,
    model,
    () => Promise.reject(new TypeError("secret words")),
    () => used,
  );
  await expect(gone).rejects.toThrow("secret words");
  expect(step("chat small-1")).toMatchObject({ "gen_ai.usage.input_tokens": 120, "gen_ai.request.model": "small-1" });
  expect(kept.spans().map(({ attributes }) => attributes["error.type"])).toEqual([undefined, "TypeError"]);
  expect(JSON.stringify(kept.spans().map(({ events, status }) => [events, status]))).not.toContain("secret");
  const page = await meter.registry.metrics();
  expect(page).toContain(
    'zhanggui_model_tokens_total{agent="data-analyst",shop="tau-retail",model="small-1",direction="input"} 120',
  );
  expect(page).toContain(
    'zhanggui_model_cost_total{agent="data-analyst",shop="tau-retail",model="small-1",currency="USD"} 0.002',
  );
  expect(page).toContain('zhanggui_model_call_seconds_count{agent="data-analyst",model="small-1",outcome="failed"} 1');
});

test("with a model the turn's tree holds its agents, their questions to it and their tools, and the monitor its tokens", async () => {
  const meter = createMeter();
  const world = await withModel({ ...house, meter }, [
    callTools([{ name: "search_knowledge", args: { question: "returns" } }]),
    say("Please tell me more."),
  ]);
  const answer = await (await talk(world.house, "tau-retail", buyer(yusuf))).say("qwerty zxcvb plugh xyzzy");
  await world.endpoint.close();
  expect(answer.usage.llmCalls).toBe(2);
  const agent = find(turnOf(), "invoke_agent customer-service");
  const asked = agent?.below
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("SELECT") && !/spending/.test(name));
  expect(asked).toEqual(["chat test-model", "execute_tool search_knowledge", "chat test-model"]);
  expect(step("invoke_workflow buyer_turn")).toMatchObject({ "zhanggui.road": "model", "zhanggui.model_calls": 2 });
  const page = await meter.registry.metrics();
  expect(page).toContain('zhanggui_turn_seconds_count{side="buyer",road="model"} 1');
  expect(page).toMatch(
    /model_tokens_total\{agent="customer-service",shop="tau-retail",model="test-model",direction="input"\} [1-9]/,
  );
  expect(JSON.stringify(kept.spans().map(({ attributes }) => attributes))).not.toContain("zxcvb");
});

test("the monitor's page tells turns by road, and the time of agents and tools", async () => {
  const token = await http.token("tau-retail", "buyer", yusuf);
  const say = (text: string) =>
    http.call("POST", "/v1/shops/tau-retail/conversations/new/messages", { token, body: { text } });
  await say(asked);
  await say("let me talk to a human agent now");
  const { text } = await http.call("GET", "/metrics");
  for (const series of [
    'zhanggui_turn_seconds_count{side="buyer",road="playbook"}',
    'zhanggui_turn_seconds_count{side="buyer",road="person"}',
    'zhanggui_agent_seconds_count{agent="order-handling"}',
    'zhanggui_tool_seconds_count{tool="get_order",outcome="done"}',
    "zhanggui_http_request_seconds_count",
  ])
    expect(text).toContain(series);
  expect(text).not.toContain(yusuf);
});
