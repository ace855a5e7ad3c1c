import { expect, test } from "vitest";
import { segmentOf, segmentsOf } from "./rfm.ts";
import { sleepRule } from "./sleep-days.ts";

test("the eight cells are eight segments, and their shares add to one", () => {
  const both = [true, false];
  const cells = both.flatMap((recent) =>
    both.flatMap((frequent) =>
      both.map((big) => ({ recent, frequent, big, customers: 5, spentMinor: big ? 300 : 100 })),
    ),
  );
  expect(new Set(cells.map(segmentOf)).size).toBe(8);
  const segments = segmentsOf(cells);
  expect(segments.reduce((sum, each) => sum + (each.share ?? 0), 0)).toBeCloseTo(1);
  expect(segments.reduce((sum, each) => sum + (each.revenueShare ?? 0), 0)).toBeCloseTo(1);
  expect(segments[0]?.spentMinor).toBe(300);
});
test("a shop without repeat orders of its own falls back to ninety days, and says so", () => {
  expect(sleepRule({ count: 3, ninetieth: 12 })).toEqual({ days: 90, basis: "usual" });
  expect(sleepRule({ count: 400, ninetieth: 41.2 })).toEqual({ days: 42, basis: "own gaps" });
  expect(sleepRule({ count: 400, ninetieth: 2 })).toEqual({ days: 14, basis: "own gaps" });
  expect(sleepRule({ count: 0, ninetieth: null }, 60)).toEqual({ days: 60, basis: "stated" });
});
