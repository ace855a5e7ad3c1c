import { expect, test } from "vitest";
import { boundNumbersSuite } from "../../evals/suites/bound-numbers/suite.ts";

test("answers made untrue are caught, true ones pass, and the figures go by the names that programs read", {
  timeout: 120_000,
}, async () => {
  const { metrics } = await boundNumbersSuite.run({
    data: null,
    seed: 77,
    sizes: { answers: 60 },
    tell: () => undefined,
  });
  expect(metrics["mutants"]).toBeGreaterThan(300);
  expect(metrics["caught"]).toBe(1);
  expect(metrics["falseRejections"]).toBe(0);
});
