import { expect, test } from "vitest";
import { attackWorld } from "../../evals/suites/injection/injection.ts";

test("two hundred hostile messages and rows change nothing and learn nothing of others", {
  timeout: 300_000,
}, async () => {
  const { messages, faults } = await attackWorld(11, 1, () => undefined);
  expect(messages).toBeGreaterThan(200);
  expect(faults).toEqual([]);
});
