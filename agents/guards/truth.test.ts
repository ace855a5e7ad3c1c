import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { shopId } from "../../core/ids.ts";
import { findClaims } from "../../core/truth/find-claims.ts";
import { bound } from "../../prompts/render.ts";
import { truthFaults } from "./truth.ts";

const rows: readonly (readonly [RegExp, readonly object[]])[] = [
  [
    /from articles/,
    [
      {
        article_id: "a",
        title: "Returns",
        body: "Goods come back within 15 days for a full refund.",
        valid_from: null,
        valid_until: null,
      },
    ],
  ],
];
const ctx = {
  shop: {
    id: shopId("s"),
    name: "Lamps",
    currency: "GBP",
    timezone: "Europe/London",
    locale: "en-GB",
    platform: null,
    policies: {},
    simulated: false,
  },
  data: { query: async (text: string) => rows.find(([pattern]) => pattern.test(text))?.[1] ?? [] },
  asOf: "2026-11-17",
  now: () => new Date("2026-11-18T10:00:00Z"),
} as unknown as ShopContext; // the guard reads rows and the clock, and nothing else
const left: Fact = { id: "x", label: "stock", value: 3, unit: "count", source: { table: "inventory", ids: ["a"] } };
const facts = new Map([["f1", left]]);

test("a number of stock that is a fact may be told; a made-up hurry may not", async () => {
  expect(await truthFaults(`Only ${bound("x", "3")} left in stock.`, facts, ctx)).toEqual([]);
  expect(await truthFaults("Hurry, almost sold out!", facts, ctx)).toHaveLength(2);
});
test("what a policy promises may be promised, and no more", async () => {
  expect(await truthFaults("You can send it back within 15 days.", facts, ctx)).toEqual([]);
  expect((await truthFaults("You can send it back within 60 days.", facts, ctx))[0]).toContain("policy");
});
test("no reply to a buyer claims anything by itself: every claim comes with its fact", () => {
  const folder = new URL("../../prompts/replies/", import.meta.url);
  const claiming = ["zh", "en"].flatMap((language) =>
    readdirSync(new URL(`${language}/`, folder))
      // Pages for merchants speak about offers and rankings; buyers are told these.
      .filter((name) => /^(?:order-|product|compare-products|best-offer|greeting|thanks|article)/.test(name))
      .flatMap((name) => {
        const text = readFileSync(new URL(`${language}/${name}`, folder), "utf8");
        return text
          .replaceAll(/\{%.*?%\}/gs, "\n")
          .split("\n")
          .filter((line) => !line.includes("{{"))
          .flatMap((line) => findClaims(line))
          .filter(
            ({ kind }) =>
              kind === "scarcity" || kind === "urgency" || kind === "lowest_price" || kind === "best_seller",
          )
          .map(({ words }) => `${language}/${name}: ${words}`);
      }),
  );
  expect(claiming).toEqual([]);
});
