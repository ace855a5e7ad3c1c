import { expect, test } from "vitest";
import { readyMade } from "../../core/flows/ready-made.ts";
import { shopId } from "../../core/ids.ts";
import { flowWords } from "../../prompts/flow-words.ts";
import { refuseClaims } from "./refuse-claims.ts";

const ctxIn = (locale: string) => ({
  shop: {
    id: shopId("lamps"),
    name: "Lamps",
    currency: locale.startsWith("zh") ? "CNY" : "GBP",
    timezone: "UTC",
    locale,
    platform: null,
    policies: {},
    simulated: false,
  },
  now: () => new Date("2026-03-10T12:00:00Z"),
});

test.each([
  ["zh", "{{ product }}只剩最后几件,今晚就涨价"],
  ["zh", "全网最低价,再不付就没了"],
  ["en", "Hurry, only 3 left of {{ product }}!"],
  ["en", "The lowest price anywhere, today only"],
] as const)("own words in %s that nothing can bear are refused: %s", (language, body) => {
  const words = { [language]: { subject: "x", body } };
  expect(() => refuseClaims(words, ctxIn(language === "zh" ? "zh-CN" : "en-GB"))).toThrow(
    /nothing on record bears that/,
  );
});
test("plain own words pass, and so do those that ship", () => {
  const plain = {
    zh: { subject: "订单还没付款", body: "您的订单 {{ order }} 还没付款,合计 {{ total }}。有问题先问我们。" },
  };
  expect(() => refuseClaims(plain, ctxIn("zh-CN"))).not.toThrow();
  for (const [language, locale] of [
    ["zh", "zh-CN"],
    ["en", "en-GB"],
  ] as const)
    for (const { id } of readyMade) {
      // What changed in price is filled in from the price history of that very product.
      if (id === "price_drop") continue;
      const words = flowWords(language).messages[id];
      expect([id, refuseClaims(words && { [language]: words }, ctxIn(locale))]).toEqual([id, undefined]);
    }
});
