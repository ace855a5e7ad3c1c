import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { shopId } from "../../core/ids.ts";
import { findClaims } from "../../core/truth/find-claims.ts";
import { claimSense } from "../../prompts/advertising.ts";
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
test("a claim in words that no sign knows is sensed, and told how it may be said", async () => {
  const [fault, ...rest] = await truthFaults("It leaves every lamp of the big makers far behind.", facts, ctx);
  expect(rest).toEqual([]);
  expect(fault).toContain("reads like a claim");
});
test.each([
  "Your parcel left our warehouse this morning and should arrive on Friday.",
  "I have cancelled the order; the refund reaches your card within a few working days.",
  "The lamp is 120 cm tall, and its shade is made of linen.",
  "We have no record of that order. Could you send me its number?",
  "您的退款已经提交,到账时间以银行为准。",
  "这款灯高一米二,灯罩是亚麻的,灯泡要另外买。",
  "抱歉,这个颜色暂时没有货,到货了我通知您。",
])("an ordinary answer passes: %s", async (answer) => expect(await truthFaults(answer, facts, ctx)).toEqual([]));
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
          .flatMap((line) => findClaims(line, claimSense()))
          .filter(
            ({ kind }) =>
              kind === "scarcity" || kind === "urgency" || kind === "lowest_price" || kind === "best_seller",
          )
          .map(({ words }) => `${language}/${name}: ${words}`);
      }),
  );
  expect(claiming).toEqual([]);
});
