import { expect, test } from "vitest";
import { allCharters } from "../../agents/directory.ts";
import { openDesk } from "../../agents/playbook/desk.ts";
import { merchant } from "../../server/actors.ts";
import { allTools } from "../../tools/directory.ts";
import { testContext } from "../support/context.ts";

const nowhere = {
  shop: () => ({ query: async () => Promise.reject(new Error("a tool of somebody else was reached")) }),
} as never; // no statement may ever get this far

test("a specialist reaches its own tools and nobody else's", async () => {
  const ctx = testContext(nowhere, "shop", merchant());
  for (const charter of allCharters) {
    const desk = openDesk(charter, ctx, "en", []);
    const others = allTools.filter((tool) => !charter.tools.includes(tool));
    expect(others.length).toBeGreaterThan(0);
    for (const tool of others)
      await expect(desk.call(tool, {})).rejects.toThrow(`${charter.name} has no tool ${tool.name}`);
    expect(desk.trace).toEqual([]);
  }
});
test("every tool is somebody's", () => {
  const known = new Set(allCharters.flatMap((charter) => charter.tools));
  expect(allTools.filter((tool) => !known.has(tool)).map((tool) => tool.name)).toEqual([]);
});
