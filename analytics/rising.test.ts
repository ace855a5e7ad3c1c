import { expect, test } from "vitest";
import { isBurst, roseBeyond } from "./rising.ts";

test.each([
  [2690, 1000, 1, true, "nearly tripled"],
  [1100, 1000, 1, false, "a tenth more is noise"],
  [1500, 1000, 1.5, false, "grew as the whole market did"],
  [19, 1, 1, false, "too few to say"],
  [60, 0, 1, true, "new and plenty"],
])("%d searches after %d in a market of ×%d: %s (%s)", (now, before, market, rose) => {
  expect(roseBeyond(now, before, market)).toBe(rose);
});
test("three loud days are a burst, a steady climb is none", () => {
  const day = (at: number) => `2026-03-${String(at + 1).padStart(2, "0")}`;
  const of = (count: (at: number) => number) =>
    Array.from({ length: 28 }, (_, at) => ({ day: day(at), count: count(at) }));
  expect(
    isBurst(
      of((at) => (at >= 10 && at <= 12 ? 300 : 5)),
      28,
    ),
  ).toBe(true);
  expect(
    isBurst(
      of((at) => 10 + at),
      28,
    ),
  ).toBe(false);
  expect(isBurst(of((at) => (at < 7 ? 10 : 0)).slice(0, 7), 7)).toBe(false);
});
