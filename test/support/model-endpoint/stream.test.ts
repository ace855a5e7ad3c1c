import OpenAI from "openai";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type ModelEndpoint, openModelEndpoint } from "./model-endpoint.ts";
import { callTools, cutAfter, failsInside, garbled, paced, say, withoutUsage } from "./reply.ts";

let endpoint: ModelEndpoint;
let client: OpenAI;
beforeAll(async () => {
  endpoint = await openModelEndpoint([]);
  client = new OpenAI({ baseURL: endpoint.url, apiKey: endpoint.key, maxRetries: 0, logLevel: "off" });
});
beforeEach(() => endpoint.forget());
afterAll(() => endpoint.close());

const messages = [{ role: "user" as const, content: "Where is my order?" }];
const open = (usage = true, signal?: AbortSignal) =>
  client.chat.completions.create(
    { model: "small", messages, stream: true, ...(usage ? { stream_options: { include_usage: true } } : {}) },
    { signal },
  );
async function all(usage = true) {
  const chunks: OpenAI.ChatCompletionChunk[] = [];
  for await (const chunk of await open(usage)) chunks.push(chunk);
  return chunks;
}
const words = (chunks: OpenAI.ChatCompletionChunk[]) =>
  chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("");

test("words come in pieces between the role and the end, usage last and only if asked", async () => {
  endpoint.play([say("您的订单今天上午已经发货了 🚚"), say("on its way"), withoutUsage(say("on its way"))]);
  const chunks = await all();
  expect(chunks[0]?.choices[0]?.delta).toMatchObject({ role: "assistant", content: "" });
  expect(chunks.length).toBeGreaterThan(4);
  expect(words(chunks)).toBe("您的订单今天上午已经发货了 🚚");
  expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("stop");
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: endpoint.requests[0]?.promptTokens } });
  const quiet = await all(false);
  expect(quiet.some((chunk) => "usage" in chunk)).toBe(false);
  expect((await all()).at(-1)?.choices).toHaveLength(1);
});
test("the official client puts the calls of a stream together as it does those of a plain answer", async () => {
  const reply = callTools(
    [
      { name: "get_funnel", args: { from: "2026-03-01", to: "2026-03-02" } },
      { name: "find_causes", args: { metric: "conversion_rate" } },
    ],
    "Let me look.",
  );
  endpoint.play([reply, reply]);
  const whole = await client.chat.completions.stream({ model: "small", messages }).finalChatCompletion();
  const plain = await client.chat.completions.create({ model: "small", messages });
  const made = (from: OpenAI.ChatCompletion) =>
    from.choices[0]?.message.tool_calls?.map((call) => call.type === "function" && call.function);
  expect(made(whole)).toMatchObject(JSON.parse(JSON.stringify(made(plain))));
  expect(made(whole)).toHaveLength(2);
  expect(whole.choices[0]?.message.content).toBe("Let me look.");
});
test("a stream may be cut, fail in the middle or hold no JSON, and each is an error to the client", async () => {
  const text = say("Your order left the warehouse this morning.");
  endpoint.play([cutAfter(3, text), failsInside(3, text, "overloaded in between"), garbled(text)]);
  const seen: unknown[] = [];
  const read = async () => {
    for await (const chunk of await open()) seen.push(chunk);
  };
  await expect(read()).rejects.toThrow();
  expect(seen).toHaveLength(3);
  expect(endpoint.requests[0]).toMatchObject({ abandoned: true });
  await expect(all()).rejects.toThrow("overloaded in between");
  await expect(all()).rejects.toThrow();
  endpoint.play([cutAfter(3, text), failsInside(3, text, "overloaded"), garbled(text)]);
  const plain = () => client.chat.completions.create({ model: "small", messages });
  for (let turn = 0; turn < 3; turn++) await expect(plain()).rejects.toThrow();
});
test("whoever asked may go away in the middle of a slow stream, which then stops", async () => {
  endpoint.play([paced(20, say("word ".repeat(200)))]);
  const leave = new AbortController();
  let seen = 0;
  const reading = (async () => {
    for await (const _ of await open(true, leave.signal)) if (++seen === 3) leave.abort();
  })();
  await reading.catch(() => {});
  await vi.waitFor(() => expect(endpoint.requests[0]).toMatchObject({ abandoned: true, status: 200 }));
  expect(seen).toBeLessThan(6);
});
