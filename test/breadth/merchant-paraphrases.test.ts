import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { merchant } from "../../server/actors.ts";
import type { House } from "../../server/shop-context.ts";
import { openShopHouse, simulatedShop, talk, tauRetail } from "../support/demo-shops.ts";
import paraphrases from "./paraphrases.json" with { type: "json" };

const shop = "home-storage-demo";
let house: House;
beforeAll(async () => {
  house = await openShopHouse([tauRetail, simulatedShop("2026-03-31", 300)], () => new Date("2026-04-01T01:00:00Z"));
});
afterAll(() => house.db.close());
const ask = async (text: string, id = shop) => (await talk(house, id, merchant())).say(text);

/** Which tool a question must reach. The sentences were written by somebody who had not seen the router. */
const reaches: Record<string, readonly string[]> = {
  conversion_cause: ["get_inspection"],
  kpi_compare: ["compare_metric"],
  stock_risk: ["list_restock"],
  opportunity: ["find_opportunities"],
  order_lookup: ["get_order"],
  sales_overview: ["compare_metric"],
  product_ranking: ["query_metric"],
  traffic_sources: ["query_metric"],
  search_trends: ["list_search_terms", "find_rising_terms"],
  inspection_report: ["get_inspection"],
  refund_analysis: ["compare_metric"],
};
describe("paraphrases in both languages", () => {
  test.each(Object.entries(paraphrases.merchant))("%s is reached by at least nine in ten", async (key, sentences) => {
    const missed: string[] = [];
    for (const text of sentences) {
      const answer = await ask(text, key === "order_lookup" ? "tau-retail" : shop);
      if (!answer.tools.some((tool) => tool.ok && reaches[key]?.includes(tool.name)))
        missed.push(`${answer.intent}: ${text}`);
    }
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(sentences.length / 10);
  });
});
