import { expect, test } from "vitest";
import type { Fact } from "../api/types.ts";
import { sourceOf } from "./source-of.ts";

const fact = (label: string, source: Fact["source"]): Fact => ({ id: "f", label, value: 1, unit: "count", source });
const period = { from: "2026-11-20", to: "2026-11-21" };

test("rows that are named are opened row by row, a metric day by day, and the rest not at all", () => {
  expect(sourceOf(fact("bad reviews", { table: "reviews", ids: ["r1"] }))).toMatchObject({
    canOpen: "rows",
    ids: ["r1"],
  });
  expect(sourceOf(fact("revenue", { table: "daily metrics", metric: "revenue", period }))).toMatchObject({
    canOpen: "days",
    metric: "revenue",
  });
  expect(sourceOf(fact("holiday", { table: "calendar", ids: ["2026-11-11"] })).canOpen).toBe("no");
});
test("a part of the shop is kept when its days are opened", () => {
  const part = fact("cart_rate now, a day", {
    table: "funnel_days",
    filter: "channel = 直播, device = mobile",
    period,
  });
  expect(sourceOf(part)).toMatchObject({
    canOpen: "days",
    metric: "cart_rate",
    where: { channel: "直播", device: "mobile" },
  });
});
test("search terms are named in the filter", () => {
  const terms = fact("searches: a", { table: "search_terms", filter: "term in (a, b c)", period });
  expect(sourceOf(terms)).toMatchObject({ canOpen: "rows", ids: ["a", "b c"] });
});
