import { expect, test } from "vitest";
import { addDays } from "../core/time.ts";
import type { Lead } from "./candidates.ts";
import { imagineDay } from "./imagined-day.ts";
import { problemsOfDay } from "./inspect-shop.ts";
import { scanShop } from "./scan.ts";

/** Two days on which the third best-seller loses a part of its carts. */
const weaker = imagineDay({
  seed: 5,
  visitors: 700,
  effects: { cart: ({ ago }, product) => (ago < 2 && product === "p2" ? 0.62 : 1) },
});
const told = (lead: Lead) => problemsOfDay(weaker, scanShop(weaker), null, lead).map(({ where }) => where);

test("a move too small to stand by itself is told when a dated fact of its place begins with it", () => {
  const since =
    (on: string): Lead =>
    (signal) =>
      signal.dimension === "product" && signal.value === "p2" && signal.metric === "cart_rate"
        ? { logit: 4, on }
        : null;
  expect(told(() => null)).toEqual([]);
  expect(told(since(addDays(weaker.date, -1)))).toEqual([{ product: "p2" }]);
  expect(told(since(addDays(weaker.date, -9)))).toEqual([]);
});
test("a dated fact without a move tells nothing", () => {
  const quiet = imagineDay({ seed: 5, visitors: 700 });
  const everywhere: Lead = (signal) => (signal.value === "p2" ? { logit: 4.5, on: addDays(quiet.date, -1) } : null);
  expect(problemsOfDay(quiet, scanShop(quiet), null, everywhere)).toEqual([]);
});
