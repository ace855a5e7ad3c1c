import OpenAI from "openai";
import { expect, test } from "vitest";
import type { Dialect } from "./completion.ts";
import { openModelEndpoint } from "./model-endpoint.ts";
import { callTools, say } from "./reply.ts";

const messages = [{ role: "user" as const, content: "Where?" }];

/** The same words and the same call, plain and streamed, over one dialect. */
async function over(dialect: Dialect) {
  const words = say("On its way.");
  const call = callTools([{ name: "get_order", args: { order: "1042" } }]);
  const endpoint = await openModelEndpoint([words, call, words, call], { dialect });
  const client = new OpenAI({ baseURL: endpoint.url, apiKey: endpoint.key, maxRetries: 0 });
  const plain = async () => (await client.chat.completions.create({ model: "any", messages })).choices[0];
  const streamed = async () => {
    const chunks: OpenAI.ChatCompletionChunk.Choice[] = [];
    for await (const { choices } of await client.chat.completions.create({ model: "any", messages, stream: true }))
      chunks.push(...choices);
    return chunks;
  };
  const found = { said: await plain(), called: await plain(), words: await streamed(), calls: await streamed() };
  await endpoint.close();
  return found;
}

test("a call may come whole, end in 'stop' and have no id", async () => {
  const { called, calls } = await over({ wholeCalls: true, alwaysStop: true, noIds: true });
  expect(called?.message.tool_calls?.[0]).toMatchObject({ id: "", function: { name: "get_order" } });
  expect(called?.finish_reason).toBe("stop");
  expect(calls.at(-1)?.finish_reason).toBe("stop");
  const made = calls.flatMap((choice) => choice.delta.tool_calls ?? []);
  expect(made).toEqual([
    { index: 0, id: "", type: "function", function: { name: "get_order", arguments: '{"order":"1042"}' } },
  ]);
});
test("lines between the events of a stream say nothing and end in CRLF", async () => {
  const endpoint = await openModelEndpoint([say("On its way.")], { dialect: { keepAlives: true } });
  const response = await fetch(`${endpoint.url}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${endpoint.key}` },
    body: JSON.stringify({ model: "any", messages, stream: true }),
  });
  const text = await response.text();
  await endpoint.close();
  expect(text).toMatch(/^: keep-alive\r\n\r\ndata: \{/);
  expect(text.endsWith("data: [DONE]\r\n\r\n")).toBe(true);
});
test("thoughts come beside the words, never in them, and lines between the events are no events", async () => {
  const { said, words } = await over({ reasoning: "The buyer asks about a parcel.", keepAlives: true });
  expect(said?.message).toMatchObject({ content: "On its way.", reasoning_content: "The buyer asks about a parcel." });
  expect(words.map((choice) => choice.delta.content ?? "").join("")).toBe("On its way.");
  expect(words.filter((choice) => "reasoning_content" in choice.delta).length).toBeGreaterThan(1);
});
