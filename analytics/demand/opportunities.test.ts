import { expect, test } from "vitest";
import { addDays, eachDay } from "../../core/time.ts";
import { findDemand } from "./opportunities.ts";
import type { TermDay } from "./term-day.ts";

const date = "2026-06-30";
type Term = {
  term: string;
  category: string;
  items: number;
  daily(ago: number): number;
  clicked?: Record<string, number>;
};
const rowsOf = (terms: readonly Term[]): TermDay[] =>
  terms.flatMap(({ term, category, items, daily, clicked }) =>
    eachDay({ from: addDays(date, -83), to: date }).map((day, at) => ({
      day,
      term,
      category,
      itemsOnline: items,
      clicks: null,
      carts: null,
      clickedCategories: clicked ?? null,
      searches: Math.round(daily(83 - at) * (1 + 0.1 * Math.sin(at * 1.3 + term.length))),
    })),
  );
const usual: Term[] = [
  "lamp shade",
  "wall shelf",
  "shoe rack",
  "laundry basket",
  "desk organizer",
  "spice jar",
  "towel hook",
  "storage trunk",
  "bed frame",
].map((term, at) => ({ term, category: "Home > Storage", items: 2000 + 500 * at, daily: () => 60 + 12 * at }));
const grown = (before: number, after: number) => (ago: number) => (ago < 28 ? after : before);
const find = (...more: Term[]) =>
  findDemand(rowsOf([...usual, ...more]), { date, categories: ["Home > Storage", "Home > Boxes"], valueOfSearch: 100 });

test("a niche that grows and that few items serve is found, with the category that its buyers end up in", () => {
  const found = find({
    term: "trough bin",
    category: "Toys > Bins",
    items: 40,
    daily: grown(15, 40),
    clicked: { "Home > Boxes": 0.7, "Toys > Bins": 0.3 },
  });
  expect(found.map((one) => one.terms)).toEqual([["trough bin"]]);
  expect(found[0]).toMatchObject({ category: "Home > Boxes", spilloverFrom: ["Toys > Bins"] });
  expect(found[0]?.ratio).toBeCloseTo((40 * 28) / 40, 0);
});
test("a burst of three days, a crowded term, a foreign field and a season of everything are no opportunities", () => {
  expect(
    find({
      term: "viral barrel",
      category: "Home > Storage",
      items: 40,
      daily: (ago) => (ago >= 5 && ago < 8 ? 900 : 5),
    }),
  ).toEqual([]);
  expect(find({ term: "plastic crate", category: "Home > Storage", items: 60_000, daily: grown(60, 160) })).toEqual([]);
  expect(find({ term: "dog leash", category: "Pets > Walking", items: 40, daily: grown(15, 40) })).toEqual([]);
  const season = usual.map((term) => ({ ...term, daily: (ago: number) => term.daily(ago) * (ago < 28 ? 2.4 : 1) }));
  const few = { term: "trough bin", category: "Home > Storage", items: 40, daily: grown(15, 36) };
  expect(findDemand(rowsOf([...season, few]), { date, categories: ["Home > Storage"], valueOfSearch: 100 })).toEqual(
    [],
  );
});
