import OpenAI from "openai";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ModelEndpoint, openModelEndpoint } from "./model-endpoint.ts";
import { callTools, empty, filtered, huge, say, truncated, withoutUsage } from "./reply.ts";
import { playEach, playOf } from "./script.ts";
import { tokensOf } from "./tokens.ts";
import { lastAsked, toolAnswers, toolNames } from "./wire.ts";

let endpoint: ModelEndpoint;
let client: OpenAI;
beforeAll(async () => {
  endpoint = await openModelEndpoint([], { models: ["small"] });
  client = new OpenAI({ baseURL: endpoint.url, apiKey: endpoint.key, maxRetries: 0 });
});
beforeEach(() => endpoint.forget());
afterAll(() => endpoint.close());

const tools = [{ type: "function" as const, function: { name: "get_order", parameters: { type: "object" } } }];
const ask = (content: string) =>
  client.chat.completions.create({ model: "small", messages: [{ role: "user", content }], tools });

test("an answer in words comes with what it used, the same bytes each time", async () => {
  endpoint.play([say("It is on its way. 已发货")]);
  const first = await ask("Where is my order?");
  expect(first.choices[0]).toMatchObject({ finish_reason: "stop", message: { content: "It is on its way. 已发货" } });
  expect(first.usage?.prompt_tokens).toBe(endpoint.requests[0]?.promptTokens);
  expect(first.usage?.completion_tokens).toBe(tokensOf("It is on its way. 已发货"));
  endpoint.forget();
  endpoint.play([say("It is on its way. 已发货")]);
  expect(await ask("Where is my order?")).toEqual(first);
});
test("several tools are called at once, with ids to answer", async () => {
  endpoint.play([
    callTools([
      { name: "get_order", args: { id: "1042" } },
      { name: "get_order", args: "{not json" },
    ]),
  ]);
  const { choices } = await ask("Where are they?");
  expect(choices[0]?.finish_reason).toBe("tool_calls");
  expect(choices[0]?.message.tool_calls).toEqual([
    { id: "call_0_0", type: "function", function: { name: "get_order", arguments: '{"id":"1042"}' } },
    { id: "call_0_1", type: "function", function: { name: "get_order", arguments: "{not json" } },
  ]);
});
test("endings that are no answers: nothing, the limit, the provider's filter, no usage, far too much", async () => {
  endpoint.play([empty(), truncated(say("It is on")), filtered(), withoutUsage(say("yes")), huge(20_000)]);
  expect((await ask("?")).choices[0]?.message).toMatchObject({ content: null });
  expect((await ask("?")).choices[0]?.finish_reason).toBe("length");
  expect((await ask("?")).choices[0]?.finish_reason).toBe("content_filter");
  expect((await ask("?")).usage).toBeUndefined();
  expect((await ask("?")).usage?.completion_tokens).toBeGreaterThan(19_000);
  expect(endpoint.left()).toEqual([]);
});
test("a script may look at the request, and each asker may have one of its own", async () => {
  endpoint.play((request, turn) => say(`${turn} ${lastAsked(request)} ${toolNames(request)}`));
  expect((await ask("Where?")).choices[0]?.message.content).toBe("0 Where? get_order");
  endpoint.play(playEach({ a: [say("for a")], b: [say("for b")] }, lastAsked));
  expect((await ask("b")).choices[0]?.message.content).toBe("for b");
  expect(endpoint.left()).toEqual(["a: 0 of 1 played"]);
  await expect(ask("b")).rejects.toThrow("no reply left for b");
  expect(endpoint.left()).toEqual(["a: 0 of 1 played", "b: 2 of 1 asked"]);
  endpoint.play(playOf([]));
  await expect(ask("a")).rejects.toThrow("no reply left for this request");
  endpoint.play(() => {
    throw new Error("a mistake in the test");
  });
  await expect(ask("a")).rejects.toThrow("a mistake in the test");
});
test("messages in an order the real endpoint refuses are refused", async () => {
  endpoint.play(() => say("fine"));
  const call = { id: "c1", type: "function" as const, function: { name: "get_order", arguments: "{}" } };
  const asked = { role: "user" as const, content: "Where?" };
  const called = { role: "assistant" as const, tool_calls: [call] };
  const told = (id: string) => ({ role: "tool" as const, tool_call_id: id, content: "shipped" });
  const send = (...messages: OpenAI.ChatCompletionMessageParam[]) =>
    client.chat.completions.create({ model: "small", messages });
  expect((await send(asked, called, told("c1"))).choices[0]?.message.content).toBe("fine");
  expect(endpoint.requests[0]?.chat && toolAnswers(endpoint.requests[0].chat)).toEqual(["shipped"]);
  await expect(send(asked, called, asked)).rejects.toThrow("did not have response messages: c1");
  await expect(send(asked, called)).rejects.toThrow("did not have response messages: c1");
  await expect(send(asked, called, told("c2"))).rejects.toThrow("must be a response to a preceding message");
  await expect(send(asked, told("c1"))).rejects.toThrow("must be a response to a preceding message");
  await expect(send()).rejects.toThrow("Too small");
});
test("two requests side by side are seen as such, and a reply may wait for whatever the test waits for", async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  endpoint.play(async (request) => {
    if (lastAsked(request) === "first") await gate;
    return say(lastAsked(request));
  });
  const first = ask("first");
  await endpoint.arrived(1);
  await ask("second");
  release();
  await first;
  await ask("third");
  expect(endpoint.requests.map((each) => each.atOnce)).toEqual([1, 2, 1]);
});
