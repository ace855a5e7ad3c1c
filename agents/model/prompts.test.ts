import { expect, test } from "vitest";
import type { Actor } from "../../core/context.ts";
import { permissions } from "../../core/context.ts";
import { agentPrompt } from "../../prompts/agent-prompts.ts";
import { lockedHashes, promptHashes } from "../../prompts/lock-prompts.ts";
import { tokensOf } from "../../test/support/model-endpoint/tokens.ts";
import { allCharters } from "../directory.ts";
import { openDesk } from "../playbook/desk.ts";
import { openFactBook } from "./fact-book.ts";
import { toolsFor } from "./tool-callable.ts";

const merchant: Actor = { kind: "merchant", id: "m", permissions: new Set(permissions) };
const specsOf = (name: string) => {
  const charter = allCharters.find((each) => each.name === name);
  if (!charter) throw new RangeError(name);
  const ctx = { actor: merchant } as Parameters<typeof openDesk>[1]; // nothing else is asked for before a call
  const book = openFactBook({ language: "en", timezone: "UTC" });
  return toolsFor(charter, openDesk(charter, ctx, "en", []), book, () => {}).map(({ spec }) => spec);
};

test("prompts are changed on purpose only: their lock changes with them (node --import tsx prompts/lock-prompts.ts)", () => {
  expect(promptHashes()).toEqual(lockedHashes());
});
test("what every question of an agent carries along stays small", () => {
  const most: Record<string, number> = {
    "store-manager": 450,
    "data-analyst": 3650,
    "order-handling": 2700,
    "customer-service": 2300,
    marketing: 3500,
  };
  for (const { name } of allCharters)
    for (const language of ["zh", "en"] as const) {
      const tokens = tokensOf(agentPrompt(name, language).text) + tokensOf(JSON.stringify(specsOf(name)));
      expect(`${name} ${language} ${tokens <= (most[name] ?? 0) ? "fits" : tokens}`).toBe(`${name} ${language} fits`);
    }
});
test("what the gate pins to a proposal is offered to no model", () => {
  for (const { name } of allCharters) expect(JSON.stringify(specsOf(name))).not.toContain('"pinned"');
});
test("a prompt is the same bytes every time, in each language its own", () => {
  for (const { name } of allCharters) {
    expect(agentPrompt(name, "zh")).toEqual(agentPrompt(name, "zh-Hant"));
    expect(agentPrompt(name, "th")).toEqual(agentPrompt(name, "en"));
    expect(agentPrompt(name, "zh").version).not.toBe(agentPrompt(name, "en").version);
    expect(agentPrompt(name, "zh").text).not.toMatch(/\d{4}-\d\d-\d\d/);
  }
});
