import { describe, expect, test } from "vitest";
import { z } from "zod";
import { allCharters } from "../../agents/directory.ts";
import { chineseToolWords } from "../../prompts/tool-words.ts";
import { allTools } from "../../tools/directory.ts";

describe("every tool", () => {
  test.each(allTools.map((tool) => [tool.name, tool] as const))("%s keeps the house rules", (name, tool) => {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(tool.description.length).toBeLessThan(600);
    expect(Object.keys(tool.input.shape)).not.toContain("shopId");
    expect(tool.risk === "read" || typeof tool.idempotencyKey === "function").toBe(true);
    expect(() => z.toJSONSchema(tool.input, { io: "input" })).not.toThrow();
  });
  test("has a name of its own", () => {
    expect(new Set(allTools.map((tool) => tool.name)).size).toBe(allTools.length);
  });
});

test("every tool has its Chinese title and description, and nothing else has", () => {
  const words = chineseToolWords();
  expect(Object.keys(words).sort()).toEqual(allTools.map(({ name }) => name).sort());
  for (const { title, description } of Object.values(words))
    expect(`${title}${description}`).toMatch(/\p{Script=Han}/u);
});

test("every agent's tools are in the directory, and every colleague exists", () => {
  for (const charter of allCharters) {
    for (const tool of charter.tools) expect(allTools).toContain(tool);
    for (const colleague of charter.colleagues) expect(allCharters.map((each) => each.name)).toContain(colleague);
  }
});
