import { afterAll, beforeAll, expect, test } from "vitest";
import { type ModelEndpoint, openModelEndpoint } from "../../../test/support/model-endpoint/model-endpoint.ts";
import { open } from "./bare.ts";
import { scenarioModel } from "./model.ts";
import { scenario } from "./scenario.ts";
import type { Subject } from "./subject.ts";

let endpoint: ModelEndpoint;
let bare: Subject;
beforeAll(async () => {
  endpoint = await openModelEndpoint(scenarioModel);
  bare = await open(scenario, { baseURL: endpoint.url, apiKey: endpoint.key, model: "any" });
});
afterAll(() => endpoint.close());

async function asked(question: () => Promise<string>) {
  endpoint.forget();
  const answer = await question();
  const called = endpoint.requests.flatMap(
    (each) =>
      (each.chat?.messages.at(-1)?.role === "tool" ? each.chat.messages.at(-2)?.tool_calls : undefined)?.map(
        (call) => call.function.name,
      ) ?? [],
  );
  return {
    answer,
    called,
    calls: endpoint.requests.length,
    tokens: endpoint.requests.reduce((sum, each) => sum + each.promptTokens, 0),
  };
}

test("why conversion fell: the manager asks the analyst, who reads the funnel, then the causes, in five calls", async () => {
  const { answer, called, calls, tokens } = await asked(() => bare.merchant(scenario.questions.merchant));
  expect(called).toEqual(["get_funnel", "find_causes", "data_analyst"]);
  expect(calls).toBe(5);
  expect(tokens).toBe(1552);
  expect(answer).toContain("iOS");
});
test("where an order is: one tool and one answer, in two calls", async () => {
  const { answer, called, calls, tokens } = await asked(() => bare.buyer(scenario.questions.buyer));
  expect(called).toEqual(["get_order"]);
  expect(calls).toBe(2);
  expect(tokens).toBe(438);
  expect(answer).toContain("1042");
});
