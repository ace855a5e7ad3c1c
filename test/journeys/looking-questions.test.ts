import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { addSimulatedShop, openTestHouse, talk } from "../support/demo-shops.ts";
import paraphrases from "./looking-paraphrases.json" with { type: "json" };

const shop = "home-storage-demo";
const lastDay = "2026-03-31";
let house: House;
beforeAll(async () => {
  house = await openTestHouse(() => new Date("2026-04-01T01:00:00Z"));
  await addSimulatedShop(house, lastDay, 300);
});
afterAll(() => house.db.close());
const ask = async (text: string) => (await talk(house, shop, merchant())).say(text);

describe("paraphrases in both languages", () => {
  test.each(Object.entries(paraphrases))("%s is reached by at least nine in ten", async (name, sentences) => {
    const missed: string[] = [];
    for (const text of sentences) {
      const answer = await ask(text);
      // compare_metric stands here for "what lost most", which it ranks by the loss.
      const right = (input: Record<string, unknown>) => name !== "compare_metric" || "order" in input;
      if (!answer.tools.some((tool) => tool.ok && tool.name === name && right(tool.input)))
        missed.push(`${answer.intent}, ${answer.tools.map((tool) => tool.name)}: ${text}`);
    }
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(sentences.length / 10);
  });
});
