import OpenAI from "openai";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  contextTooLong,
  fails,
  forbidden,
  gatewayPage,
  knowsNoTools,
  outOfMoney,
  overloaded,
  rateLimited,
  serverError,
} from "./errors.ts";
import {
  claimedEffect,
  inventedNumbers,
  inventedNumbersInWords,
  leaked,
  markup,
  obeyed,
  promisedRefund,
} from "./lies.ts";
import { deadUrl, type ModelEndpoint, openModelEndpoint } from "./model-endpoint.ts";
import { callTools, type Reply, reset, say, silent, slow } from "./reply.ts";

let endpoint: ModelEndpoint;
beforeAll(async () => {
  endpoint = await openModelEndpoint([], { key: "the-right-one", models: ["small"] });
});
beforeEach(() => endpoint.forget());
afterAll(() => endpoint.close());

const clientWith = (options: object = {}) =>
  new OpenAI({ baseURL: endpoint.url, apiKey: endpoint.key, maxRetries: 0, ...options });
const messages = [{ role: "user" as const, content: "Where is my order?" }];
const ask = (client = clientWith(), model = "small") => client.chat.completions.create({ model, messages });

test.each<[Reply, number, string | null]>([
  [forbidden(), 403, "forbidden"],
  [rateLimited(7), 429, "rate_limit_exceeded"],
  [outOfMoney(), 429, "insufficient_quota"],
  [serverError(), 500, null],
  [overloaded(), 503, null],
  [contextTooLong(), 400, "context_length_exceeded"],
  [knowsNoTools(), 400, null],
  [fails(418, "no coffee"), 418, null],
  [gatewayPage(), 502, null],
])("an error is one to the official client: %#", async (reply, status, code) => {
  endpoint.play([reply]);
  const error = await ask().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OpenAI.APIError);
  expect(error).toMatchObject({ status });
  if (code) expect(error).toMatchObject({ code });
  expect(endpoint.requests[0]?.status).toBe(status);
});
test("whoever may try again is told when, and the second try is answered", async () => {
  endpoint.play([rateLimited(0), say("there")]);
  expect((await ask(clientWith({ maxRetries: 1 }))).choices[0]?.message.content).toBe("there");
  expect(endpoint.requests.map((each) => each.status)).toEqual([429, 200]);
});
test("a wrong key and an unknown model are refused, and no key is kept in what was recorded", async () => {
  endpoint.play(() => say("there"));
  await expect(ask(clientWith({ apiKey: "another" }))).rejects.toMatchObject({ status: 401, code: "invalid_api_key" });
  const twice = clientWith({ defaultHeaders: { "api-key": endpoint.key } });
  await expect(ask(twice, "large")).rejects.toMatchObject({ status: 404, code: "model_not_found" });
  expect(endpoint.requests.map((each) => each.key)).toEqual(["other", "expected"]);
  expect(JSON.stringify(endpoint.requests)).not.toMatch(/the-right-one|another/);
});
test("a silent, a slow and a resetting endpoint end in the client's own time", async () => {
  endpoint.play([silent(), slow(5_000, say("late")), reset(), slow(20, say("late but there"))]);
  const hurried = clientWith({ timeout: 100 });
  await expect(ask(hurried)).rejects.toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
  await expect(ask(hurried)).rejects.toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
  await expect(ask()).rejects.toBeInstanceOf(OpenAI.APIConnectionError);
  expect((await ask()).choices[0]?.message.content).toBe("late but there");
});
test("an endpoint that is not there refuses, and one that goes down in a turn comes back at the same address", async () => {
  await expect(ask(clientWith({ baseURL: await deadUrl() }))).rejects.toBeInstanceOf(OpenAI.APIConnectionError);
  endpoint.play(() => say("there"));
  await ask();
  await endpoint.goDown();
  await expect(ask()).rejects.toBeInstanceOf(OpenAI.APIConnectionError);
  await endpoint.comeUp();
  expect((await ask()).choices[0]?.message.content).toBe("there");
});
test("a model may call tools for ever, call what does not exist and lie in both languages", async () => {
  endpoint.play((_, turn) => callTools([{ name: "no_such_tool", args: { id: turn } }]));
  for (let turn = 0; turn < 3; turn++) expect((await ask()).choices[0]?.finish_reason).toBe("tool_calls");
  const lies = [inventedNumbers, inventedNumbersInWords, promisedRefund, claimedEffect, leaked];
  endpoint.play([...lies.flatMap((lie) => [lie("zh"), lie("en")]), markup(), obeyed("cancel_order", { id: "1042" })]);
  const said: (string | null | undefined)[] = [];
  for (let turn = 0; turn < 12; turn++) said.push((await ask()).choices[0]?.message.content);
  expect(new Set(said).size).toBe(12);
  expect(endpoint.left()).toEqual([]);
});
