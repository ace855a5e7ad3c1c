import { expect, test } from "vitest";
import { budgetsSuite } from "../../evals/suites/budgets/suite.ts";

test("a model that spends what it can passes no limit of a turn, a conversation or a day, and every turn is answered", {
  timeout: 240_000,
}, async () => {
  const { metrics, cases } = await budgetsSuite.run({
    data: null,
    seed: 41,
    sizes: { turns: 80 },
    tell: () => undefined,
  });
  expect(cases.filter(({ ok }) => !ok)).toEqual([]);
  expect(metrics["model_calls"]).toBeGreaterThan(0);
});
