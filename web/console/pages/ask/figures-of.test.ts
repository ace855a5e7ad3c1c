import { expect, test } from "vitest";
import type { Fact } from "../../api/types.ts";
import { drawingOf } from "./figures-of.ts";

const of = (period: string, dimension: string, rows: Record<string, number>): Fact[] =>
  Object.entries(rows).map(([key, value]) => ({
    id: key,
    label: `revenue ${period}, ${dimension} ${key}`,
    value,
    unit: "CNY",
    source: {},
  }));

test("figures by day are drawn in the order of the days", () => {
  const days = of("2026-11-01…2026-11-03", "day", { "2026-11-03": 3, "2026-11-01": 1, "2026-11-02": 2 });
  expect(drawingOf(days)?.points.map(({ value }) => value)).toEqual([1, 2, 3]);
});
test("an earlier period stands beside the later one, part by part", () => {
  const now = of("2026-11-08…2026-11-14", "channel", { search: 9, live: 5, ads: 2 });
  const before = of("2026-11-01…2026-11-07", "channel", { search: 4, ads: 3 });
  expect(drawingOf([...now, ...before])?.points).toEqual([
    { key: "search", value: 9, before: 4 },
    { key: "live", value: 5, before: undefined },
    { key: "ads", value: 2, before: 3 },
  ]);
});
test("two figures make no picture", () => {
  expect(drawingOf(of("2026-11-08…2026-11-14", "channel", { search: 9, live: 5 }))).toBeNull();
});
