import { expect, test } from "vitest";
import { createMeter } from "./meter.ts";

test("a thousand shops that use models are a hundred series and one for the others, and nothing is lost", async () => {
  const meter = createMeter();
  for (let shop = 0; shop < 1000; shop++)
    meter.modelCall({
      ...{ shop: `s${shop}`, agent: "a", model: "m", outcome: "done", seconds: 0.1 },
      ...{ inputTokens: 10, outputTokens: 1, cost: null },
    });
  meter.modelCall({
    ...{ shop: "s5", agent: "a", model: "m", outcome: "done", seconds: 0.1 },
    ...{ inputTokens: 7, outputTokens: 1, cost: null },
  });
  const lines = (await meter.registry.metrics()).split("\n").filter((line) => /tokens_total\{.*"input"/.test(line));
  expect(lines).toHaveLength(101);
  expect(lines.find((line) => line.includes('shop="other"'))).toMatch(/ 9000$/);
  expect(lines.find((line) => line.includes('shop="s5"'))).toMatch(/ 17$/);
});
