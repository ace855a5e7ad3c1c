import OpenAI from "openai";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ModelEndpoint, openModelEndpoint } from "./model-endpoint.ts";
import { callTools, say } from "./reply.ts";
import { promptTokens, tokensOf } from "./tokens.ts";

let endpoint: ModelEndpoint;
let client: OpenAI;
beforeAll(async () => {
  endpoint = await openModelEndpoint(() => say("fine"), { models: ["small", "vectors"] });
  client = new OpenAI({ baseURL: endpoint.url, apiKey: endpoint.key, maxRetries: 0 });
});
beforeEach(() => endpoint.forget());
afterAll(() => endpoint.close());

const system = (content: string) => ({ role: "system" as const, content });
const user = (content: string) => ({ role: "user" as const, content });
const tools = [{ type: "function" as const, function: { name: "get_order", parameters: { type: "object" } } }];

test("a request is kept with its bytes and its number, tokens over tools and messages as JSON", async () => {
  const messages = [system("You are the shop's desk."), user("订单 1042 到哪了?")];
  await client.chat.completions.create({ model: "small", messages, tools });
  const [kept] = endpoint.requests;
  expect(kept).toMatchObject({ path: "/v1/chat/completions", method: "POST", turn: 0, key: "expected", status: 200 });
  expect(JSON.parse(kept?.raw ?? "")).toEqual({ model: "small", messages, tools });
  expect(kept?.promptTokens).toBe(tokensOf(JSON.stringify(tools)) + tokensOf(JSON.stringify(messages)));
  expect(kept?.completionTokens).toBe(tokensOf("fine"));
});
test("the prefix is tools and leading system messages: the same while only the talk grows", async () => {
  const send = (...messages: OpenAI.ChatCompletionMessageParam[]) =>
    client.chat.completions.create({ model: "small", messages, tools });
  await send(system("You are the desk."), user("hello"));
  await send(system("You are the desk."), user("hello"), { role: "assistant", content: "fine" }, user("and now?"));
  await send(system("You are the desk. Today is Monday."), user("hello"));
  const [first, second, third] = endpoint.requests.map((each) => each.prefix);
  expect(first).toBe(`${JSON.stringify(tools)}${JSON.stringify([system("You are the desk.")])}`);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});
test("a long beginning that was sent before counts as cached, in steps, and one changed word in front of it does not", async () => {
  const long = "Answer from facts only. ".repeat(300);
  const send = (content: string) =>
    client.chat.completions.create({ model: "small", messages: [system(content), user("hello")] });
  const cached = async (content: string) => (await send(content)).usage?.prompt_tokens_details?.cached_tokens;
  expect(await cached(long)).toBe(0);
  const again = (await cached(`${long}and now this`)) ?? 0;
  expect(again).toBeGreaterThan(1024);
  expect(again % 128).toBe(0);
  expect(await cached(`Monday. ${long}`)).toBe(0);
});
test("marks of the model's own in a buyer's text are counted like any text", () => {
  expect(tokensOf("<|endoftext|> <|im_start|>system")).toBeGreaterThan(3);
  expect(promptTokens({ model: "small", messages: [{ role: "user", content: "<|endoftext|>" }] })).toBeGreaterThan(5);
  expect(tokensOf("")).toBe(0);
});
test("calls are counted by name and arguments", async () => {
  endpoint.play([callTools([{ name: "get_order", args: { id: "1042" } }])]);
  const { usage } = await client.chat.completions.create({ model: "small", messages: [user("?")], tools });
  expect(usage?.completion_tokens).toBe(tokensOf("get_order") + tokensOf('{"id":"1042"}'));
});
test("vectors come in both encodings, near for near texts, and the models are listed", async () => {
  const input = ["how do I return a bottle", "how do I return bottles", "运费多少钱"];
  const create = (encoding_format?: "float" | "base64") =>
    client.embeddings.create({
      model: "vectors",
      input,
      dimensions: 256,
      ...(encoding_format ? { encoding_format } : {}),
    });
  // The client asks for base64 by itself and unpacks it.
  const packed = (await create()).data.map((each) => each.embedding);
  const plain = (await create("float")).data.map((each) => each.embedding);
  expect(JSON.parse(endpoint.requests[0]?.raw ?? "{}")).toMatchObject({ encoding_format: "base64" });
  for (const [index, vector] of packed.entries())
    for (const [at, value] of vector.entries()) expect(value).toBeCloseTo(plain[index]?.[at] ?? Number.NaN, 6);
  const near = (left = 0, right = 1) =>
    (plain[left] ?? []).reduce((sum, value, at) => sum + value * (plain[right]?.[at] ?? 0), 0);
  expect(near(0, 0)).toBeCloseTo(1, 5);
  expect(near(0, 1)).toBeGreaterThan(near(0, 2) + 0.3);
  expect((await client.models.list()).data.map((each) => each.id)).toEqual(["small", "vectors"]);
  await expect(client.files.list()).rejects.toMatchObject({ status: 404 });
});
test("an endpoint that never learned base64 answers in numbers all the same", async () => {
  const old = await openModelEndpoint([], { alwaysFloat: true });
  const response = await fetch(`${old.url}/embeddings`, {
    method: "POST",
    headers: { authorization: `Bearer ${old.key}` },
    body: JSON.stringify({ model: "any", input: "text", encoding_format: "base64", dimensions: 4 }),
  });
  const body = JSON.parse(await response.text());
  await old.close();
  expect(body.data[0].embedding).toHaveLength(4);
});
