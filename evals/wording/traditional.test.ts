import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { traditional } from "./traditional.ts";

test("the replies in traditional script are those of the simplified ones: after a change, run write-traditional.ts", () => {
  const kept = readFileSync(new URL("../../prompts/buyers/zh-Hant.yaml", import.meta.url), "utf8");
  expect(kept).toBe(traditional());
});
