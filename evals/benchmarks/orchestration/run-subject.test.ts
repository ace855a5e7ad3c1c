import { afterAll, beforeAll, expect, test } from "vitest";
import { fails } from "../../../test/support/model-endpoint/errors.ts";
import { type ModelEndpoint, openModelEndpoint } from "../../../test/support/model-endpoint/model-endpoint.ts";
import { scenarioModel } from "./model.ts";
import { startSubject } from "./run-subject.ts";

let endpoint: ModelEndpoint;
beforeAll(async () => {
  endpoint = await openModelEndpoint(scenarioModel);
});
afterAll(() => endpoint.close());

test("a subject answers from a process of its own, with the time that took, and says why it could not", async () => {
  const connection = { baseURL: endpoint.url, apiKey: endpoint.key, model: "any" };
  const bare = await startSubject("bare", new URL("./bare.ts", import.meta.url).href, connection);
  const measured = await bare?.ask("merchant", 2);
  expect(measured?.answer).toContain("iOS");
  expect(measured?.cpuMs).toBeGreaterThan(0);
  expect(measured?.wallMs).toBeGreaterThan(0);
  expect(endpoint.requests).toHaveLength(10);
  endpoint.play(() => fails(400, "no such thing"));
  await expect(bare?.ask("buyer", 1)).rejects.toThrow(/bare failed: .*no such thing/);
  await bare?.stop();
}, 30_000);
