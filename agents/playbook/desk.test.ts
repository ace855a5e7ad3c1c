import { expect, test } from "vitest";
import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { defineTool } from "../../tools/define-tool.ts";
import type { Charter } from "../charter.ts";
import { openDesk } from "./desk.ts";

const look = defineTool({
  name: "look",
  title: "Look",
  description: "Looks.",
  input: z.object({ value: z.int() }),
  output: z.object({}),
  risk: "read",
  permission: "metrics:read",
  handle: async ({ value }) => ({
    data: {},
    facts: [{ id: "now", label: "now", value, unit: "count" as const, source: { table: "t" } }],
  }),
});
const charter: Charter = {
  name: "analyst",
  purpose: { zh: "", en: "" },
  tools: [look],
  colleagues: [],
  limits: { turns: 1, seconds: 1 },
};

test("two parts of one answer that call the same tool keep their facts apart", async () => {
  const ctx = {
    actor: { kind: "merchant", id: "m", permissions: new Set(["metrics:read"]) },
  } as unknown as ShopContext; // all that a look needs
  const gathered: Fact[] = [];
  for (const value of [275, 15]) await openDesk(charter, ctx, "en", gathered).call(look, { value });
  expect(new Set(gathered.map(({ id }) => id)).size).toBe(2);
  expect(gathered.map(({ value }) => value)).toEqual([275, 15]);
});
